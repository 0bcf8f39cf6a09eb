/** *Thiết lập*: what a clerk types in the form, what the workbook then holds, and what is refused. */
import fc from 'fast-check';
import { setUp } from '../../src/actions/set-up.ts';
import { SETTINGS_OF_GROUP, type SetUpForm, setUpForm } from '../../src/actions/set-up-form.ts';
import type { SetUpOptions } from '../../src/actions/set-up-options.ts';
import { textOf } from '../../src/domain/cells.ts';
import {
  readSettings,
  SETTING_KEYS,
  SETTING_RULES,
  type SettingKey,
  type SettingKind,
} from '../../src/domain/settings.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { SETTING_LABELS } from '../../src/text/vi.ts';
import { readSettingsTab } from '../../src/workbook/read-settings.ts';
import { readUnits } from '../../src/workbook/read-units.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';
import { type Book, day, household, openBook, person, smallBook, TODAY } from '../support/book.ts';

const emptyBook = () => openBook(newSpreadsheet('Sổ thử'));
const formOf = (book: Book): SetUpForm => setUpForm(book.read(), TODAY).report;
const settingsOf = (form: SetUpForm): NonNullable<SetUpOptions['settings']> =>
  Object.fromEntries(form.settings.map(({ key, value }) => [key, value]));
const unitsOf = (form: SetUpForm): NonNullable<SetUpOptions['units']> =>
  form.units.map(({ code, name, kind, head, email, phone, tab, expected }) => ({
    code,
    name,
    kind,
    head,
    email,
    phone,
    tab,
    expected,
  }));
const heldIn = (book: Book, key: SettingKey) => {
  const { row, column } = book.spot('Cấu hình', SETTING_LABELS[key]);
  const cells = book.sheet('Cấu hình').data?.[0]?.rowData?.[row]?.values;
  return cells?.[column + 1];
};
const refusal = (book: Book, options: SetUpOptions): string => {
  try {
    setUp(book.read(), TODAY, options);
  } catch (error) {
    return (error as Error).message;
  }
  return 'được nhận';
};

/** Every cell that holds anything, tab by tab, but for the log. */
function cells(book: Book, leftOut: readonly string[] = ['Nhật ký']): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const sheet of book.resource().sheets ?? []) {
    const title = sheet.properties.title ?? '';
    if (leftOut.includes(title)) continue;
    for (const [row, { values = [] }] of (sheet.data?.[0]?.rowData ?? []).entries()) {
      for (const [column, { userEnteredValue }] of values.entries())
        if (userEnteredValue) found[`${title} ${row} ${column}`] = userEnteredValue;
    }
  }
  return found;
}

const THREE: NonNullable<SetUpOptions['units']> = [
  { code: 'TH', name: 'Trường Tiểu học Mẫu', kind: 'Trường học', head: 'Ma Thị Mẫu', email: 'th@xa.example' },
  { code: 'X12', name: 'Xóm Đồng Mẫu', kind: 'hamlet', phone: '0912 000 111' },
  { code: 'DN', name: 'Doanh nghiệp', kind: 'business', tab: 'Doanh nghiệp', expected: '12' },
];

describe('the form of a new workbook', () => {
  const form = formOf(emptyBook());

  test('shows every setting once, in groups, with the plan’s value and its clause', () => {
    expect(form.isSetUp).toBe(false);
    expect(form.settings.map(({ key }) => key).sort()).toEqual([...SETTING_KEYS].sort());
    expect(Object.values(SETTINGS_OF_GROUP).flat()).toHaveLength(SETTING_KEYS.length);
    const field = (key: SettingKey) => form.settings.find((setting) => setting.key === key);
    expect(field('labourRate')).toEqual({
      key: 'labourRate',
      label: 'Đơn giá ngày công (đồng)',
      group: 'targets',
      kind: 'money',
      value: '150.000',
      standard: '150.000',
      clause: 'Kế hoạch, mục II.1',
      mayBeBlank: false,
      choices: [],
    });
    expect([field('dueDate')?.value, field('year')?.value, field('daysBelow')?.value]).toEqual([
      '20/5/2024',
      '2024',
      '2',
    ]);
    expect(field('accountsConfirmed')).toMatchObject({ value: 'Không', choices: ['Có', 'Không'] });
    expect(field('reminderDays')?.value).toBe('-7; -3; -1; 0; 1; 7');
  });

  test('asks for nothing to be written, and has no units yet', () => {
    const outcome = setUpForm(emptyBook().read(), TODAY);
    expect([outcome.requests, outcome.protections, form.units, form.guideSheetId]).toEqual([
      [],
      [],
      [],
      null,
    ]);
  });
});

