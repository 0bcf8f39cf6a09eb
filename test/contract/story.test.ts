/**
 * One campaign from the empty spreadsheet to its end; `Book` refuses every batch that Google would refuse, here and in
 * every other test that writes through it.
 */
import { newSpreadsheet } from '../../src/local/session.ts';
import type { Request } from '../../src/workbook/sheets-api.ts';
import { at, business, donor, household, openBook, person } from '../support/book.ts';

test('Google would take every batch of a campaign', () => {
  const kinds = new Set<string>();
  const sizes: number[] = [];
  const note = ({ requests, protections }: { requests: Request[]; protections: Request[] }) => {
    for (const request of [...requests, ...protections]) kinds.add(Object.keys(request)[0] ?? '');
    sizes.push(JSON.stringify({ requests }).length);
  };
  const book = openBook({ ...newSpreadsheet('Sổ thử'), properties: { title: 'Sổ thử', locale: 'en_US' } });
  note(book.setUp(at('2024-04-20', 'ke.toan@xa.example')));
  // The set-up of eighteen units stays below the two megabytes that Google advises.
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  book.unit('MN', { Email: 'mn@xa.example', 'Tên đơn vị': '=IMPORTXML("http://x";"//a")' });
  book
    .setting('Ngưỡng thu nhập (đồng/tháng)', 6_500_000)
    .setting('Chủ tài khoản 1', '=HYPERLINK("http://x")');
  book.fill('Đơn vị', [{ Mã: 'X12', Loại: 'Xóm', 'Trang tính': "Xóm 'Mới' [12]" }], 18);
  note(book.setUp(at('2024-04-21')));
  note(book.consolidate(at('2024-04-22')));
  book.fill('MN', [
    person('<img onerror=x>', { 'Mức thu nhập': '>=6,5tr' }),
    person('Lò Văn Sơn', { 'Mức thu nhập': undefined }),
  ]);
  book.fill(
    'X01',
    Array.from({ length: 60 }, (_, n) => household(`Hộ ${n}`, { 'Ngày nộp': 'mai' })),
  );
  book.fill('DN', [business('@Công ty')]).fill('HT', [donor('+Hội')]);
  note(book.check(at('2024-05-01')));
  note(book.consolidate(at('2024-05-02')));
  book.deleteTab('Tổng hợp').deleteTab('Nhật ký').deleteTab('TH').renameTab('MN', 'Mầm non');
  note(book.consolidate(at('2024-05-19')));
  note(book.setUp(at('2024-05-20')));
  book.fill(
    'X01',
    Array.from({ length: 60 }, () => ({ 'Ngày nộp': '15/5/2024' })),
  );
  note(book.consolidate(at('2024-05-21')));
  note(book.setUp(at('2024-05-21'), { repair: true }));
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining([
      'addChart',
      'addConditionalFormatRule',
      'addProtectedRange',
      'addSheet',
      'appendCells',
      'appendDimension',
      'createDeveloperMetadata',
      'deleteConditionalFormatRule',
      'deleteDeveloperMetadata',
      'deleteEmbeddedObject',
      'deleteSheet',
      'mergeCells',
      'repeatCell',
      'setDataValidation',
      'unmergeCells',
      'updateCells',
      'updateDimensionProperties',
      'updateSpreadsheetProperties',
    ]),
  );
});
