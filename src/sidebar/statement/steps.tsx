import { useMemo, useRef, useState } from 'preact/hooks';
import type { MatchRequest } from '../../actions/reconcile-request.ts';
import type { StatementBoard } from '../../actions/statement-board.ts';
import { isoDate } from '../../domain/dates.ts';
import type { StatementReading } from '../../domain/statement.ts';
import { STATEMENT_PAGE, STATEMENT_STEPS } from '../../text/vi-statement-page.ts';
import { call } from '../shared/call.ts';
import { useOneWork } from '../shared/one-work.ts';
import { NOTHING_PASTED, type Source, tableOf } from '../shared/source.ts';
import { StepHead } from '../shared/step-head.tsx';
import { Told } from '../shared/told.tsx';
import { useUnsaved } from '../shared/unsaved.ts';
import { type Choice, type Choices, heapsOf, proposal, takenOf } from './choices.ts';
import { DeskProvider } from './desk.ts';
import { peopleOf } from './people.ts';
import { readingOf } from './reading.ts';
import { type Layout, recognised, withStatementTab } from './recognise.ts';
import { ColumnsStep } from './step-columns.tsx';
import { ResultStep } from './step-result.tsx';
import { SourceStep } from './step-source.tsx';
import { Stored } from './stored.tsx';

/** What the board is asked before there is a statement. */
export const NOTHING_ASKED: MatchRequest = { account: '', lines: [] };

type Step = keyof typeof STATEMENT_STEPS;

/** From a bank's statement to who gave. Of the statement nothing but money that came in is ever put into a request. */
export function Steps({ first }: { first: StatementBoard }) {
  const [step, setStep] = useState<Step>('source');
  const [source, setSource] = useState<Source>(NOTHING_PASTED);
  const [layout, setLayout] = useState<Layout>({ headerRow: -1, roles: [] });
  const [account, setAccount] = useState<string>();
  const [board, setBoard] = useState(first);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [told, setTold] = useState<readonly string[]>([]);
  /** What the board was asked last, so that it can be asked again. */
  const asked = useRef(NOTHING_ASKED);
  const { doing, failure, run, forget } = useOneWork();
  const table = useMemo(() => tableOf(source), [source]);
  /** The table of which the layout is: who goes back to look at it finds the columns as they were put right. */
  const recognisedIn = useRef<typeof table | undefined>(undefined);
  const reading = useMemo(() => readingOf(table.rows, layout, first), [table, layout, first]);
  const people = useMemo(() => peopleOf(board.payees), [board]);
  const heaps = useMemo(() => heapsOf(board, reading?.credits ?? []), [board, reading]);
  const taken = useMemo(() => takenOf(heaps, choices), [heaps, choices]);
  useUnsaved('statement', step === 'result' ? taken.length > 0 : table.rows.length > 0);

  const accounts = first.accounts.map(({ number }) => number);
  const chosenAccount = account ?? reading?.account ?? (accounts.length === 1 ? (accounts[0] ?? '') : '');

  function open(next: Step) {
    forget();
    setTold([]);
    setStep(next);
  }

  async function ask(request: MatchRequest): Promise<StatementBoard> {
    const seen = await call('sideStatement', request);
    asked.current = request;
    setBoard(seen);
    return seen;
  }

  function start() {
    if (recognisedIn.current !== table) {
      recognisedIn.current = table;
      setLayout(recognised(table.rows));
      setAccount(undefined);
    }
    open('columns');
  }

  const match = (read: StatementReading) =>
    run(STATEMENT_PAGE.matching, async () => {
      const request = requestOf(chosenAccount, read);
      const isSame = JSON.stringify(request) === JSON.stringify(asked.current);
      const seen = await ask(request);
      // What is certain is taken, unless the accountant says otherwise; what was said of the same lines holds.
      if (!isSame) setChoices(certainOf(heapsOf(seen, read.credits)));
      open('result');
    });

  /** Does what changes the workbook, and reads the board again, whatever came of it: a lost answer may have been a yes. */
  const change = (words: string, act: () => Promise<readonly string[]>) =>
    run(words, async () => {
      setTold([]);
      let failed: unknown;
      try {
        setTold(await act());
      } catch (error) {
        failed = error;
      }
      try {
        await ask(asked.current);
      } catch (error) {
        failed ??= error;
      }
      if (failed !== undefined) throw failed;
    });

  const store = () =>
    change(STATEMENT_PAGE.writing, async () => {
      const confirmed = taken.map(({ line: { row }, shares }) => ({ row, shares: [...shares] }));
      const { lines } = await call('sideStatementStore', { ...asked.current, certain: false, confirmed });
      const written = new Set(confirmed.map(({ row }) => row));
      setChoices((before) => new Map([...before].filter(([row]) => !written.has(row))));
      return lines;
    });

  const cancel = (id: string) =>
    change(STATEMENT_PAGE.cancelling, async () => (await call('sideStatementCancel', { id })).lines);

  function another() {
    setSource(NOTHING_PASTED);
    setChoices(new Map());
    asked.current = NOTHING_ASKED;
    open('source');
  }

  const choose = (said: ReadonlyMap<number, Choice | undefined>) =>
    setChoices((before) => {
      const next = new Map(before);
      for (const [row, choice] of said) {
        if (choice) next.set(row, choice);
        else next.delete(row);
      }
      return next;
    });

  return (
    <DeskProvider value={{ people, choices, choose }}>
      <StepHead names={STATEMENT_STEPS} step={step} doing={doing} failure={failure} />
      <Told lines={told} />
      <div inert={doing !== ''}>
        {step === 'source' && (
          <SourceStep
            source={source}
            table={table}
            onSource={(chosen) => setSource(source.kind === 'pasted' ? withStatementTab(chosen) : chosen)}
            onNext={start}
          />
        )}
        {step === 'columns' && (
          <ColumnsStep
            rows={table.rows}
            layout={layout}
            reading={reading}
            accounts={first.accounts}
            account={chosenAccount}
            onLayout={setLayout}
            onAccount={setAccount}
            onBack={() => open('source')}
            onNext={match}
          />
        )}
        {step === 'result' && (
          <ResultStep
            board={board}
            heaps={heaps}
            taken={taken}
            onBack={() => open('columns')}
            onAnother={another}
            onStore={store}
          />
        )}
        {step !== 'columns' && <Stored stored={board.stored} people={people} onCancel={cancel} />}
      </div>
    </DeskProvider>
  );
}

function requestOf(account: string, { credits }: StatementReading): MatchRequest {
  return {
    account,
    lines: credits.map(({ row, on, amount, text, reference }) => ({
      row,
      on: isoDate(on),
      amount,
      text,
      reference,
    })),
  };
}

function certainOf({ certain }: ReturnType<typeof heapsOf>): Choices {
  return new Map(
    certain.flatMap((credit): [number, Choice][] => {
      const choice = proposal(credit);
      return choice ? [[credit.line.row, choice]] : [];
    }),
  );
}
