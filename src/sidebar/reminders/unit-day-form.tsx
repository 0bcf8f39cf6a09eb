import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useUnsaved } from '../shared/unsaved.ts';
import { type Line, useDesk } from './work.ts';

interface UnitDayFormProps {
  readonly place: string;
  readonly words: {
    readonly day: string;
    readonly dayHint: string;
    readonly why: string;
    readonly save: string;
    readonly saving: string;
  };
  /** What comes before the day, such as the choice of the unit. */
  readonly children?: ComponentChildren;
  /** Whether something is chosen there. */
  readonly touched?: boolean;
  /** Why it cannot be sent yet; '' when it can. */
  fault?(): string;
  act(day: string, why: string): Promise<readonly Line[]>;
  onDone?(): void;
}

/** A day and a reason for a unit. Whether they hold is for the script to say; what was typed stays until it is written. */
export function UnitDayForm({
  place,
  words,
  children,
  touched = false,
  fault,
  act,
  onDone,
}: UnitDayFormProps) {
  const { busy, run } = useDesk();
  const id = useId();
  const [day, setDay] = useState('');
  const [why, setWhy] = useState('');
  const [told, setTold] = useState('');
  useUnsaved(id, touched || day.trim() !== '' || why.trim() !== '');
  const save = async () => {
    const missing = fault?.() ?? '';
    setTold(missing);
    if (missing !== '') return;
    if (!(await run({ place, words: words.saving, act: () => act(day, why) }))) return;
    setDay('');
    setWhy('');
    onDone?.();
  };
  return (
    <form
      class="day-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) save();
      }}
    >
      {children}
      <label for={`${id}-day`}>{words.day}</label>
      <input
        id={`${id}-day`}
        type="text"
        autocomplete="off"
        maxLength={30}
        aria-describedby={`${id}-hint`}
        value={day}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {words.dayHint}
      </p>
      <label for={`${id}-why`}>{words.why}</label>
      <input
        id={`${id}-why`}
        type="text"
        autocomplete="off"
        maxLength={300}
        value={why}
        onInput={(event) => setWhy(event.currentTarget.value)}
      />
      {told !== '' && (
        <p class="fault" role="alert">
          {told}
        </p>
      )}
      <button type="submit" aria-disabled={busy}>
        {words.save}
      </button>
    </form>
  );
}