describe('a new workbook of three own units', () => {
  const book = emptyBook();
  const { report } = book.setUp(TODAY, {
    settings: { commune: 'Phú Mẫu', labourRate: '200 nghìn', dueDate: '15/6', account2: '' },
    units: THREE,
  });

  test('has their tabs and no others', () => {
    expect(book.titles()).toEqual([
      'Hướng dẫn',
      'Cấu hình',
      'Đơn vị',
      'Đã vận động',
      'TH',
      'X12',
      'Doanh nghiệp',
      'Tổng hợp',
      'Theo dõi nộp',
      'Kiểm tra',
      'Sổ thu',
      'Ngày công',
      'Hiện vật',
      'Đề nghị hỗ trợ',
      'Hiến đất',
      'Kế hoạch sử dụng',
      'Thanh quyết toán',
      'Nhật ký',
      'Nhật ký nhắc',
      'Lịch sử nộp',
      'Mã',
    ]);
    expect(report.written).toEqual({
      settings: ['commune', 'labourRate', 'dueDate', 'account2'],
      units: ['TH', 'X12', 'DN'],
    });
    expect(book.table('Nhật ký', 'Lần')[0]?.['Kết quả']?.stringValue).toBe(
      'Tạo 21 trang, cập nhật 0 trang; sửa 4 mục ở trang «Cấu hình», ghi 3 đơn vị ở trang «Đơn vị»',
    );
  });

  test('has them in the register, phone as text and expected people as a number', () => {
    expect(book.table('Đơn vị', 'Mã').map((line) => line['Mã']?.stringValue)).toEqual(['TH', 'X12', 'DN']);
    expect(book.table('Đơn vị', 'Mã')[1]).toMatchObject({
      Loại: { stringValue: 'Xóm' },
      'Điện thoại': { stringValue: '0912 000 111' },
      'Trang tính': { stringValue: 'X12' },
    });
    expect(book.table('Đơn vị', 'Mã')[2]?.['Số người dự kiến']).toEqual({ numberValue: 12 });
  });

  test('has ready rows for the people that are expected', () => {
    const { rowCount } = book.sheet('TH').properties.gridProperties ?? {};
    const many = emptyBook();
    many.setUp(TODAY, { units: [{ code: 'TH', kind: 'school', expected: '80' }] });
    expect([rowCount, many.sheet('TH').properties.gridProperties?.rowCount]).toEqual([66, 96]);
  });

  test('what is asked for as the plan has it is no change', () => {
    const settings = { commune: 'Phú Mẫu', labourRate: '150.000' };
    expect(emptyBook().setUp(TODAY, { settings }).report.written?.settings).toEqual(['commune']);
  });

  test('is read without a problem, and the same form again changes nothing', () => {
    expect(book.consolidate().report.problems).toEqual([]);
    const form = formOf(book);
    expect(form.isSetUp).toBe(true);
    const again = setUp(book.read(), TODAY, { settings: settingsOf(form), units: unitsOf(form) });
    expect([again.requests, again.protections, again.report]).toEqual([
      [],
      [],
      { created: [], updated: [], skipped: [], written: { settings: [], units: [] } },
    ]);
  });
});

