import { isHold } from '../faults/shut.ts';
import type { Book } from '../support/book.ts';
import { type Clerk, listOf } from './clerk.ts';
import type { Done } from './deeds.ts';

/** What the workbook has to be once everybody is done. @returns what is wrong */
export function judge(book: Book, clerk: Clerk, done: readonly Done[], mails: readonly string[]): string[] {
  const wrong: string[] = [];
  const isDone = (name: string) => done.some(({ deed, isDone: is }) => deed.name === name && is);
  const expectOnce = (what: string, found: readonly string[]) => {
    const twice = found.filter((one, at) => found.indexOf(one) !== at);
    if (twice.length > 0) wrong.push(`${what} twice: ${twice[0]}`);
  };
  const column = (tab: string, header: string) =>
    book.titles().includes(tab) ? book.table(tab, header).map((line) => text(line[header])) : [];

  for (const { words } of done)
    if (/chưa lường trước|Google không nhận/.test(words)) wrong.push(`told in other words: ${words}`);

  const truth = new Map(clerk.truth);
  if (isDone('import')) {
    truth.set('Mai Thị Thử', '460000');
    truth.set('Người Mới Một', '300000');
    truth.set('Người Mới Hai', '');
  }
  const list = listOf(book);
  for (const name of new Set([...truth.keys(), ...list.keys()]))
    if (truth.get(name) !== list.get(name))
      wrong.push(`the list has ${name}: ${list.get(name)}, and should have ${truth.get(name)}`);

  const receipts = book
    .table('Sổ thu', 'Số chứng từ')
    .map((line) => `${text(line['Số chứng từ'])} ${text(line['Nộp cho (mã)'])} ${text(line['Số tiền'])}`);
  const wanted = [
    ...FIRST,
    ...(isDone('statement') ? ['SK0001 MN-02 450000', 'SK0002 MN-04 450000'] : []),
    ...['PT20', 'PT21']
      .filter((voucher) => isDone(`by list ${voucher}`))
      .map((voucher) => `${voucher} X01-01 200000`),
  ];
  if ([...receipts].sort().join() !== wanted.sort().join())
    wrong.push(`the receipt book has ${receipts.join(', ')}, and should have ${wanted.join(', ')}`);

  expectOnce('a number of a run', column('Nhật ký', 'Lần'));
  expectOnce('a paper for a voucher', column('Giấy xác nhận', 'Số chứng từ'));
  expectOnce('a line of a sealed run', sealedLines(book));
  expectOnce('a unit', column('Đơn vị', 'Mã'));
  expectOnce('a mail', mails);
  const calls = done.filter(({ deed, isDone: is }) => deed.name === 'a call' && is).length;
  const noted = column('Nhật ký nhắc', 'Hình thức').filter((kind) => /gọi/i.test(kind)).length;
  if (noted > calls) wrong.push(`${noted} calls are noted of ${calls}`);
  if (heldNow(book).length > 0) wrong.push('a tab is still held');
  return wrong;
}

/** Who holds what: a tab stays held until whoever holds it lets go of it. */
export class Holds {
  readonly violations: string[] = [];
  private readonly holders = new Map<number, string>();

  /** After somebody has written. */
  watch(book: Book, ...who: readonly string[]): void {
    const writer = who.join(' ');
    const now = heldNow(book);
    for (const [id, holder] of [...this.holders])
      if (!now.includes(id)) {
        if (holder !== writer) this.violations.push(`${writer} let go of what ${holder} holds`);
        this.holders.delete(id);
      }
    for (const id of now) if (!this.holders.has(id)) this.holders.set(id, writer);
  }
}

function heldNow(book: Book): number[] {
  return book
    .protections()
    .filter(isHold)
    .map(({ protectedRangeId = 0 }) => protectedRangeId);
}

/** Number, kind, name and part: what tells one line of `Các lần tổng hợp` from another. */
function sealedLines(book: Book): string[] {
  if (!book.titles().includes('Các lần tổng hợp')) return [];
  const keys = ['Lần chốt', 'Nội dung', 'Đơn vị, nhóm', 'Phần'];
  return book
    .table('Các lần tổng hợp', 'Lần chốt')
    .map((line) => keys.map((key) => text(line[key])).join(' '));
}

const FIRST = ['PT01 MN-01 450000', 'PT02 X01 60000000', 'PT03 DN-01 3000000'];

function text(value: { stringValue?: string; numberValue?: number } | undefined): string {
  return `${value?.stringValue ?? value?.numberValue ?? ''}`;
}
