import { sealRun } from '../../src/actions/seal-run.ts';
import { at, person, smallBook } from '../support/book.ts';

const NOW = at('2024-05-24', 'ke.toan@xa.example');
const PEOPLE = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };

test('Tổng hợp tells which run was sealed last, and whether its figures are still these', () => {
  const book = smallBook().fill('MN', [person('Ma Thị Hoa')]);
  expect(book.consolidate(NOW).report).not.toHaveProperty('sealed');
  const { digest } = book.apply(sealRun(book.read(), NOW, PEOPLE)).report.sealed;
  const sealed = { intact: true, number: 1, digest, preparedBy: 'Nguyễn Thị Thu' };
  expect(book.consolidate(NOW).report.sealed).toMatchObject({ ...sealed, isCurrent: true });
  book.put('MN', book.address('MN', 'Tiền đã nộp (đồng)', 1), 300_000);
  expect(book.consolidate(NOW).report.sealed).toMatchObject({ ...sealed, isCurrent: false });
  const tab = 'Các lần tổng hợp';
  book.put(tab, book.address(tab, 'Dữ liệu chốt', 1), '{}');
  expect(book.consolidate(NOW).report.sealed).toEqual({ intact: false, number: 1, digest });
});
