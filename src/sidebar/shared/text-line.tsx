interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly fault?: string;
  onValue(value: string): void;
}

/** One line that somebody types, with what there is to say about it below. */
export function TextLine({ label, value, hint = '', fault = '', onValue }: TextLineProps) {
  const about = hint || fault;
  return (
    <div class="field">
      <label>
        {label}
        <input
          value={value}
          maxLength={400}
          autocomplete="off"
          aria-invalid={fault !== ''}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      </label>
      {about !== '' && <p class={fault === '' ? 'hint' : 'fault'}>{about}</p>}
    </div>
  );
}