describe('what is typed, and what Cấu hình holds', () => {
  test.each<[SettingKey, string, object, string | undefined]>([
    ['labourRate', '200.000', { numberValue: 200_000 }, 'NUMBER'],
    ['labourRate', '0,2 triệu', { numberValue: 200_000 }, 'NUMBER'],
    ['incomeThreshold', '6tr5', { numberValue: 6_500_000 }, 'NUMBER'],
    ['daysAtOrAbove', '3,5', { numberValue: 3.5 }, 'NUMBER'],
    ['daysBelow', '0', { numberValue: 0 }, 'NUMBER'],
    ['dueDate', '15/6/2024', { numberValue: day('2024-06-15') }, 'DATE'],
    ['dueDate', '15-6-24', { numberValue: day('2024-06-15') }, 'DATE'],
    ['dueDate', '15/6', { numberValue: day('2024-06-15') }, 'DATE'],
    ['closingDate', '1/7/2024', { numberValue: day('2024-07-01') }, 'DATE'],
    ['year', '2025', { numberValue: 2025 }, 'NUMBER'],
    ['account1', '8502 2150 0000', { stringValue: '850221500000' }, 'TEXT'],
    ['account1', '0012345678', { stringValue: '0012345678' }, 'TEXT'],
    ['accountantPhone', '0912000111', { stringValue: '0912000111' }, 'TEXT'],
    ['accountsConfirmed', 'có', { stringValue: 'Có' }, 'TEXT'],
    ['issuer', 'ban chỉ đạo', { stringValue: 'Ban Chỉ đạo' }, 'TEXT'],
    ['accountantEmail', 'ke.toan@xa.example', { stringValue: 'ke.toan@xa.example' }, 'TEXT'],
    ['reminderDays', '7, 0, -3', { stringValue: '-3; 0; 7' }, 'TEXT'],
    ['signer', '  Ma Văn Mẫu ', { stringValue: 'Ma Văn Mẫu' }, 'TEXT'],
    ['signer', '=HYPERLINK("http://x")', { stringValue: '=HYPERLINK("http://x")' }, 'TEXT'],
  ])('%s «%s»', (key, typed, held, format) => {
    const book = smallBook();
    const { report } = book.setUp(TODAY, { settings: { [key]: typed } });
    expect(report.written?.settings).toEqual([key]);
    expect(heldIn(book, key)?.userEnteredValue).toEqual(held);
    expect(heldIn(book, key)?.userEnteredFormat?.numberFormat?.type).toBe(format);
    expect(setUp(book.read(), TODAY, { settings: { [key]: typed } }).requests).toEqual([]);
  });

  test('of a form that changes a setting alone the notice and the report tell that', () => {
    const { report, notice } = smallBook().setUp(TODAY, { settings: { signer: 'Ma Văn Mẫu' } });
    expect(report.written).toEqual({ settings: ['signer'], units: [] });
    expect(notice.lines[0]).toMatch(/^.*1 mục.*«Cấu hình»/);
  });

  test('the form shows the clause that the office wrote, else the plan’s, and a value that is no text', () => {
    const book = smallBook().setting('Đơn giá ngày công (đồng)', true);
    const { row } = book.spot('Cấu hình', 'Kế toán');
    const sheetId = book.idOf('Cấu hình');
    book.send({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
    });
    book.put('Cấu hình', book.address('Cấu hình', 'Căn cứ', 1), 'Công văn 12');
    const form = formOf(book);
    const [first = ''] = book.texts('Cấu hình')[book.spot('Cấu hình', 'Căn cứ').row + 1] ?? [];
    expect(form.settings.find(({ label }) => label === first)?.clause).toBe('Công văn 12');
    expect(form.settings.find(({ key }) => key === 'accountant')?.clause).toMatch(/^Kế hoạch/);
    expect(form.settings.find(({ key }) => key === 'labourRate')?.value).toBe('TRUE');
  });

  test.each(['Cấu hình', 'Đơn vị'])('a workbook without %s is not set up', (title) => {
    expect(formOf(smallBook().deleteTab(title)).isSetUp).toBe(false);
  });

  test('a blank that is an answer empties the cell', () => {
    const book = smallBook();
    book.setUp(TODAY, { settings: { account2: '', district: ' ', closingDate: '' } });
    expect([heldIn(book, 'account2')?.userEnteredValue, heldIn(book, 'district')?.userEnteredValue]).toEqual([
      undefined,
      undefined,
    ]);
    expect(book.consolidate().report.problems).toEqual([]);
  });

  test('another spelling of what is there already is no change', () => {
    const settings = {
      labourRate: '150 nghìn',
      dueDate: '20-05-2024',
      accountsConfirmed: 'chưa',
      year: '2024',
    };
    expect(setUp(smallBook().read(), TODAY, { settings }).requests).toEqual([]);
  });

  test('a wrong cell is mended, also one that was formatted as a day; a missing row is added with the value', () => {
    const book = smallBook().setting('Đơn giá ngày công (đồng)', 'một trăm');
    const sheetId = book.idOf('Cấu hình');
    const { row } = book.spot('Cấu hình', 'Kế toán');
    book.send({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
    });
    expect(formOf(book).settings.find(({ key }) => key === 'labourRate')?.value).toBe('một trăm');
    const asDay = { type: 'DATE', pattern: 'd/m/yyyy' } as const;
    const cell = book.spot('Cấu hình', 'Đơn giá ngày công (đồng)');
    book.send({
      repeatCell: {
        range: {
          sheetId,
          startRowIndex: cell.row,
          endRowIndex: cell.row + 1,
          startColumnIndex: 1,
          endColumnIndex: 2,
        },
        cell: { userEnteredFormat: { numberFormat: asDay } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    const title = book.value('Cấu hình', 'A1');
    book.setUp(TODAY, { settings: { labourRate: '160.000', accountant: 'Lò Thị Mẫu' } });
    expect(book.value('Cấu hình', 'A1')).toEqual(title);
    const { settings, problems } = readSettingsTab(
      workbookView(book.read()).byTitle('Cấu hình') as never,
      TODAY.today,
    );
    expect([settings.labourRate, settings.accountant, problems]).toEqual([160_000, 'Lò Thị Mẫu', []]);
  });
});

describe('what is refused, with its sentence; nothing is written then', () => {
  const book = smallBook();
  test.each<[SettingKey, string, string]>([
    [
      'labourRate',
      '150',
      'Đơn giá ngày công (đồng): Không dùng được «150». Ghi đủ số đồng, từ 1.000 trở lên, ví dụ 150.000.',
    ],
    [
      'labourRate',
      'abc',
      'Đơn giá ngày công (đồng): Không dùng được «abc». Ghi đủ số đồng, từ 1.000 trở lên, ví dụ 150.000.',
    ],
    [
      'labourRate',
      '0',
      'Đơn giá ngày công (đồng): Không dùng được «0». Ghi đủ số đồng, từ 1.000 trở lên, ví dụ 150.000.',
    ],
    ['labourRate', '', 'Đơn giá ngày công (đồng): Mục này không để trống được.'],
    [
      'daysBelow',
      '0,3',
      'Số ngày công dưới ngưỡng: Không dùng được «0,3». Ghi số ngày, nửa ngày là 0,5; ví dụ 3 hoặc 2,5.',
    ],
    [
      'dueDate',
      '31/2/2024',
      'Nộp trước ngày: Không dùng được «31/2/2024». Ghi ngày trước, tháng sau, từ năm 2000: 20/5/2024.',
    ],
    [
      'acceptUntil',
      '31/12/2023',
      'Tiếp nhận đến ngày: Không dùng được «31/12/2023». Ghi ngày trước, tháng sau (31/12/2024), không sớm hơn ngày bắt đầu tiếp nhận.',
    ],
    ['year', 'hai nghìn', 'Năm: Không dùng được «hai nghìn». Ghi năm bằng bốn chữ số, ví dụ 2024.'],
    [
      'account1',
      '12ab',
      'Tài khoản 1: Không dùng được «12ab». Ghi số tài khoản từ 6 đến 19 chữ số; chưa có thì để trống.',
    ],
    [
      'chairmanEmail',
      'chu tich@xa',
      'Email chủ tịch: Không dùng được «chu tich@xa». Ghi địa chỉ như ke.toan@gmail.com; chưa có thì để trống.',
    ],
    ['maxReminders', '100', 'Số lần nhắc tối đa: Không dùng được «100». Ghi một số từ 0 đến 99.'],
    [
      'accountsConfirmed',
      'để xem',
      'Tài khoản đã được xác nhận: Không dùng được «để xem». Ghi Có hoặc Không.',
    ],
  ])('%s «%s»', (key, typed, sentence) => {
    const expected = `Chưa ghi gì vào sổ, vì:\n${sentence}`;
    expect(refusal(book, { settings: { [key]: typed } })).toBe(expected);
    expect(refusal(emptyBook(), { settings: { [key]: typed } })).toBe(expected);
  });

  test.each<[string, NonNullable<SetUpOptions['units']>[number], string]>([
    ['no code', { code: ' ', kind: 'Xóm' }, 'Đơn vị thứ 1: Ghi một mã ngắn cho đơn vị, ví dụ X12.'],
    ['no kind', { code: 'A1' }, 'Đơn vị A1: Chọn loại đơn vị; loại quyết định mẫu danh sách của trang.'],
    [
      'an unknown kind',
      { code: 'A1', kind: 'Thôn' },
      'Đơn vị A1: Chọn loại đơn vị; loại quyết định mẫu danh sách của trang.',
    ],
    [
      'an e-mail',
      { code: 'A1', kind: 'Xóm', email: 'a@b' },
      'Đơn vị A1: Không gửi thư được đến «a@b». Ghi địa chỉ như truong.mn@gmail.com; chưa có thì để trống.',
    ],
    [
      'a title with a slash',
      { code: 'A1', kind: 'Xóm', tab: 'A/1' },
      'Đơn vị A1: Tên trang «A/1» không dùng được: nhiều nhất 31 chữ, không có các dấu [ ] : * ? / \\, không có dấu nháy ở đầu hay cuối.',
    ],
    [
      'the title of a tool’s tab',
      { code: 'A1', kind: 'Xóm', tab: 'TỔNG  HỢP' },
      'Đơn vị A1: «TỔNG HỢP» là tên một trang chung của sổ. Chọn tên khác.',
    ],
    [
      'the title of another unit’s tab',
      { code: 'A1', kind: 'Xóm', tab: 'mn' },
      'Đơn vị A1: Tên trang «mn» trùng với trang của một đơn vị khác.',
    ],
    [
      'too many people',
      { code: 'A1', kind: 'Xóm', expected: '1.2' },
      'Đơn vị A1: Không dùng được «1.2». Ghi số người từ 0 đến 5.000, hoặc để trống.',
    ],
  ])('a new unit with %s', (_, unit, sentence) => {
    expect(refusal(book, { units: [unit] })).toBe(`Chưa ghi gì vào sổ, vì:\n${sentence}`);
  });

  test('two units of one code, in any spelling', () => {
    const units = [
      { code: 'A1', kind: 'Xóm' },
      { code: 'a1 ', kind: 'Xóm' },
    ];
    expect(refusal(book, { units })).toContain('Đơn vị a1: Mã «a1» đã có ở một đơn vị khác.');
  });

  test('a title that a tab of other use has', () => {
    const other = smallBook();
    other.send({ addSheet: { properties: { sheetId: 900, title: 'Nháp' } } });
    other.put('Nháp', 'A1', 'ghi chép riêng');
    expect(refusal(other, { units: [{ code: 'A1', kind: 'Xóm', tab: 'nháp' }] })).toContain(
      'đã có trang «Nháp» dùng vào việc khác',
    );
    const blank = emptyBook();
    expect(refusal(blank, { units: [{ code: 'A1', kind: 'Xóm', tab: 'Trang tính1' }] })).toContain(
      'Trang tính1',
    );
  });

  test('a code that an unread line of the register has', () => {
    const other = smallBook().fill('Đơn vị', [{ Mã: 'A1', Loại: 'Xóm', 'Trang tính': 'MN' }], 5);
    expect(refusal(other, { units: [{ code: 'A1', kind: 'Xóm', tab: 'A1' }] })).toContain(
      'đã có dòng khác trùng mã hoặc trùng trang với A1',
    );
    other.deleteTab('MN');
    const freed = [{ code: 'MN', tab: 'Mầm non' }];
    expect(other.setUp(TODAY, { units: freed }).report.created).toEqual(['Mầm non', 'MN']);
  });

  test('more tabs than Google takes; as many as it takes are all made', () => {
    const units = Array.from({ length: 190 }, (_, place) => ({ code: `X${place}`, kind: 'Xóm' }));
    expect(refusal(emptyBook(), { units })).toContain('Sổ sẽ có 208 trang');
    expect(refusal(emptyBook(), { units: units.slice(0, 183) })).toContain('Sổ sẽ có 201 trang');
    const { requests, report } = setUp(emptyBook().read(), TODAY, { units: units.slice(0, 182) });
    expect(report.created).toHaveLength(200);
    expect(requests.filter(({ addSheet }) => addSheet)).toHaveLength(200);
  });

  test.each<[string, unknown]>([
    ['an unknown setting', { settings: { password: 'x' } }],
    ['a number for a text', { settings: { labourRate: 150_000 } }],
    ['a text of 501 characters', { settings: { signer: 'x'.repeat(501) } }],
    ['an unknown field', { units: [{ code: 'A1', sheetId: 0 }] }],
    ['301 units', { units: Array.from({ length: 301 }, () => ({ code: 'A' })) }],
    ['a unit without a code', { units: [{ name: 'x' }] }],
  ])('%s', (_, options) => {
    expect(() => setUp(book.read(), TODAY, options)).toThrow('Tùy chọn của việc tạo trang không đúng');
  });

  test('every wrong field is told at once', () => {
    const message = refusal(book, {
      settings: { year: 'x', labourRate: 'y' },
      units: [{ code: 'A1', kind: 'Xóm', email: 'z' }],
    });
    expect(message.split('\n')).toHaveLength(4);
  });
});

describe('a register that is there', () => {
  test('a unit that is named keeps what is not said of it, and the others stay', () => {
    const book = smallBook().unit('MN', { 'Người phụ trách': 'Ma Thị Mẫu', 'Ghi chú': 'gọi buổi sáng' });
    const before = cells(book);
    const { report } = book.setUp(TODAY, { units: [{ code: 'mn', email: 'mn@xa.example', expected: '30' }] });
    expect(report.written?.units).toEqual(['MN']);
    expect(cells(book)).toEqual({
      ...before,
      ...Object.fromEntries(
        [
          ['Email', { stringValue: 'mn@xa.example' }],
          ['Số người dự kiến', { numberValue: 30 }],
        ].map(([header, value]) => {
          const { row, column } = book.spot('Đơn vị', header as string);
          return [`Đơn vị ${row + 2} ${column}`, value];
        }),
      ),
    });
  });

  test('new units go below, under the headers wherever those are, with their formats where the tab grew', () => {
    const book = smallBook();
    const sheetId = book.idOf('Đơn vị');
    const rows = book.sheet('Đơn vị').properties.gridProperties?.rowCount ?? 0;
    book.send(
      { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 9, endIndex: rows } } },
      { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 3 } } },
    );
    book.setUp(TODAY, { units: [{ code: 'X02', name: 'Xóm Hai Mẫu', kind: 'Xóm', phone: '0912000111' }] });
    expect(book.titles()).toContain('X02');
    expect(book.texts('Đơn vị')[9]?.[3]).toBe('Xóm Hai Mẫu');
    const phone = book.spot('Đơn vị', 'Điện thoại').column;
    const kind = book.spot('Đơn vị', 'Loại').column;
    const line = book.sheet('Đơn vị').data?.[0]?.rowData?.[9]?.values;
    expect(line?.[phone]?.userEnteredFormat?.numberFormat?.type).toBe('TEXT');
    expect(line?.[kind]?.dataValidation?.condition.type).toBe('ONE_OF_LIST');
  });

  test('a new name is written to the unit’s tab, and the list in it stays', () => {
    const book = smallBook();
    book.fill('X01', [household('Nông Văn Mẫu')]);
    const before = cells(book, ['Nhật ký', 'Đơn vị']);
    const { report } = book.setUp(TODAY, { units: [{ code: 'X01', name: 'Xóm Đồng Mẫu' }] });
    expect(report.updated).toEqual(['X01']);
    const after = cells(book, ['Nhật ký', 'Đơn vị']);
    const differing = Object.keys(before).filter(
      (at) => JSON.stringify(before[at]) !== JSON.stringify(after[at]),
    );
    expect(differing.map((at) => after[at])).toEqual([{ stringValue: 'Xóm Đồng Mẫu' }]);
  });

  test.each([
    ['a list in it', true, 'trang «MN» đã ghi 1 dòng theo mẫu của loại cũ nên không đổi loại được'],
    ['no list yet', false, 'trang «MN» đã lập theo mẫu của loại cũ. Xóa trang đó'],
  ])('a tab with %s is not turned into another form', (_, filled, sentence) => {
    const book = smallBook();
    if (filled) book.fill('MN', [person('Ma Thị Hoa')]);
    expect(refusal(book, { units: [{ code: 'MN', kind: 'Xóm' }] })).toContain(sentence);
    const { report } = book.setUp(TODAY, { units: [{ code: 'MN', kind: 'Cơ quan khác' }] });
    expect(report.written?.units).toEqual(['MN']);
  });

  test('a list does not pass to another tab by a word in the form', () => {
    const book = smallBook();
    expect(
      refusal(book, {
        units: [
          { code: 'MN', tab: 'CQ' },
          { code: 'CQ', tab: 'MN' },
        ],
      }),
    ).toContain('đang ở trang «');
    book.renameTab('MN', 'Mầm non');
    expect(book.setUp(TODAY, { units: [{ code: 'MN', tab: 'Mầm non' }] }).report.created).toEqual([]);
    expect(formOf(book).units.find(({ code }) => code === 'MN')).toMatchObject({
      tab: 'Mầm non',
      itsTab: 'Mầm non',
    });
  });

  test('the form tells each unit’s tab and how many rows are typed there, and lines that are not read', () => {
    const book = smallBook();
    book.fill('MN', [person('Ma Thị Hoa'), person('Lò Văn Mẫu')]);
    book.fill(
      'Đơn vị',
      [{ Mã: 'A1', Loại: 'Lớp' }, { Mã: 'MN', Loại: 'Xóm' }, { 'Tên đơn vị': 'Không mã' }],
      5,
    );
    const form = formOf(book);
    expect(
      form.units.map(({ code, kind, kindWord, itsTab, rows }) => [code, kind, kindWord, itsTab, rows]),
    ).toEqual([
      ['CQ', 'office', '', 'CQ', 0],
      ['MN', 'school', '', 'MN', 2],
      ['X01', 'hamlet', '', 'X01', 0],
      ['DN', 'business', '', 'DN', 0],
      ['HT', 'donor', '', 'HT', 0],
      ['A1', '', 'Lớp', '', 0],
    ]);
    expect(form.unreadLines).toBe(2);
  });

  test('what was wrong before in a unit’s line, or is asked for as nothing, keeps nobody from another change', () => {
    const book = smallBook().unit('MN', { Email: 'không có' });
    const asked = { code: 'MN', name: 'Trường Mầm non Mẫu', head: undefined };
    expect(book.setUp(TODAY, { units: [asked] }).report.written?.units).toEqual(['MN']);
  });

  test('a new unit’s tab title that an unread line takes first', () => {
    const book = smallBook().fill('Đơn vị', [{ Mã: 'A1', Loại: 'Xóm', 'Trang tính': 'MN' }], 5);
    book.deleteTab('MN');
    const units = [
      { code: 'MN', tab: 'Mầm non' },
      { code: 'B1', kind: 'Xóm', tab: 'MN' },
    ];
    expect(refusal(book, { units })).toContain('đã có dòng khác trùng mã hoặc trùng trang với B1');
  });

  test('a new unit does not get the list of a unit that once had its code', () => {
    const book = smallBook().unit('MN', { Mã: 'MN1', 'Trang tính': 'MN' });
    const units = [{ code: 'MN', kind: 'Trường học', tab: 'Mầm non' }];
    expect(refusal(book, { units })).toContain('đang ở trang «MN»');
  });

  test('units whose lists are there already get a new register', () => {
    const book = smallBook().deleteTab('Đơn vị');
    const { report } = book.setUp(TODAY, { units: [{ code: 'MN', kind: 'Trường học' }] });
    expect(report.created).toEqual(['Đơn vị']);
  });

  test('of several slips in the headers the one is told that keeps a tab from being read', () => {
    const units = smallBook()
      .renameHeader('Đơn vị', 'Tên đơn vị', 'Gọi là')
      .renameHeader('Đơn vị', 'Loại', 'Kiểu');
    const told = 'Không đọc được trang «Đơn vị». Không thấy cột «Loại»';
    expect(() => formOf(units)).toThrow(told);
    expect(refusal(units, { units: THREE })).toContain(told);
    const { row, column } = units.spot('Cấu hình', 'Giá trị');
    const first = units.texts('Cấu hình')[row]?.[0] ?? '';
    units.setCell('Cấu hình', row, column, first);
    expect(() => formOf(units)).toThrow('Không thấy cột «Giá trị»');
  });

  test('without its headers the form and the work are refused', () => {
    const book = smallBook().renameHeader('Đơn vị', 'Loại', 'Kiểu');
    expect(() => formOf(book)).toThrow('Không đọc được trang «Đơn vị». Không thấy cột «Loại»');
    expect(refusal(book, { units: THREE })).toContain('Không đọc được trang «Đơn vị»');
  });
});

