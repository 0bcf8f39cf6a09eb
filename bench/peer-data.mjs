/** The same people for every way of doing it: what their lists say, without any of the tool's own columns. */

const CATEGORIES = ['Viên chức', 'Công chức', 'Cán bộ', 'Người lao động'];
const HIGH = 'Từ 5 triệu trở lên';
const LOW = 'Dưới 5 triệu';
export const HEADERS = ['Họ và tên', 'Đối tượng', 'Mức thu nhập', 'Tiền đã nộp (đồng)'];

/** @returns by unit, a row for each person under `HEADERS` */
export function lists(units, rows) {
  return Array.from({ length: units }, (_, unit) => ({
    code: `U${unit}`,
    name: `Đơn vị U${unit}`,
    people: Array.from({ length: rows }, (__, place) => {
      const turn = unit * 7 + place;
      return [
        `Người mẫu ${unit} ${place}`,
        CATEGORIES[turn % 4],
        turn % 3 === 1 ? LOW : HIGH,
        turn % 5 === 0 ? 0 : 300_000 + (turn % 2) * 150_000,
      ];
    }),
  }));
}

/** What the plan asks of a person: 450.000 đ from 5 million a month on, else 300.000 đ (II.1). */
export const targetOf = (income) => (income === HIGH ? 450_000 : 300_000);

/** What the summary of every way has to come to. */
export function expected(units, rows) {
  let [target, paid, remaining] = [0, 0, 0];
  for (const { people } of lists(units, rows)) {
    for (const [, , income, sum] of people) {
      target += targetOf(income);
      paid += sum;
      remaining += Math.max(0, targetOf(income) - sum);
    }
  }
  return { target, paid, remaining };
}
