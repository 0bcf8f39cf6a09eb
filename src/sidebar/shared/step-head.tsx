import { useEffect, useRef } from 'preact/hooks';
import { STEP_WORDS } from '../../text/vi-source.ts';
import { Underway } from './work.tsx';
import './steps.css';

interface Props<Step extends string> {
  readonly names: Readonly<Record<Step, string>>;
  readonly step: Step;
  /** What is being done; '' when nothing is. */
  readonly doing: string;
  /** What went wrong last; '' when nothing did. */
  readonly failure: string;
}

/** The steps with the one in hand, its heading, and what goes on. */
export function StepHead<Step extends string>({ names, step, doing, failure }: Props<Step>) {
  const steps = Object.keys(names) as Step[];
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its heading, for eye and screen reader.
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
    window.scrollTo(0, 0);
  }, [step]);

  // What was pressed could not be meanwhile, so the keyboard is led back to where the failure is told.
  useEffect(() => {
    if (failure !== '') heading.current?.focus();
  }, [failure]);

  return (
    <>
      <ol class="steps" aria-label={STEP_WORDS.steps}>
        {steps.map((name) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            {names[name]}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1}>
        {STEP_WORDS.stepOf(steps.indexOf(step) + 1, names[step])}
      </h2>
      <Underway doing={doing} failure={failure} />
    </>
  );
}
