import type { Request } from '../../src/workbook/sheets-api.ts';
import type { Book } from '../support/book.ts';
import { type Batch, type Meanwhile, OWN, PUBLIC } from './office.ts';
import { isShut } from './shut.ts';

/** What somebody else may do in the file between a run's read and its write. */
export interface Interference {
  readonly name: string;
  readonly kind: 'deleted' | 'renamed' | 'row';
  readonly happens: Meanwhile;
  /** Whether it could be done at all: a tab that is held is shut. */
  readonly happened: () => boolean;
  /** Takes the inserted row out again; tells where it is not as somebody left it. */
  readonly undo: (book: Book) => string | undefined;
  readonly file: string;
  readonly title: string;
}

/** Tabs that the tool writes as a whole; nobody else may edit them, and a row of somebody's in one is not kept. */
const WHOLE = [
  'Hướng dẫn',
  'Tổng hợp',
  'Theo dõi nộp',
  'Kiểm tra',
  'Đối chiếu',
  'Kiểm tra tệp riêng',
  'Công khai',
  'Tổng hợp các xã',
  'Tệp của các xã',
];

/** Everything that may befall one batch: each tab that it writes to goes or gets another name; a row comes into each of people's. */
export function interferences(batch: Batch, there: readonly Tab[]): Interference[] {
  // Nobody but the tool writes into the file that everybody reads.
  if (batch.id === PUBLIC) return [];
  // Nobody has an interest in the empty tab of a new file but the accountant, or the district's clerk, whose file it is.
  const isNew = batch.id === OWN || there.length === 1;
  const tabs = there.filter(({ title }) => !isNew || title !== 'Trang tính1');
  const written = new Map<number, number[]>();
  for (const request of batch.requests)
    for (const { sheetId, row } of spots(request))
      written.set(sheetId, [...(written.get(sheetId) ?? []), row]);
  return tabs.flatMap((tab): Interference[] => {
    const rows = written.get(tab.sheetId);
    if (rows === undefined) return [];
    let isDone = false;
    const at =
      (happens: (book: Book) => void): Meanwhile =>
      (book, { nth }) => {
        if (nth !== batch.nth || isShut(book, tab.title, COLLEAGUE)) return;
        isDone = true;
        happens(book);
      };
    // A row that was there when the tabs were held was read, and has the tool's formulas in the tool's columns.
    const isHold = batch.requests.every(({ addProtectedRange }) => addProtectedRange !== undefined);
    const about = {
      file: batch.id,
      title: tab.title,
      happened: () => isDone,
      undo: (book: Book) => removal(book, tab, isHold),
    };
    const gone: Interference = {
      ...about,
      name: `«${tab.title}» is deleted before batch ${batch.nth}`,
      kind: 'deleted',
      happens: at((book) => void book.deleteTab(tab.title)),
    };
    const renamed: Interference = {
      ...about,
      name: `«${tab.title}» is renamed before batch ${batch.nth}`,
      kind: 'renamed',
      happens: at((book) => void book.renameTab(tab.title, `${tab.title} (cũ)`)),
    };
    const others = there.length > 1 ? [gone, renamed] : [renamed];
    if (WHOLE.includes(tab.title)) return others;
    const places = new Set([
      1,
      tab.header + 1,
      ...rows,
      Math.min(...rows) - 1,
      Math.max(...rows) + 1,
      tab.rows,
    ]);
    const inserted = [...places]
      .filter((row) => row > 0 && row <= tab.rows)
      .map(
        (row): Interference => ({
          ...about,
          name: `a row is inserted at ${row + 1} in «${tab.title}» before batch ${batch.nth}`,
          kind: 'row',
          happens: at((book) => book.send(...insertion(tab, row))),
        }),
      );
    return [...others, ...inserted];
  });
}

/** Somebody else who may edit the whole file. */
const COLLEAGUE = 'can.bo@xa.example';

export interface Tab {
  readonly title: string;
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
  /** The row of the header, from 0; -1 where there is none. */
  readonly header: number;
}

export function tabsOf(book: Book): Tab[] {
  return (book.resource().sheets ?? []).map(({ properties, data }) => ({
    title: properties.title ?? '',
    sheetId: properties.sheetId ?? 0,
    rows: properties.gridProperties?.rowCount ?? 0,
    columns: properties.gridProperties?.columnCount ?? 0,
    header: (data?.[0]?.rowData ?? []).findIndex(
      ({ values = [] }) => values.filter(({ userEnteredValue }) => userEnteredValue?.stringValue).length > 3,
    ),
  }));
}

const word = (column: number) => `Chèn ${column}`;

function insertion({ sheetId, rows, columns }: Tab, at: number): Request[] {
  const values = Array.from({ length: columns }, (_, column) => ({
    userEnteredValue: { stringValue: word(column) },
  }));
  return [
    at < rows
      ? {
          insertDimension: {
            range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 },
            inheritFromBefore: true,
          },
        }
      : { appendDimension: { sheetId, dimension: 'ROWS', length: 1 } },
    {
      updateCells: {
        start: { sheetId, rowIndex: at, columnIndex: 0 },
        rows: [{ values }],
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** @returns what is wrong with the row */
function removal(book: Book, { title, columns }: Tab, wasRead: boolean): string | undefined {
  const sheetId = book.idOf(title);
  const rows = book.sheet(title).data?.[0]?.rowData ?? [];
  const at = rows.findIndex(({ values = [] }) =>
    values.some(({ userEnteredValue }) => /^Chèn \d/.test(userEnteredValue?.stringValue ?? '')),
  );
  if (at < 0) return undefined;
  const found = (rows[at]?.values ?? []).map(({ userEnteredValue }) => JSON.stringify(userEnteredValue));
  const wanted = Array.from({ length: columns }, (_, column) =>
    JSON.stringify({ stringValue: word(column) }),
  );
  const range = { sheetId, dimension: 'ROWS' as const, startIndex: at, endIndex: at + 1 };
  book.send({ deleteDimension: { range } });
  const isOurs = (text = '') => wasRead && text.startsWith('{"formulaValue"');
  const wrong = wanted.findIndex((text, column) => found[column] !== text && !isOurs(found[column]));
  return wrong < 0 ? undefined : `our write landed on the row: ${found[wrong]}`;
}

/** Where a request writes into an existing tab, by rows. */
function spots(request: Request): { sheetId: number; row: number }[] {
  const text = JSON.stringify(request);
  const id = /"sheetId":(\d+)/.exec(text)?.[1];
  if (id === undefined || request.addSheet || request.duplicateSheet) return [];
  const row = /"(?:rowIndex|startRowIndex|startIndex)":(\d+)/.exec(text)?.[1];
  return [{ sheetId: Number(id), row: Number(row ?? 0) }];
}
