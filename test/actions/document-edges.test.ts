/** Documents where nothing is open, nothing is written, nobody is named, or the money is just spent. */
import type { WordDocument } from '../../src/actions/documents/description.ts';
import { documentBoard } from '../../src/actions/documents/document-board.ts';
import { makeDocument } from '../../src/actions/documents/make-document.ts';
import type { DocumentRequest } from '../../src/actions/documents/request.ts';
import {
  at,
  type Book,
  business,
  day,
  donor,
  fullBook,
  household,
  person,
  planned,
  proposal,
  receipt,
  smallBook,
} from '../support/book.ts';
import { addressees, blocksOf, paragraphs, tables } from '../support/described.ts';
import { DONE } from '../support/reminded-book.ts';

const NOW = at('2024-05-18');
const make = (book: Book, request: DocumentRequest, now = NOW) =>
  makeDocument(book.read(), now, request).report;
const of = (book: Book, kind: DocumentRequest['kind']) => make(book, { kind });
const headings = (document: WordDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

/** Every list is complete, signed and without errors, and nothing is left to be mobilised. */
function finished(): Book {
  const book = smallBook()
    .fill('CQ', [person('Hà Thị Một')])
    .fill('MN', [person('Ma Thị Hai')])
    .fill('X01', [household('Nông Văn Ba')])
    .fill('DN', [business('Công ty Bốn')])
    .fill('HT', [donor('Hội Năm')]);
  for (const code of ['CQ', 'MN', 'X01', 'DN', 'HT'])
    book
      .beside(code, DONE, true)
      .beside(code, 'Ngày xác nhận', day('2024-05-15'))
      .unit(code, { 'Ngày nhận danh sách đã ký': day('2024-05-16') });
  return book;
}

describe('when every unit has done everything', () => {
  test('the results have no chapter of open matters, and proposals come third', () => {
    const { document } = of(finished(), 'results');
    expect(headings(document).filter((text) => /^[IV]+\. /.test(text))).toEqual([
      'I. CÔNG TÁC TRIỂN KHAI',
      'II. KẾT QUẢ VẬN ĐỘNG',
      'III. ĐỀ XUẤT, KIẾN NGHỊ',
    ]);
    expect(blocksOf(document).every((block) => typeof block === 'object')).toBe(true);
    expect(paragraphs(document).join('\n')).not.toContain('Chưa lập xong danh sách');
    const open = headings(of(smallBook(), 'results').document);
    expect(open.slice(-2)).toEqual(['III. NỘI DUNG CẦN TIẾP TỤC HOÀN THIỆN', 'IV. ĐỀ XUẤT, KIẾN NGHỊ']);
  });

  test('the progress says that nobody is to be reminded, and no letter is made', () => {
    expect(paragraphs(of(finished(), 'progress').document)).toContain('- Không còn đơn vị nào phải đôn đốc.');
    expect(() => of(finished(), 'reminder')).toThrow(/^Không có đơn vị nào cần đôn đốc/);
  });
});

describe('the results', () => {
  test('tell only what is open: invited lists alone, or lists owed alone', () => {
    const told = (book: Book) =>
      paragraphs(of(book, 'results').document).filter((text) => /^- (Chưa lập xong|Được mời)/.test(text));
    expect(told(finished().beside('HT', DONE, false))).toEqual([
      '- Được mời ủng hộ, danh sách chưa xong: Tổ chức, cá nhân.',
    ]);
    expect(told(finished().beside('X01', DONE, false))).toEqual(['- Chưa lập xong danh sách: Xóm 1.']);
  });

  test('a list that cannot be read is told once, and not as one that is not complete', () => {
    const texts = paragraphs(of(finished().deleteTab('X01'), 'results').document);
    expect(texts.filter((text) => text.startsWith('- ') && text.includes('Xóm 1'))).toEqual([
      expect.stringMatching(/^- Danh sách chưa đọc được, chưa có trong số liệu trên: Xóm 1/),
    ]);
  });

  test('say so where nobody has a target yet', () => {
    expect(paragraphs(of(smallBook(), 'results').document)).toContain(
      'Chưa có người nào xác định được mức vận động.',
    );
  });
});

describe('a reminder', () => {
  test('names up to six units at its head; more are in its annex', () => {
    const book = fullBook();
    const codes = documentBoard(book.read(), NOW).report.toRemind.map(({ code }) => code);
    const heads = (count: number) =>
      addressees(make(book, { kind: 'reminder', codes: codes.slice(0, count) }).document);
    expect(heads(6)).toHaveLength(6);
    expect(heads(7)).toEqual(['Các đơn vị có tên trong Phụ lục kèm theo']);
  });

  test('on the due date itself does not ask until before that day', () => {
    const { document } = make(smallBook(), { kind: 'reminder' }, at('2024-05-20'));
    expect(paragraphs(document).join('\n')).toContain('hoàn thành các việc trên trước ngày ……');
  });

  test('to a unit whose list cannot be read tells no figures of it', () => {
    const book = finished().renameHeader('MN', 'Họ và tên', 'Tên khác hẳn');
    const texts = paragraphs(make(book, { kind: 'reminder', codes: ['MN'] }).document).join('\n');
    expect(texts).toMatch(/Sửa \d+ chỗ chưa đúng trong danh sách/);
    expect(texts).not.toContain('Số tiền theo mức của đơn vị');
  });

  test('to a hamlet has no figures of a target', () => {
    const texts = paragraphs(make(smallBook(), { kind: 'reminder', codes: ['X01'] }).document).join('\n');
    expect(texts).not.toContain('Số tiền theo mức của đơn vị');
  });
});

describe('a letter of thanks', () => {
  const NO_MONEY = { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined, 'Hình thức nộp': undefined };

  test('is for whoever gave only goods, or only land', () => {
    const book = smallBook().fill('X01', [
      household('Nông Văn Ba', { ...NO_MONEY, 'Hiện vật': 'Gạch', 'Số lượng': 1000, 'Đơn giá (đồng)': 900 }),
      household('Nông Văn Tư', { ...NO_MONEY, 'Đất hiến (m²)': 42.5 }),
    ]);
    const lines = (code: string) =>
      paragraphs(make(book, { kind: 'thanks', codes: [code] }).document).filter((text) =>
        text.startsWith('- '),
      );
    expect(lines('X01-01')).toEqual(['- Hiện vật trị giá: 900.000 đồng (Bằng chữ: Chín trăm nghìn đồng).']);
    expect(lines('X01-02')).toEqual(['- Hiến đất: 42,5 m².']);
  });

  test('to several are in one file that bears nobody’s code', () => {
    const name = (codes: string[]) => make(finished(), { kind: 'thanks', codes }).document.fileName;
    expect(name(['DN-01', 'HT-01'])).toBe('thu-cam-on-2024-05-18.docx');
    expect(name(['DN-01'])).toBe('thu-cam-on-DN-01-2024-05-18.docx');
  });

  test('is not offered for a gift without a name or without a code', () => {
    const book = smallBook().fill('DN', [
      business('Công ty Một'),
      business('Công ty Hai', { Mã: undefined }),
      business('', { 'Tên doanh nghiệp': undefined }),
    ]);
    const { toThank } = documentBoard(book.read(), NOW).report;
    expect(toThank.map(({ code, name }) => `${code} ${name}`)).toEqual(['DN-01 Công ty Một']);
  });
});

describe('the money that is given on', () => {
  const OPEN = { 'Số quyết định': undefined, 'Ngày quyết định': undefined };
  const spending = (amount: number) =>
    smallBook()
      .fill('X01', [household('Nông Văn Tám', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined })])
      .fill('Sổ thu', [receipt('X01', { 'Số tiền': 90_000_000 })])
      .fill('Đề nghị hỗ trợ', [proposal('CT01', { ...OPEN, 'Số tiền duyệt (đồng)': amount })]);

  test('all of it approved leaves 0 đồng, and is not too much', () => {
    const book = spending(90_000_000);
    expect(paragraphs(of(book, 'usePlan').document).join('\n')).toContain('Còn lại chưa phân bổ: 0 đồng.');
    const decision = paragraphs(of(book, 'supportDecision').document).join('\n');
    expect(decision).toContain('Sau Quyết định này còn 0 đồng chưa phân bổ.');
  });

  test('is told as paid only where something was paid', () => {
    const { document } = of(spending(50_000_000), 'usePlan');
    expect(paragraphs(document).join('\n')).not.toContain('Đã chi từ nguồn này');
    expect(blocksOf(document).every((block) => typeof block === 'object')).toBe(true);
  });

  test('of the third paragraph of the plan stands under III', () => {
    const book = spending(50_000_000).fill('Kế hoạch sử dụng', [
      planned('NC03', { 'Mục sử dụng': '2.3 Duy trì, nâng cao tiêu chí' }),
    ]);
    const rows = tables(of(book, 'usePlan').document).at(-1)?.rows ?? [];
    expect(rows.filter(({ look }) => look === 'group').map(({ cells }) => cells[0])).toEqual(['I', 'III']);
  });

  test('has blanks for every paragraph while no work is written', () => {
    const { document } = of(smallBook(), 'usePlan');
    expect(tables(document)[0]?.rows.map(({ cells }) => cells.slice(2))).toEqual(
      Array.from({ length: 4 }, () => ['……', '……', '……']),
    );
    expect(paragraphs(document)).toContain('Tổng mức hỗ trợ được duyệt: …… đồng (Bằng chữ: ……).');
  });
});
