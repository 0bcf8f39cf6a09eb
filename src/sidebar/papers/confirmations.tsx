import { useState } from 'preact/hooks';
import type { ConfirmationsReport } from '../../actions/confirmations.ts';
import type { PapersBoard } from '../../actions/papers-board.ts';
import { CONFIRMATIONS_VIEW as words } from '../../text/vi-papers-page.ts';
import { call } from '../shared/call.ts';
import { useOneWork } from '../shared/one-work.ts';
import { Told } from '../shared/told.tsx';
import { Underway } from '../shared/work.tsx';
import { GivenPapers } from './given-papers.tsx';
import { PrintButtons } from './print-buttons.tsx';
import { amountOf, ToIssue } from './to-issue.tsx';
import { UnitChoice } from './unit-choice.tsx';

interface Props {
  readonly board: PapersBoard;
  readonly reload: () => Promise<void>;
}

/** What of the received money has no paper yet, making it, and printing what was made. */
export function Confirmations({ board, reload }: Props) {
  const [unit, setUnit] = useState('');
  /** Counts the times that the papers were made, so that the question is asked anew. */
  const [times, setTimes] = useState(0);
  const [made, setMade] = useState<ConfirmationsReport>();
  const { doing, failure, run } = useOneWork();
  const codes = unit === '' ? {} : { codes: [unit] };

  const issue = ({ issued, cancelled }: ConfirmationsReport) =>
    run(words.issuing, async () => {
      setMade(undefined);
      const agreed = { issued: issued.length, cancelled: cancelled.length, amount: amountOf(issued) };
      try {
        setMade(await call('sideConfirmationsIssue', { ...codes, agreed }));
      } finally {
        // A lost answer may have been a yes.
        setTimes((before) => before + 1);
        await reload();
      }
    });

  return (
    <>
      <Underway doing={doing} failure={failure} />
      <Told lines={made ? toldOf(made) : NOTHING} />
      {made && <JustMade made={made} />}
      <div inert={doing !== ''}>
        <UnitChoice
          units={board.units}
          chosen={unit}
          onChoose={(chosen) => {
            setUnit(chosen);
            setMade(undefined);
          }}
        />
        <ToIssue key={`${unit} ${times}`} codes={codes} isUnit={unit !== ''} onIssue={issue} />
        <p class="hint">{words.howToCancel}</p>
        <GivenPapers papers={board.papers} />
      </div>
    </>
  );
}

const NOTHING: readonly string[] = [];

function toldOf({ lines, issued, cancelled }: ConfirmationsReport): readonly string[] {
  const numbersOf = (papers: ConfirmationsReport['issued']) => papers.map(({ number }) => number);
  return [
    ...lines.slice(0, 1),
    ...(issued.length > 0 ? [words.made(numbersOf(issued))] : []),
    ...(cancelled.length > 0 ? [words.cancelled(numbersOf(cancelled))] : []),
  ];
}

function JustMade({ made: { issued, cancelled } }: { made: ConfirmationsReport }) {
  const numbers = [...cancelled, ...issued].map(({ number }) => number);
  if (numbers.length === 0) return null;
  return <PrintButtons what={words.justMade} make={() => call('sideConfirmationSheet', { numbers })} />;
}