const HOSTILE = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '=IMPORTXML("http://x","//a")',
    '+84912',
    '-2+3',
    '@SUM(A1)',
    "'=1",
    '<img src=x onerror=alert(1)>',
    '"><script>',
    '{{x}}',
    '\u202egnp.exe',
    '0123',
    '1/2',
    'TRUE',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const FREE_TEXT: readonly SettingKey[] = [
  'campaignName',
  'commune',
  'legalBasis',
  'bank',
  'signer',
  'accountantPhone',
];

/** What people type where each kind of setting stands, right and wrong. */
const TYPED: Readonly<Record<SettingKind, fc.Arbitrary<string>>> = {
  text: fc.constantFrom('Ma Văn Mẫu', '', '0912000111', '123456', '-3; 0', 'a@xa.example', '7'),
  number: fc.constantFrom('3', '0', '99', '100', '1.5', 'x', ''),
  money: fc.oneof(
    fc.integer({ min: 1000, max: 9_000_000 }).map((amount) => amount.toLocaleString('vi-VN')),
    fc.constantFrom('200k', '1,5 triệu', '2tr05', '150', '-1', '', 'abc'),
  ),
  days: fc.constantFrom('3', '2,5', '0.5', '0,3', '400', '', 'hai'),
  date: fc.constantFrom('20/5/2024', '1-6-24', '15/6', '2024-12-31', '31/2/2024', '', '5/2024'),
  yesNo: fc.constantFrom('Có', 'không', 'x', 'để xem', ''),
  issuer: fc.constantFrom('UBND', 'ban chỉ đạo', 'Đảng ủy', ''),
};

