import type { ReadTable } from '../../tables/read-text.ts';
import { STATEMENT_PAGE, STATEMENT_SOURCE as words } from '../../text/vi-statement-page.ts';
import type { Source } from '../shared/source.ts';
import { SourceForm } from '../shared/source-form.tsx';

/** Of a longer statement nothing is read, lest its end be missing unnoticed. */
const MOST_ROWS = 20_000;

interface Props {
  readonly source: Source;
  readonly table: ReadTable;
  readonly onSource: (source: Source) => void;
  readonly onNext: () => void;
}

/** Where the statement comes from. */
export function SourceStep({ source, table, onSource, onNext }: Props) {
  const isTooLong = table.rows.length > MOST_ROWS;
  return (
    <SourceForm
      words={words}
      maxRows={MOST_ROWS + 1}
      source={source}
      table={table}
      ready={table.rows.length > 0 && !isTooLong}
      onSource={onSource}
      onNext={onNext}
    >
      <p class="private">{STATEMENT_PAGE.private}</p>
      {isTooLong && <p class="notice">{words.tooLong(MOST_ROWS)}</p>}
    </SourceForm>
  );
}
