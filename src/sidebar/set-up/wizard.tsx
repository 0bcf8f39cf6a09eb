import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SetUpReport } from '../../actions/set-up.ts';
import type { SetUpForm } from '../../actions/set-up-form.ts';
import { REVIEW, STEP_TITLES, STEPS } from '../../text/vi-set-up-steps.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed } from '../shared/loaded.tsx';
import { tellUnsaved } from '../shared/unsaved.ts';
import { draftOf, isOther, optionsOf, settingFaults, unitFaults } from './draft.ts';
import { FaultList } from './fault-list.tsx';
import { ReviewStep } from './review-step.tsx';
import { SettingsStep } from './settings-step.tsx';
import { Stepper } from './stepper.tsx';
import { allFaults, type Fault, GROUPS_OF_STEP, STEP_NAMES, type StepName } from './steps.ts';
import { type OpenPart, UnitsStep } from './units-step.tsx';

type Writing =
  | { readonly state: 'idle' | 'working' }
  | { readonly state: 'failed'; readonly message: string };

/** The form, step by step. What is typed stays, whatever happens, until the page is closed. */
export function Wizard({ form, onWritten }: { form: SetUpForm; onWritten: (report: SetUpReport) => void }) {
  const [draft, setDraft] = useState(() => draftOf(form));
  const [step, setStep] = useState<StepName>('campaign');
  const [seen, setSeen] = useState<ReadonlySet<StepName>>(new Set(['campaign']));
  const [open, setOpen] = useState<OpenPart>({ kind: 'nothing' });
  const [halfTyped, setHalfTyped] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [focus, setFocus] = useState('');
  const [writing, setWriting] = useState<Writing>({ state: 'idle' });
  const ofSettings = useMemo(() => settingFaults(form, draft), [form, draft]);
  const ofUnits = useMemo(() => unitFaults(draft.units), [draft.units]);
  const faults = useMemo(
    () => allFaults(form, draft, ofSettings, ofUnits, open),
    [form, draft, ofSettings, ofUnits, open],
  );
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus === '') return;
    (document.getElementById(focus) ?? head.current)?.focus();
    setFocus('');
  }, [focus]);

  const unsaved = halfTyped || isOther(form, draft);
  useEffect(() => tellUnsaved(unsaved), [unsaved]);
  // Once written, the form makes way.
  useEffect(() => () => tellUnsaved(false), []);

  const number = STEP_NAMES.indexOf(step) + 1;
  const here = faults.filter((fault) => fault.step === step);
  const go = (name: StepName, id = 'step-heading') => {
    setStep(name);
    setSeen((before) => new Set([...before, name]));
    setStopped(false);
    setFocus(id);
  };
  const goTo = (fault: Pick<Fault, 'step' | 'id'>) => go(fault.step, fault.id);
  const next = () => {
    if (here.length > 0) setStopped(true);
    else go(STEP_NAMES[number] ?? 'review');
  };
  const write = async () => {
    setWriting({ state: 'working' });
    try {
      onWritten(await call('sideSetUp', optionsOf(form, draft)));
    } catch (error) {
      setWriting({ state: 'failed', message: (error as Error).message });
    }
  };
  const groups = GROUPS_OF_STEP[step];
  const isReview = step === 'review';
  const busy = writing.state === 'working';
  return (
    <>
      <Stepper step={step} seen={seen} faults={faults} onStep={(name) => go(name)} />
      <section aria-labelledby="step-heading">
        <h2 id="step-heading" ref={head} tabIndex={-1}>
          {STEPS.heading(number, STEP_TITLES[step])}
        </h2>
        {step !== 'review' && <p class="hint">{introOf(step, form)}</p>}
        {stopped && here.length > 0 && (
          <FaultList title={STEPS.faultsHead(here.length)} faults={here} focused onGo={goTo} />
        )}
        {groups && (
          <SettingsStep
            form={form}
            groups={groups}
            draft={draft}
            faults={ofSettings}
            onValue={(key, value) =>
              setDraft((before) => ({ ...before, values: { ...before.values, [key]: value } }))
            }
          />
        )}
        {/* It stays while another step is shown: a unit half typed is still there on the way back. */}
        <div hidden={step !== 'units'}>
          <UnitsStep
            form={form}
            units={draft.units}
            faults={ofUnits}
            open={open}
            onOpen={setOpen}
            onChange={(units) => setDraft((before) => ({ ...before, units }))}
            onHalfTyped={setHalfTyped}
          />
        </div>
        {isReview && <ReviewStep form={form} draft={draft} faults={faults} stopped={stopped} onGo={goTo} />}
      </section>
      {isReview && busy && (
        <Busy>
          {REVIEW.working(form.isSetUp)} {SIDEBAR_WORDS.mayLeave}
        </Busy>
      )}
      {isReview && writing.state === 'failed' && <Failed message={writing.message} />}
      <div class="buttons steps">
        {number > 1 && (
          <button type="button" onClick={() => go(STEP_NAMES[number - 2] ?? 'campaign')}>
            {STEPS.back}
          </button>
        )}
        {isReview ? (
          <button
            type="button"
            class="main"
            aria-disabled={busy || faults.length > 0}
            onClick={() => {
              if (faults.length > 0) setStopped(true);
              else if (!busy) write();
            }}
          >
            {form.isSetUp ? REVIEW.update : REVIEW.create}
          </button>
        ) : (
          <button type="button" class="main" onClick={next}>
            {STEPS.next}
          </button>
        )}
      </div>
    </>
  );
}

function introOf(step: Exclude<StepName, 'review'>, { isSetUp }: SetUpForm): string {
  return isSetUp && step === 'campaign' ? STEPS.introAgain : STEPS.intro[step];
}
