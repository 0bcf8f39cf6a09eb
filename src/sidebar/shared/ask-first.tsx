import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface AskFirstProps {
  readonly label: string;
  /** For a screen reader, where many buttons bear one label; it begins with the label. */
  readonly fullLabel?: string;
  readonly className: string;
  readonly disabled: boolean;
  readonly question: string;
  /** The button that does it. */
  readonly yes: string;
  readonly no: string;
  onYes(): void;
}

/** A button that asks before it does what cannot be taken back. */
export function AskFirst({ label, fullLabel, className, disabled, question, yes, no, onYes }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const left = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (asking) asked.current?.focus();
    else if (left.current) opener.current?.focus();
    left.current = false;
  }, [asking]);
  if (!asking)
    return (
      <button
        type="button"
        ref={opener}
        class={className}
        aria-label={fullLabel}
        aria-disabled={disabled}
        onClick={() => disabled || setAsking(true)}
      >
        {label}
      </button>
    );
  return (
    <fieldset class="ask">
      <legend class="visually-hidden">{label}</legend>
      <p ref={asked} tabIndex={-1}>
        {question}
      </p>
      <div class="row">
        <button
          type="button"
          class="main"
          aria-disabled={disabled}
          onClick={(event) => {
            // The second click of a double click on the button that stood here is no answer, yes or no.
            if (disabled || event.detail > 1) return;
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button
          type="button"
          onClick={(event) => {
            if (event.detail > 1) return;
            left.current = true;
            setAsking(false);
          }}
        >
          {no}
        </button>
      </div>
    </fieldset>
  );
}
