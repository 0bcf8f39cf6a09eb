import { foundWords, PROBLEM_BOARD } from '../../text/vi-problem-board.ts';
import type { Filter, Grouping } from './sorting.ts';

interface ChoicesProps {
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly search: string;
  /** How many problems are left by the filter and the search. */
  readonly found: number;
  onFilter(filter: Filter): void;
  onGrouping(grouping: Grouping): void;
  onSearch(search: string): void;
}

/** Which problems are shown, and in what order. */
export function Choices({ filter, grouping, search, found, onFilter, onGrouping, onSearch }: ChoicesProps) {
  return (
    <search class="choices">
      <OneOf
        name="filter"
        legend={PROBLEM_BOARD.filter}
        words={PROBLEM_BOARD.filters}
        chosen={filter}
        choose={onFilter}
      />
      <OneOf
        name="grouping"
        legend={PROBLEM_BOARD.grouping}
        words={PROBLEM_BOARD.groupings}
        chosen={grouping}
        choose={onGrouping}
      />
      <label for="search">{PROBLEM_BOARD.search}</label>
      <input
        id="search"
        type="search"
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {filter === 'all' && search === '' ? '' : foundWords(found)}
      </p>
    </search>
  );
}

interface OneOfProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  choose(value: Value): void;
}

function OneOf<Value extends string>({ name, legend, words, chosen, choose }: OneOfProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.entries(words) as [Value, string][]).map(([value, word]) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
