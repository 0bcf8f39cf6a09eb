import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
  /** How many were found, for a screen reader; '' while nothing is looked for. */
  readonly said: string;
  readonly className?: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** What belongs to the search below its field: what was found. */
  readonly children?: ComponentChildren;
}

/** A field to search in what is on the page already. */
export function SearchField({ label, value, onValue, said, className, field, children }: SearchFieldProps) {
  const id = useId();
  return (
    <search class={className}>
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(field && { ref: field })}
        type="search"
        autocomplete="off"
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {children}
    </search>
  );
}
