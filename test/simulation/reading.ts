import type { SheetsService } from '../../src/local/sheets/service.ts';
import type { CellData } from '../../src/workbook/sheets-api.ts';

/** The tabs of a workbook as plain texts, read cell by cell: no reader of the code under test is used. */
export type Tabs = ReadonlyMap<string, readonly (readonly string[])[]>;

export const REMINDERS = 'Nhật ký nhắc';
export const RUNS = 'Nhật ký';
export const HISTORY = 'Lịch sử nộp';

export function readTabs(service: SheetsService): Tabs {
  const { sheets = [] } = service.get('local', {
    fields: 'sheets(properties.title,data.rowData.values.userEnteredValue)',
  });
  return new Map(
    sheets.map(({ properties, data }) => [
      properties.title ?? '',
      (data?.[0]?.rowData ?? []).map(({ values = [] }) => values.map(textOf)),
    ]),
  );
}

function textOf({ userEnteredValue: value }: CellData): string {
  return `${value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? value?.formulaValue ?? ''}`;
}

/** A line of `Nhật ký nhắc`. */
export interface Line {
  readonly unit: string;
  readonly occasion: string;
  readonly channel: string;
  readonly to: string;
  readonly subject: string;
  readonly state: string;
  /** Everything but the state, as it is written. */
  readonly rest: string;
}

/** The log's lines, oldest first; undefined where there is no such tab. */
export function readLines(tabs: Tabs): Line[] | undefined {
  const rows = tabs.get(REMINDERS);
  if (rows === undefined) return undefined;
  const top = rows.findIndex((row) => row.includes('Đợt nhắc'));
  const header = rows[top] ?? [];
  const columns = ['Mã', 'Đợt nhắc', 'Hình thức', 'Gửi đến', 'Tiêu đề', 'Trạng thái'].map((name) =>
    header.indexOf(name),
  );
  return filled(rows.slice(top + 1)).map((row) => {
    const [unit = '', occasion = '', channel = '', to = '', subject = '', state = ''] = columns.map(
      (column) => row[column] ?? '',
    );
    const rest = row.filter((_, column) => column !== columns[5]).join('|');
    return { unit, occasion, channel, to, subject, state, rest };
  });
}

/** The lines of a log that only grows, each as one text. */
export function linesOf(tabs: Tabs, title: string): string[] {
  return filled(tabs.get(title) ?? []).map((row) => row.join('|'));
}

/** All that no run of mails may touch: every tab but the three logs. */
export function besideLogs(tabs: Tabs): ReadonlyMap<string, string> {
  return new Map(
    [...tabs]
      .filter(([title]) => ![REMINDERS, RUNS, HISTORY].includes(title))
      .map(([title, rows]) => [title, filled(rows).map(trimmed).join('\n')]),
  );
}

function filled(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function trimmed(row: readonly string[]): string {
  return row.join('|').replace(/\|+$/, '');
}
