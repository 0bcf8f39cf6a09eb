import type { Request } from '../../src/workbook/sheets-api.ts';
import { isShut } from '../faults/shut.ts';
import type { Random } from '../simulation/random.ts';
import type { Book } from '../support/book.ts';

const TAB = 'MN';
const NAME = 'Họ và tên';
const PAID = 'Tiền đã nộp (đồng)';
const CLERK = 'mn@xa.example';
/** Rows of the list that have somebody in them at first. */
const PEOPLE = 4;

/** The unit's clerk, who types into the list while the officers are at work, and knows what the list has to say. */
export class Clerk {
  /** The money beside each name; '' where none is typed. */
  readonly truth: Map<string, string>;
  /** Edits that were refused, for somebody held the tab. */
  refused = 0;
  private inserted = 0;

  constructor(book: Book) {
    this.truth = listOf(book);
  }

  /** One edit, as Google takes it: whole, or not at all. */
  edit(book: Book, random: Random): void {
    if (isShut(book, TAB, CLERK)) {
      this.refused += 1;
      return;
    }
    const kind = random.below(3);
    const { row: header, column } = book.spot(TAB, NAME);
    if (kind === 0) {
      this.inserted += 1;
      const name = `Người Chèn ${this.inserted}`;
      this.insert(book, header + 1 + random.below(PEOPLE + 2), { [NAME]: name, [PAID]: 300_000 });
      this.truth.set(name, '300000');
      return;
    }
    const rows = book
      .texts(TAB)
      .map((line, row) => ({ name: line[column] ?? '', row }))
      .slice(header + 1);
    if (kind === 1) {
      const row = rows.find(({ name }) => name === 'Ma Đình Thí')?.row;
      if (row === undefined) return;
      const paid = 100_000 + 1000 * random.below(300);
      book.setCell(TAB, row, book.spot(TAB, PAID).column, paid);
      this.truth.set('Ma Đình Thí', `${paid}`);
      return;
    }
    const row = rows.find(({ name }) => name === 'Vi Thị Ví Dụ')?.row;
    if (row === undefined) return;
    const range = { sheetId: book.idOf(TAB), dimension: 'ROWS' as const, startIndex: row, endIndex: row + 1 };
    book.send({ deleteDimension: { range } });
    this.truth.delete('Vi Thị Ví Dụ');
  }

  private insert(book: Book, at: number, cells: Readonly<Record<string, string | number>>): void {
    const range = { sheetId: book.idOf(TAB), dimension: 'ROWS' as const, startIndex: at, endIndex: at + 1 };
    const insertion: Request = { insertDimension: { range, inheritFromBefore: true } };
    const spots = Object.entries(cells).map(
      ([header, value]) => [book.spot(TAB, header).column, value] as const,
    );
    book.send(insertion);
    for (const [column, value] of spots) book.setCell(TAB, at, column, value);
  }
}

/** Everybody in the list with the money beside the name; a name that stands twice has both. */
export function listOf(book: Book): Map<string, string> {
  const { row: header, column } = book.spot(TAB, NAME);
  const paid = book.spot(TAB, PAID).column;
  const found = new Map<string, string>();
  for (const line of book.texts(TAB).slice(header + 1)) {
    const name = line[column] ?? '';
    if (name !== '')
      found.set(name, [found.get(name), line[paid] ?? ''].filter((one) => one !== undefined).join(' and '));
  }
  return found;
}
