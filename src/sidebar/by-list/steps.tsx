import { useMemo, useState } from 'preact/hooks';
import type { ByListBoard } from '../../actions/by-list-board.ts';
import type { KeepReport } from '../../actions/keep-list.ts';
import type { ListQuestion } from '../../actions/list-questions.ts';
import { BY_LIST_PAGE, BY_LIST_STEPS } from '../../text/vi-by-list-page.ts';
import { call } from '../shared/call.ts';
import { useOneWork } from '../shared/one-work.ts';
import { StepHead } from '../shared/step-head.tsx';
import { Told } from '../shared/told.tsx';
import { useUnsaved } from '../shared/unsaved.ts';
import { amountIn, type Drafts, tickedOf } from './drafts.ts';
import { type Facts, startingFacts } from './facts.ts';
import { Kept } from './kept.tsx';
import { PeopleStep } from './step-people.tsx';
import { VoucherStep } from './step-voucher.tsx';
import { SumBar } from './sum.tsx';

type Step = keyof typeof BY_LIST_STEPS;

const NO_DRAFTS: Drafts = new Map();

/** From who of a unit brings how much to the lines of the receipt book. */
export function Steps({ first }: { first: ByListBoard }) {
  const [step, setStep] = useState<Step>('people');
  const [board, setBoard] = useState(first);
  const [code, setCode] = useState('');
  const [drafts, setDrafts] = useState(NO_DRAFTS);
  const [counted, setCounted] = useState('');
  const [facts, setFacts] = useState(() => startingFacts(first));
  const [questions, setQuestions] = useState<readonly ListQuestion[]>([]);
  /** What was said yes to of this very list. */
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [told, setTold] = useState<readonly string[]>([]);
  const { doing, failure, run, forget } = useOneWork();
  const unit = board.units.find((one) => one.code === code);
  const ticked = useMemo(() => (unit ? tickedOf(unit, drafts) : []), [unit, drafts]);
  useUnsaved('by-list', ticked.length > 0 || counted.trim() !== '');

  /** What was asked or agreed to is of one list; any change makes another one. */
  function forgetQuestions() {
    setQuestions([]);
    setAgreed([]);
  }

  function open(next: Step) {
    forget();
    forgetQuestions();
    setTold([]);
    setStep(next);
  }

  function choose(chosen: string) {
    const head = board.units.find((one) => one.code === chosen)?.head ?? '';
    setTold([]);
    setCode(chosen);
    setFacts({ ...facts, payer: head });
  }

  function type(next: Facts) {
    forgetQuestions();
    setFacts(next);
  }

  /** Does what changes the workbook, and reads it again, whatever came of it: a lost answer may have been a yes. */
  const change = (words: string, act: () => Promise<void>) =>
    run(words, async () => {
      setTold([]);
      let failed: unknown;
      try {
        await act();
      } catch (error) {
        failed = error;
      }
      try {
        setBoard(await call('sideByList'));
      } catch (error) {
        failed ??= error;
      }
      if (failed !== undefined) throw failed;
    });

  async function keep(answered: readonly ListQuestion[]) {
    const ids = [...agreed, ...answered.map(({ id }) => id)];
    setAgreed(ids);
    setQuestions([]);
    let report: KeepReport | undefined;
    await change(BY_LIST_PAGE.writing, async () => {
      const people = ticked.flatMap(({ person: { code: own, name, received }, amount }) =>
        amount === undefined ? [] : [{ code: own, name, amount, received }],
      );
      const request = { ...facts, unit: code, people, counted: amountIn(counted) ?? null, agreed: ids };
      report = await call('sideByListKeep', request);
    });
    if (!report) return;
    // Only now can a question take the keyboard.
    setQuestions(report.questions);
    if (report.questions.length === 0) startAnew(report.lines);
  }

  /** Once a list is kept. The next one may well be of the same day and place. */
  function startAnew(lines: readonly string[]) {
    open('people');
    setDrafts(NO_DRAFTS);
    setCounted('');
    setCode('');
    setFacts({ ...facts, voucher: '', note: '', payer: '' });
    setTold(lines);
  }

  const undo = ({ run: number, amount }: ByListBoard['kept'][number]) =>
    change(BY_LIST_PAGE.undoing, async () =>
      setTold((await call('sideByListUndo', { run: number, amount })).lines),
    );

  return (
    <>
      <StepHead names={BY_LIST_STEPS} step={step} doing={doing} failure={failure} />
      <Told lines={told} />
      <div inert={doing !== ''}>
        {step === 'people' && (
          <>
            {!unit && board.declaredUntilNow !== null && (
              <p class="notice">{BY_LIST_PAGE.firstLine(board.declaredUntilNow)}</p>
            )}
            <PeopleStep
              units={board.units}
              unit={unit}
              drafts={drafts}
              onUnit={choose}
              onDrafts={setDrafts}
            />
            {unit && unit.people.length > 0 && (
              <SumBar
                ticked={ticked}
                counted={counted}
                onCounted={setCounted}
                onNext={() => open('voucher')}
              />
            )}
            <Kept kept={board.kept} onUndo={undo} />
          </>
        )}
        {step === 'voucher' && unit && (
          <VoucherStep
            board={board}
            unit={unit}
            ticked={ticked}
            facts={facts}
            questions={questions}
            onFacts={type}
            onBack={() => open('people')}
            onKeep={keep}
            onKeepNot={forgetQuestions}
          />
        )}
      </div>
    </>
  );
}
