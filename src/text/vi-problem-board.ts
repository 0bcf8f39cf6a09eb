import { vietnameseNumber } from './vi.ts';

/** What the sidebar «Xem và sửa lỗi» says. */
export const PROBLEM_BOARD = {
  filter: 'Mức độ',
  filters: { all: 'Tất cả', error: 'Lỗi', warning: 'Cần xem' },
  grouping: 'Xếp theo',
  groupings: { unit: 'Đơn vị', kind: 'Loại lỗi' },
  search: 'Tìm (không cần gõ dấu)',
  again: 'Đã sửa, kiểm tra lại',
  checking: 'Đang kiểm tra lại…',
  errorsMean: 'Lỗi: số liệu còn thiếu vì lỗi này. Cần xem: đã tính, nên xem lại.',
  none: 'Không có lỗi nào. Có thể bấm «Tổng hợp».',
  notFound: 'Không có điểm nào khớp với lựa chọn.',
  showAll: 'Xem tất cả các điểm',
  going: 'Đang mở ô…',
  elsewhere: 'Bảng tính của cuộc vận động ở tệp khác; bấm để mở ô trong thẻ mới:',
  newTab: '(mở thẻ mới)',
} as const;

/** 3 lỗi, 1 điểm cần xem; parts that are zero are left out. */
export function countWords(errors: number, warnings: number): string {
  return (
    [
      ...(errors > 0 ? [`${vietnameseNumber(errors)} lỗi`] : []),
      ...(warnings > 0 ? [`${vietnameseNumber(warnings)} điểm cần xem`] : []),
    ].join(', ') || '0 lỗi'
  );
}

/** What is wrong and in how many units, as a heading. */
export function boardHeading(errors: number, warnings: number, units: number, expected: number): string {
  const where = units === 0 ? '' : `, ở ${vietnameseNumber(units)} trên ${vietnameseNumber(expected)} đơn vị`;
  return `${countWords(errors, warnings)}${where}`;
}

/** What was too many to be sent. */
export function omittedWords(errors: number, warnings: number): string {
  return `Ngoài các điểm dưới đây còn ${countWords(errors, warnings)} chưa hiện. Sửa các điểm này trước rồi kiểm tra lại; tất cả đều ghi ở trang «Kiểm tra» sau khi chạy «Kiểm tra tất cả».`;
}

export function showMore(more: number): string {
  return `Xem thêm ${vietnameseNumber(more)} điểm`;
}

/** How many points the filter and the search leave. */
export function foundWords(found: number): string {
  return `${vietnameseNumber(found)} điểm khớp với lựa chọn.`;
}

/** @param gone errors and points that are no more; @param fresh those that were not there before */
export function changeWords(
  gone: { errors: number; warnings: number },
  fresh: { errors: number; warnings: number },
  left: { errors: number; warnings: number },
): string {
  const some = (counts: { errors: number; warnings: number }) => counts.errors + counts.warnings > 0;
  const changes = [
    ...(some(gone) ? [`Đã hết ${countWords(gone.errors, gone.warnings)}`] : []),
    ...(some(fresh) ? [`${some(gone) ? 'có' : 'Có'} thêm ${countWords(fresh.errors, fresh.warnings)}`] : []),
  ];
  const rest = some(left) ? `còn ${countWords(left.errors, left.warnings)}` : 'không còn lỗi nào';
  return `${changes.length === 0 ? 'Chưa có gì thay đổi' : changes.join(', ')}, ${rest}.`;
}

/** After so many that not all were sent, only what is left can be told. */
export function leftWords(left: { errors: number; warnings: number }): string {
  return `Còn ${countWords(left.errors, left.warnings)}.`;
}

export const GO_TO = {
  otherFile: 'Ô này ở tệp kia của sổ. Bấm tên tệp ấy ở đầu trang để mở.',
  tabGone: 'Trang này không còn trong bảng tính. Bấm «Đã sửa, kiểm tra lại» để xem lại các lỗi.',
  cellGone: (cell: string) =>
    `Trang này không còn ô ${cell} (dòng hoặc cột đã bị xóa). Bấm «Đã sửa, kiểm tra lại» để xem lại các lỗi.`,
} as const;
