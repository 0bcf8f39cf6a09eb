/** A commune's whole year, for what comes after it. */
import { sealRun } from '../../src/actions/seal-run.ts';
import {
  at,
  type Book,
  business,
  day,
  donor,
  goods,
  household,
  LOW,
  labour,
  land,
  person,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
} from './book.ts';

export const YEAR_END = at('2024-12-30');

/** A whole year: lists that were ticked, all books, mails, papers, a sealed run. */
export function year2024(): Book {
  const book = smallBook();
  book.setting('Email kế toán', 'ke.toan@xa.example').setting('Ngày khóa danh sách', day('2024-06-30'));
  book.setting('Ban Chỉ đạo đã duyệt công khai', 'Có').setting('Số kế hoạch', '119/KH-BCĐ');
  book.unit('MN', {
    Email: 'mn@xa.example',
    'Ngày nhận danh sách đã ký': day('2024-05-20'),
    'Ghi chú': 'gần UBND',
  });
  book.setUp(YEAR_END);
  book.fill('CQ', [
    person('Hà Thị Năm Cũ', {
      'Mức thu nhập': LOW,
      'Chức vụ': 'Văn thư',
      'Tình trạng': 'Miễn',
      'Ghi chú': 'QĐ 12',
    }),
  ]);
  book.fill('MN', [person('Ma Thị Hoa'), person('Lò Văn An')]);
  book.fill('X01', [household('Nông Văn Tám', { 'Đất hiến (m²)': 42.5 })]);
  book.fill('DN', [business('Công ty Thử', { 'Mã số thuế': '0100109106' })]);
  book.fill('HT', [donor('Hội đồng hương', { 'Ẩn danh': true })]);
  book
    .beside('MN', 'Đơn vị xác nhận đã lập xong danh sách', true)
    .beside('MN', 'Ngày xác nhận', day('2024-05-15'));
  book.beside('MN', 'Người xác nhận', 'Hiệu trưởng cũ');
  book.fill('Đã vận động', [{ 'Họ và tên': 'Ai Đó', 'Đơn vị': 'MN' }]);
  book.fill('Sổ thu', [
    receipt('MN-01', { 'Số tiền': 30_000_000 }),
    receipt('MN-02', { 'Số chứng từ': 'PT02', 'Nơi nhận': 'Tiền mặt' }),
  ]);
  book
    .fill('Ngày công', [labour('X01-01')])
    .fill('Hiện vật', [goods('X01-01')])
    .fill('Hiến đất', [land('X01-01')]);
  book.fill('Đề nghị hỗ trợ', [proposal('CT01', { 'Số tiền duyệt (đồng)': 20_000_000 })]);
  book.fill('Kế hoạch sử dụng', [planned('CT02', { 'Hỗ trợ từ nguồn vận động (đồng)': 1_000_000 })]);
  book.fill('Thanh quyết toán', [spent('CT01')]);
  book.consolidate(YEAR_END);
  return book;
}

export function sealed(book = year2024()): Book {
  const people = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường', reason: 'Duyệt cuối năm' };
  book.consolidate(YEAR_END);
  book.apply(sealRun(book.read(), YEAR_END, people));
  return book;
}
