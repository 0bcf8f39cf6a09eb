import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardProblem } from '../../actions/problem-board.ts';
import { SEVERITY_WORDS } from '../../text/vi.ts';
import { PROBLEM_BOARD } from '../../text/vi-problem-board.ts';
import { call } from '../shared/call.ts';
import { Failed } from '../shared/loaded.tsx';
import { keyOf } from './sorting.ts';

/** The cell that was asked for last, and how it ended. */
interface Journey {
  readonly key: string;
  readonly state: 'going' | 'there' | 'elsewhere' | 'failed';
  readonly message?: string;
}

/** Going to cells, for the whole list: where the workbook is in another file, every problem becomes a link to it. */
export function useJourney() {
  const [journey, setJourney] = useState<Journey>();
  const [elsewhere, setElsewhere] = useState(false);
  const go = async (problem: BoardProblem) => {
    const key = keyOf(problem);
    setJourney({ key, state: 'going' });
    const ended = await arrival(problem);
    if (ended.state === 'elsewhere') setElsewhere(true);
    setJourney((newest) => (newest?.key === key ? { key, ...ended } : newest));
  };
  return { journey, elsewhere, go };
}

async function arrival({ sheetId, cell }: BoardProblem): Promise<Omit<Journey, 'key'>> {
  try {
    const { shown } = await call('sideGoTo', sheetId, cell);
    return { state: shown ? 'there' : 'elsewhere' };
  } catch (error) {
    return { state: 'failed', message: (error as Error).message };
  }
}

interface ProblemItemProps {
  readonly problem: BoardProblem;
  readonly withUnit: boolean;
  readonly journey: ReturnType<typeof useJourney>;
}

/** One problem: what is wrong, which leads to its cell, and what to do. */
export function ProblemItem({ problem, withUnit, journey: { journey, elsewhere, go } }: ProblemItemProps) {
  const mine = journey?.key === keyOf(problem) ? journey : undefined;
  const words = (
    <>
      <span class={`severity ${problem.severity}`}>{SEVERITY_WORDS[problem.severity]}</span>{' '}
      <span class="place">
        {problem.tab}!{problem.cell}
      </span>{' '}
      {problem.message}
    </>
  );
  return (
    <li class={mine?.state === 'there' ? 'current' : ''}>
      {elsewhere ? (
        <ProblemLink problem={problem} isAsked={mine?.state === 'elsewhere'}>
          {words}
        </ProblemLink>
      ) : (
        <button
          type="button"
          class="problem"
          aria-current={mine?.state === 'there' ? 'location' : undefined}
          onClick={() => go(problem)}
        >
          {words}
        </button>
      )}
      {withUnit && <p class="hint">{problem.unitName}</p>}
      <p class="fix">{problem.fix}</p>
      {mine?.state === 'going' && (
        <p class="hint" role="status">
          {PROBLEM_BOARD.going}
        </p>
      )}
      {mine?.state === 'failed' && <Failed message={mine.message ?? ''} retry={() => go(problem)} />}
    </li>
  );
}

/** No page may open another one by itself after a call, so the one that was asked for waits for a second click. */
function ProblemLink({
  problem,
  isAsked,
  children,
}: {
  problem: BoardProblem;
  isAsked: boolean;
  children: preact.ComponentChildren;
}) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isAsked) link.current?.focus();
  }, [isAsked]);
  return (
    <>
      {isAsked && <p role="status">{PROBLEM_BOARD.elsewhere}</p>}
      <a ref={link} class="problem" href={problem.link} target="_blank" rel="noopener">
        {children} <span class="hint">{PROBLEM_BOARD.newTab}</span>
      </a>
    </>
  );
}
