import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface QuestionProps {
  /** What it is about, for a screen reader. */
  readonly label: string;
  /** Each a paragraph. */
  readonly lines: readonly string[];
  /** The button that does it. */
  readonly yes: string;
  readonly no: string;
  readonly disabled?: boolean;
  /** Whether no is what is mostly right. */
  readonly isWarning?: boolean;
  onYes(): void;
  onNo(): void;
}

/** A question that stands where the person is; the keyboard is led to it. */
export function Question({
  label,
  lines,
  yes,
  no,
  disabled = false,
  isWarning = false,
  onYes,
  onNo,
}: QuestionProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    asked.current?.focus();
    // Its answers are to be seen as well.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <fieldset class="ask" ref={box}>
      <legend class="visually-hidden">{label}</legend>
      <div ref={asked} tabIndex={-1}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div class="row">
        <button
          type="button"
          class={isWarning ? undefined : 'main'}
          aria-disabled={disabled}
          // The second click of a double click on the button that stood here is no answer, yes or no.
          onClick={(event) => disabled || event.detail > 1 || onYes()}
        >
          {yes}
        </button>
        <button
          type="button"
          class={isWarning ? 'main' : undefined}
          onClick={(event) => event.detail > 1 || onNo()}
        >
          {no}
        </button>
      </div>
    </fieldset>
  );
}

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
  useLayoutEffect(() => {
    if (!asking && left.current) opener.current?.focus();
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
    <Question
      label={label}
      lines={[question]}
      yes={yes}
      no={no}
      disabled={disabled}
      onYes={() => {
        setAsking(false);
        onYes();
      }}
      onNo={() => {
        left.current = true;
        setAsking(false);
      }}
    />
  );
}
