/**
 * Snapshots as Google would answer them, of any size: the real tabs of a set-up workbook, with as many units and rows
 * as asked. Rows take turns through what people type, mistakes included.
 */

const SERIAL_10_MAY_2024 = 45422;
const HEAD = 6;

const text = (value) => ({
  userEnteredValue: { stringValue: value },
  effectiveValue: { stringValue: value },
});
const number = (value) => ({
  userEnteredValue: { numberValue: value },
  effectiveValue: { numberValue: value },
});
const date = (value) => ({ ...number(value), effectiveFormat: { numberFormat: { type: 'DATE' } } });
const formula = (value) => ({
  userEnteredValue: { formulaValue: '=A1' },
  effectiveValue: { numberValue: value },
});

const CATEGORIES = ['Viên chức', 'Công chức', 'Cán bộ', 'Người lao động', 'Không chuyên trách'];
const INCOMES = ['Từ 5 triệu trở lên', 'Dưới 5 triệu', 'Từ 5 triệu trở lên', '', '5 triệu'];

/** One staff row in the order of the form's columns. */
function staffRow(unit, place) {
  const turn = unit * 7 + place;
  const cells = [
    number(place + 1),
    text(`U${unit}-${place + 1}`),
    text(`Người mẫu ${unit} ${place}`),
    text('Giáo viên'),
    text(CATEGORIES[turn % 5]),
    text(INCOMES[turn % 5]),
    {},
    turn % 3 === 0 ? number((turn % 7) / 2) : {},
    turn % 2 === 0 ? number(300_000 + (turn % 2) * 150_000) : text('450.000 đ'),
    turn % 11 === 0 ? text('31/2/2024') : date(SERIAL_10_MAY_2024 + (turn % 14)),
    text(turn % 4 === 0 ? 'Tiền mặt' : 'Chuyển khoản'),
    turn % 4 === 0 ? {} : text('8502215035268 Nguyễn Thị Thu'),
    {},
  ];
  return { values: [...cells, ...Array.from({ length: 6 }, () => formula(turn))] };
}

/**
 * @param base a snapshot of a set-up workbook
 * @param units how many staff units
 * @param rows how many people in each
 */
export function snapshotOf(base, units, rows) {
  const byTitle = (title) => base.sheets.find((sheet) => sheet.properties.title === title);
  const pattern = byTitle('MN');
  const register = byTitle('Đơn vị');
  const registerHead = register.data[0].rowData.slice(0, 4);
  const codes = Array.from({ length: units }, (_, place) => `U${place}`);
  const lines = codes.map((code) => ({ values: [text(code), text(`Đơn vị ${code}`), text('Trường học')] }));
  const tabs = codes.map((code, unit) => ({
    properties: { ...pattern.properties, sheetId: 1000 + unit, title: code },
    data: [
      {
        rowData: [
          ...pattern.data[0].rowData.slice(0, HEAD),
          ...Array.from({ length: rows }, (_, place) => staffRow(unit, place)),
        ],
      },
    ],
  }));
  const tool = [
    'Hướng dẫn',
    'Cấu hình',
    'Đã vận động',
    'Tổng hợp',
    'Theo dõi nộp',
    'Kiểm tra',
    'Nhật ký',
    'Mã',
  ];
  return {
    ...base,
    sheets: [
      ...tool.map(byTitle),
      { ...register, data: [{ rowData: [...registerHead, ...lines] }] },
      ...tabs,
    ],
  };
}
