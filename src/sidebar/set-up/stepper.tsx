import { STEP_TITLES, STEPS } from '../../text/vi-set-up-steps.ts';
import { type Fault, STEP_NAMES, type StepName } from './steps.ts';

/** The steps as numbers in a row: where one is, where something is to be mended, and a way to any of them. */
export function Stepper({
  step,
  seen,
  faults,
  onStep,
}: {
  step: StepName;
  /** Steps that were opened: what is wrong is told once they are left. */
  seen: ReadonlySet<StepName>;
  faults: readonly Fault[];
  onStep: (step: StepName) => void;
}) {
  return (
    <nav aria-label={STEPS.nav}>
      <ol class="stepper">
        {STEP_NAMES.map((name, at) => {
          const isLeft = seen.has(name) && name !== step;
          const wrong = isLeft ? faults.filter((fault) => fault.step === name).length : 0;
          const state = wrong > 0 ? 'wrong' : isLeft ? 'seen' : '';
          return (
            <li key={name}>
              <button
                type="button"
                class={state}
                aria-current={name === step ? 'step' : undefined}
                aria-label={STEPS.label(at + 1, STEP_TITLES[name], wrong)}
                title={STEP_TITLES[name]}
                onClick={() => onStep(name)}
              >
                {at + 1}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
