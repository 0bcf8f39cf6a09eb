import { useId } from 'preact/hooks';
import type { ByListBoard } from '../../actions/by-list-board.ts';
import { VOUCHER as words } from '../../text/vi-by-list-page.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly fault?: string;
  readonly onInput: (typed: string) => void;
}

/** A line that is typed, with what is wrong with it. */
export function TextField({
  label,
  hint = '',
  longest,
  value,
  fault = '',
  onInput,
}: FieldProps & { longest: number }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        maxLength={longest}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-hint ${id}-fault`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="fault" id={`${id}-fault`}>
        {fault}
      </p>
    </div>
  );
}

/** Where the money is. */
export function PlaceField({
  places,
  value,
  fault = '',
  onInput,
}: Omit<FieldProps, 'label'> & Pick<ByListBoard, 'places'>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.place}</label>
      <select
        id={id}
        value={value}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        <option value="">{words.choosePlace}</option>
        {places.map(({ place, label }) => (
          <option key={place} value={place}>
            {label}
          </option>
        ))}
      </select>
      <p class="fault" id={`${id}-fault`}>
        {fault}
      </p>
    </div>
  );
}