test('every setting that is accepted reads back as exactly what was understood', () => {
  const start = smallBook().resource();
  const everything: Record<string, fc.Arbitrary<string>> = {
    ...Object.fromEntries(SETTING_KEYS.map((key) => [key, TYPED[SETTING_RULES[key].kind]])),
    year: fc.constantFrom('2024', '2025', '2024', '2026', 'x'),
  };
  fc.assert(
    fc.property(fc.record(everything), (typed) => {
      const cells = new Map(
        SETTING_KEYS.map((key) => [key, { kind: 'text', value: typed[key] ?? '' } as const]),
      );
      const { settings: understood, faults } = readSettings(cells, TODAY.today);
      const wrong = new Set(faults.map(({ key }) => key));
      const said = refusal(openBook(start), { settings: typed });
      expect(said.split('\n').slice(1)).toEqual(
        faults.map(({ key }) => expect.stringContaining(`${SETTING_LABELS[key]}: `)),
      );
      const book = openBook(start);
      const taken = SETTING_KEYS.filter((key) => !wrong.has(key) && !key.startsWith('accept'));
      const asked = Object.fromEntries(taken.map((key) => [key, typed[key] ?? '']));
      // A day without a year takes that of the settings, so the year must be the one that was read.
      if (wrong.has('year')) return;
      book.setUp(TODAY, { settings: asked });
      const { settings } = readSettingsTab(
        workbookView(book.read()).byTitle('Cấu hình') as never,
        TODAY.today,
      );
      for (const key of taken) expect([key, settings[key]]).toEqual([key, understood[key]]);
      expect(setUp(book.read(), TODAY, { settings: asked }).requests).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

describe('whatever is typed', () => {
  test('lands as text, is read back as it was accepted, and the form written back changes nothing', () => {
    const start = smallBook().resource();
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...FREE_TEXT), HOSTILE),
        fc.record({ name: HOSTILE, head: HOSTILE, phone: HOSTILE }),
        (settings, unit) => {
          const book = openBook(start);
          const before = Object.entries(cells(book, ['Nhật ký', 'Đơn vị', 'Cấu hình']));
          const options = { settings, units: [{ code: 'X99', kind: 'hamlet', ...unit }] };
          const said = refusal(book, options);
          if (said !== 'được nhận') {
            expect(said).toContain('không để trống được');
            return;
          }
          book.setUp(TODAY, options);
          const view = workbookView(book.read());
          const read = readSettingsTab(view.byTitle('Cấu hình') as never, TODAY.today);
          expect(read.problems).toEqual([]);
          for (const [key, typed] of Object.entries(settings)) {
            const kept = read.settings[key as SettingKey] as string;
            expect(kept).toBe(textOf({ kind: 'text', value: typed }));
            expect(heldIn(book, key as SettingKey)?.userEnteredValue?.formulaValue).toBeUndefined();
          }
          const units = readUnits(view.byTitle('Đơn vị') as never, 2024).units;
          expect(units.map(({ code }) => code)).toEqual(['CQ', 'MN', 'X01', 'DN', 'HT', 'X99']);
          const line = Object.entries(cells(book, [])).filter(([at]) => at.startsWith('Đơn vị'));
          expect(
            line.every(([, value]) => (value as { formulaValue?: string }).formulaValue === undefined),
          ).toBe(true);
          const now = cells(book);
          const lost = before.filter(([at, value]) => {
            const isTyped = (value as { formulaValue?: string }).formulaValue === undefined;
            return (
              isTyped && JSON.stringify(now[at]) !== JSON.stringify(value) && !at.startsWith('Hướng dẫn')
            );
          });
          expect(lost).toEqual([]);
          const form = formOf(book);
          const again = setUp(book.read(), TODAY, { settings: settingsOf(form), units: unitsOf(form) });
          expect(again.requests).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
