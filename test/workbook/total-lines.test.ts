/** Lines that somebody wrote below the others to add them up: told, and nobody's. */
import { household, person, smallBook } from '../support/book.ts';

const PAID = 'Tiền đã nộp (đồng)';

/** Two households of 200.000 đ and 300.000 đ, and a third line. */
const withLine = (name: string) =>
  smallBook().fill('X01', [
    household('Nông Văn Mẫu', { [PAID]: 200_000 }),
    household('Lý Thị Thử', { [PAID]: 300_000 }),
    household(name, { [PAID]: 500_000 }),
  ]);

function counted(name: string) {
  const { report } = withLine(name).check();
  const unit = report.units.find(({ code }) => code === 'X01');
  return { listed: unit?.listed, paid: unit?.paid, codes: report.problems.map(({ code }) => code) };
}

test.each([
  'Tổng cộng',
  'TỔNG CỘNG:',
  'Cộng',
  'cộng:',
  'Tổng',
  'Tổng số',
  'Tổng cộng (2 hộ)',
  'Cộng trang 1',
  'Bằng chữ: năm trăm nghìn đồng',
])('«%s» adds others up: it counts for nothing, and says so at its name', (name) => {
  expect(counted(name)).toEqual({ listed: 2, paid: 500_000, codes: ['TOTAL_LINE'] });
  const book = withLine(name);
  const [problem] = book.check().report.problems;
  expect(problem).toMatchObject({
    severity: 'error',
    tab: 'X01',
    cell: book.address('X01', 'Họ và tên chủ hộ', 3),
  });
  expect(problem?.message).toContain(`«${name}»`);
});

test.each(['Tống Văn Cộng', 'Tổng Thị Mẫu', 'Cộng Văn Thử', 'Công', 'Tòng Văn Số'])(
  '«%s» is somebody',
  (name) => {
    expect(counted(name)).toEqual({ listed: 3, paid: 1_000_000, codes: [] });
  },
);

test('a list with a total at its end has the same sums in Tổng hợp as without, and a second run changes nothing', () => {
  const sums = (book: ReturnType<typeof smallBook>) => {
    const { totals } = book.consolidate().report;
    return totals;
  };
  const people = [person('Ma Thị Mẫu'), person('Lò Văn Thử')];
  const without = sums(smallBook().fill('MN', people));
  const book = smallBook().fill('MN', [...people, { 'Họ và tên': 'Cộng', [PAID]: 900_000 }]);
  expect(sums(book)).toEqual(without);
  expect(book.consolidate().requests).toEqual([]);
  expect(book.texts('MN').flat()).toContain('Cộng');
});
