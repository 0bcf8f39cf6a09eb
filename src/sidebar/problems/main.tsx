import { render } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ProblemBoard } from '../../actions/problem-board.ts';
import { withoutMarks } from '../../domain/fold.ts';
import {
  boardHeading,
  changeWords,
  leftWords,
  omittedWords,
  PROBLEM_BOARD,
} from '../../text/vi-problem-board.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { Choices } from './choices.tsx';
import { ProblemList } from './problem-list.tsx';
import { changesBetween, type Filter, type Grouping, searchTextOf } from './sorting.ts';
import './style.css';

const load = () => call('sideProblems');

function Problems() {
  const { loading, value, reload } = useLoading(load);
  const busy = loading.state === 'loading';
  return (
    <>
      {value === undefined && busy && <Busy>{SIDEBAR_WORDS.loading}</Busy>}
      {loading.state === 'failed' && <Failed message={loading.message} retry={reload} />}
      {value && <Board board={value} busy={busy} reload={reload} />}
    </>
  );
}

function Board({ board, busy, reload }: { board: ProblemBoard; busy: boolean; reload: () => void }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [grouping, setGrouping] = useState<Grouping>('unit');
  const [search, setSearch] = useState('');
  const texts = useMemo(() => board.problems.map(searchTextOf), [board]);
  const found = useMemo(() => {
    const wanted = withoutMarks(search);
    return board.problems.filter(
      ({ severity }, at) => (filter === 'all' || severity === filter) && (texts[at] ?? '').includes(wanted),
    );
  }, [board, texts, filter, search]);
  const news = useNews(board);
  const { errors, warnings } = board.counts;
  const units = new Set(board.problems.map(({ unit }) => unit).filter((unit) => unit !== '')).size;
  const omitted = board.omitted.errors + board.omitted.warnings;
  const showAll = () => {
    setFilter('all');
    setSearch('');
  };
  return (
    <>
      <div class="board-head">
        {errors + warnings > 0 && <h1>{boardHeading(errors, warnings, units, board.units)}</h1>}
        {errors + warnings === 0 && <h1 class="all-well">{PROBLEM_BOARD.none}</h1>}
        <button type="button" class="main" aria-disabled={busy} onClick={() => busy || reload()}>
          {PROBLEM_BOARD.again}
        </button>
        {busy && <Busy>{PROBLEM_BOARD.checking}</Busy>}
        <p class="news" role="status">
          {busy ? '' : news}
        </p>
      </div>
      {errors + warnings > 0 && (
        <>
          <p class="hint">{PROBLEM_BOARD.errorsMean}</p>
          {omitted > 0 && <p class="omitted">{omittedWords(board.omitted.errors, board.omitted.warnings)}</p>}
          <Choices
            filter={filter}
            grouping={grouping}
            search={search}
            found={found.length}
            onFilter={setFilter}
            onGrouping={setGrouping}
            onSearch={setSearch}
          />
          <ProblemList problems={found} grouping={grouping} />
          {found.length === 0 && (
            <div class="not-found">
              <p>{PROBLEM_BOARD.notFound}</p>
              <button type="button" onClick={showAll}>
                {PROBLEM_BOARD.showAll}
              </button>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** What has changed since the last look, in a sentence; nothing at the first one. */
function useNews(board: ProblemBoard): string {
  const seen = useRef({ board, news: '' });
  if (seen.current.board !== board) {
    const changes = changesBetween(seen.current.board, board);
    const news = changes ? changeWords(changes.gone, changes.fresh, board.counts) : leftWords(board.counts);
    seen.current = { board, news };
  }
  return seen.current.news;
}

render(<Problems />, document.getElementById('app') as HTMLElement);
