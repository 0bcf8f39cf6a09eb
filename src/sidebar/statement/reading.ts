import type { StatementBoard } from '../../actions/statement-board.ts';
import { dateFromIso } from '../../domain/dates.ts';
import { readStatement, type StatementReading } from '../../domain/statement.ts';
import type { Layout } from './recognise.ts';
import { columnsOf } from './roles.ts';

/** The statement as these columns tell it; undefined while one is missing that nothing can be read without. */
export function readingOf(
  rows: readonly (readonly string[])[],
  { headerRow, roles }: Layout,
  { accounts, today }: Pick<StatementBoard, 'accounts' | 'today'>,
): StatementReading | undefined {
  const columns = columnsOf(roles, headerRow);
  if (!columns) return undefined;
  const on = dateFromIso(today);
  return readStatement(rows, columns, {
    accounts: accounts.map(({ number }) => number),
    ...(on ? { today: on } : {}),
  });
}
