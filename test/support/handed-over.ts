/** Lines of the receipt book about money on its way to the treasury. */
import { day, receipt, type TypedRow } from './book.ts';

/** A receipt on a day, in đồng. */
export const came = (number: string, on: string, amount: number, place: string, more: TypedRow = {}) =>
  receipt('MN-01', {
    'Số chứng từ': number,
    'Ngày nhận': day(on),
    'Số tiền': amount,
    'Nơi nhận': place,
    ...more,
  });

/** The two lines of a transfer to the treasury. */
export function handed(number: string, on: string, amount: number, place: string): TypedRow[] {
  const side = (where: string, sum: number) =>
    receipt('', {
      'Số chứng từ': number,
      'Ngày nhận': day(on),
      'Số tiền': sum,
      'Nơi nhận': where,
      'Người nộp': undefined,
      Loại: 'Chuyển nội bộ',
    });
  return [side(place, -amount), side('Kho bạc', amount)];
}
