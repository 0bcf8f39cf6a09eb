import { useState } from 'preact/hooks';
import type { BoardProblem } from '../../actions/problem-board.ts';
import { countWords, showMore } from '../../text/vi-problem-board.ts';
import { ProblemItem, useJourney } from './problem-item.tsx';
import { type Grouping, groupsOf, keyOf, type ProblemGroup } from './sorting.ts';

/** With so few problems every group is open from the start. */
const FEW = 12;

/** How many of a group are laid out at once: a page of thousands would answer slowly. */
const STEP = 50;

/** Problems by unit or by kind. Which groups somebody opened or closed is kept for as long as the sidebar is there. */
export function ProblemList({
  problems,
  grouping,
}: {
  problems: readonly BoardProblem[];
  grouping: Grouping;
}) {
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const journey = useJourney();
  return groupsOf(problems, grouping).map((group) => {
    const isOpen = opened.get(group.key) ?? problems.length <= FEW;
    return (
      <details
        key={group.key}
        open={isOpen}
        onToggle={({ currentTarget: { open } }) => {
          if (open !== isOpen) setOpened(new Map(opened).set(group.key, open));
        }}
      >
        <summary>
          <span class="group-name">{group.name}</span>{' '}
          <span class={group.counts.errors > 0 ? 'count has-errors' : 'count'}>
            {countWords(group.counts.errors, group.counts.warnings)}
          </span>
        </summary>
        {isOpen && <Items group={group} grouping={grouping} journey={journey} />}
      </details>
    );
  });
}

function Items({
  group,
  grouping,
  journey,
}: {
  group: ProblemGroup;
  grouping: Grouping;
  journey: ReturnType<typeof useJourney>;
}) {
  const [shown, setShown] = useState(STEP);
  const more = group.problems.length - shown;
  return (
    <>
      <ul>
        {group.problems.slice(0, shown).map((problem) => (
          <ProblemItem
            key={keyOf(problem)}
            problem={problem}
            withUnit={grouping === 'kind' && problem.unit !== ''}
            journey={journey}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="more" onClick={() => setShown(shown + STEP)}>
          {showMore(Math.min(more, STEP))}
        </button>
      )}
    </>
  );
}
