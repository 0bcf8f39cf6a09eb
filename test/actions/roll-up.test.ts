/** `Gộp số liệu các xã`, request by request: the district's workbook, and sealed runs of communes made from a real one. */
import { rollUpFiles, rollUpStanding } from '../../src/actions/roll-up.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import type { GivenFile } from '../../src/domain/commune-files.ts';
import type { ExpectedCommune } from '../../src/domain/roll-up.ts';
import { SEALED_FIELDS, type SealedRun } from '../../src/domain/sealing.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { readCommuneFile } from '../../src/workbook/commune-file.ts';
import { faultsOf } from '../contract/check-requests.ts';
import { at, type Book, openBook, person, smallBook } from '../support/book.ts';
import { type OtherCommune, resealed } from '../support/communes.ts';

const [TABLE, RULES, FILES, LIST] = [
  'Tổng hợp các xã',
  'Quy định khác nhau',
  'Tệp của các xã',
  'Danh sách xã',
];
const NOW = at('2024-05-24', 'ke.toan@xa.example');

const sealed = (() => {
  const book = smallBook().fill('MN', [person('Ma Thị Thử'), person('Lò Văn Mẫu')]);
  book.consolidate(NOW);
  book.apply(sealRun(book.read(), NOW, { preparedBy: 'Người Lập', approvedBy: 'Người Duyệt' }));
  return book.resource();
})();

function fileOf(name: string, commune: string, settings: OtherCommune['settings'] = {}): GivenFile {
  const service = resealed(sealed, { settings: { commune, ...settings } });
  return { name, reading: readCommuneFile(service.get('local', { includeGridData: true })) };
}

const A = fileOf('a.xlsx', 'Phú Mẫu');
const B = fileOf('b.xlsx', 'Sơn Mẫu');
const OTHER_RATE = fileOf('c.xlsx', 'Bình Mẫu', { labourRate: 200_000 });
const BROKEN: GivenFile = { name: 'hỏng.xlsx', reading: { kind: 'unreadable', why: 'Tệp hỏng.' } };
const STRANGE: GivenFile = { name: 'khác.xlsx', reading: { kind: 'notOurs' } };

const district = () => openBook(newSpreadsheet('Huyện'));

function rolledUp(book: Book, files: readonly GivenFile[], expected?: readonly ExpectedCommune[]) {
  const { requests, report, notice, protections } = rollUpFiles(book.read(), files, expected);
  expect(protections).toEqual([]);
  expect(notice).toEqual({ title: 'Gộp số liệu các xã', lines: report.lines });
  expect(faultsOf(requests, book.service.snapshot(), { token: 'none' })).toEqual([]);
  if (requests.length > 0) book.send(...requests);
  expect(report.changed).toBe(requests.length > 0);
  return report;
}

const WRITTEN = 'Đã ghi bảng tổng hợp các xã.';
const NOBODY = 'Trang «Danh sách xã» còn trống nên không biết xã nào còn thiếu.';
const names = (...all: string[]): ExpectedCommune[] => all.map((name) => ({ name, district: '' }));

test.each<[string, GivenFile[], ExpectedCommune[] | undefined, string[], string[] | null, string[]]>([
  [
    'nobody says who is expected',
    [A, B],
    undefined,
    ['Phú Mẫu', 'Sơn Mẫu'],
    null,
    [`Có số liệu của 2 xã. ${NOBODY}`, WRITTEN],
  ],
  [
    'all are there',
    [B, A],
    names('xã phú mẫu', 'Sơn Mẫu'),
    ['Phú Mẫu', 'Sơn Mẫu'],
    [],
    ['Có đủ số liệu của 2 xã trong danh sách.', WRITTEN],
  ],
  [
    'one is missing',
    [A],
    names('Phú Mẫu', 'Sơn Mẫu'),
    ['Phú Mẫu'],
    ['Sơn Mẫu'],
    ['Có số liệu của 1 trên 2 xã trong danh sách; 1 xã chưa có, ghi ở cuối bảng.', WRITTEN],
  ],
  [
    'a rate differs',
    [A, B, OTHER_RATE],
    names('Phú Mẫu', 'Sơn Mẫu', 'Bình Mẫu'),
    ['Phú Mẫu', 'Sơn Mẫu', 'Bình Mẫu'],
    [],
    [
      'Có đủ số liệu của 3 xã trong danh sách.',
      '1 mục quy định không giống nhau giữa các xã, xem trang «Quy định khác nhau».',
      WRITTEN,
    ],
  ],
])('%s', (_, files, expected, communes, missing, lines) => {
  const report = rolledUp(district(), files, expected);
  expect(report.communes.map(({ name }) => name).sort()).toEqual([...communes].sort());
  expect(report.missing).toEqual(missing && names(...missing));
  expect(report.lines).toEqual(lines);
  expect(report.left).toEqual([]);
});

test('a file that does not count has its reason, and the others count', () => {
  const book = district();
  const report = rolledUp(book, [BROKEN, A, STRANGE, { ...A, name: 'lần nữa.xlsx' }]);
  expect(report.communes).toHaveLength(1);
  expect(report.left.map(({ file, commune, code }) => [file, commune, code])).toEqual([
    ['hỏng.xlsx', '', 'unreadable'],
    ['khác.xlsx', '', 'notOurs'],
    ['lần nữa.xlsx', 'Phú Mẫu', 'same'],
  ]);
  expect(report.left[0]?.message).toBe('Tệp hỏng.');
  expect(report.left[2]?.message).toMatch(/^Phú Mẫu: [a-zà-ỹđ]/);
  const outcomes = book.table(FILES ?? '', 'Tệp').map((line) => line['Kết quả']?.stringValue);
  expect(outcomes).toEqual(['Đã tính', 'Không tính', 'Không tính', 'Không tính']);
});

test('a commune in the report: what was sealed, by whom nobody says, and the rules that should be the same', () => {
  const [one] = rolledUp(district(), [A]).communes;
  expect(one).toMatchObject({
    name: 'Phú Mẫu',
    district: 'Định Hóa',
    file: 'a.xlsx',
    seal: { number: 1, adjustment: 0, run: 2, at: '2024-05-24T08:00:00+07:00', waiver: '' },
    units: { expected: 5, readable: 5 },
    paid: 900_000,
    rules: { labourRate: 150_000, incomeThreshold: 5_000_000 },
  });
  expect(Object.keys(one ?? {})).toEqual(expect.arrayContaining([...SEALED_FIELDS]));
  expect(one?.rules).not.toHaveProperty('commune');
  expect(JSON.stringify(one)).not.toContain('Người Duyệt');
});

test('units that could not be read when it was sealed are not counted as read', () => {
  const unread = (run: SealedRun): SealedRun => ({
    ...run,
    units: run.units.map((unit) => (unit.code === 'X01' ? { ...unit, figures: null } : unit)),
  });
  const service = resealed(sealed, { settings: { commune: 'Phú Mẫu' }, change: unread });
  const reading = readCommuneFile(service.get('local', { includeGridData: true }));
  const [one] = rolledUp(district(), [{ name: 'a.xlsx', reading }]).communes;
  expect(one?.units).toEqual({ expected: 5, readable: 4 });
});

test('sums of all communes are the totals, and nothing of a year is there without a commune', () => {
  const two = rolledUp(district(), [A, B]);
  expect(two).toMatchObject({ year: 2024, totals: { paid: 1_800_000 } });
  const none = rolledUp(district(), [BROKEN]);
  expect(none).toMatchObject({ year: null, communes: [], totals: { paid: 0 } });
});

describe('the district’s workbook', () => {
  test('is new: four tabs in their order, in Vietnam’s locale, each with its head frozen', () => {
    const english = newSpreadsheet('Huyện');
    const book = openBook({ ...english, properties: { ...english.properties, locale: 'en_US' } });
    expect(Object.keys(rollUpFiles(book.read(), [A]).requests[0] ?? {})).toEqual([
      'updateSpreadsheetProperties',
    ]);
    rolledUp(book, [A]);
    expect(book.titles()).toEqual([TABLE, RULES, FILES, LIST]);
    expect(book.resource().properties).toMatchObject({ locale: 'vi_VN' });
    const head = { [TABLE ?? '']: 'STT', [RULES ?? '']: 'Mục', [FILES ?? '']: 'Tệp', [LIST ?? '']: 'Xã' };
    for (const [title, header] of Object.entries(head)) {
      const { gridProperties } = book.sheet(title).properties;
      expect([title, gridProperties?.frozenRowCount]).toEqual([title, book.spot(title, header).row + 1]);
      expect(gridProperties?.hideGridlines).toBe(true);
      const widths = (book.sheet(title).data?.[0]?.columnMetadata ?? []).map(({ pixelSize }) => pixelSize);
      expect(widths.length).toBe(gridProperties?.columnCount);
    }
  });

  test('the same again writes nothing; in another order neither', () => {
    const book = district();
    rolledUp(book, [A, B]);
    for (const files of [
      [A, B],
      [B, A],
    ]) {
      const report = rolledUp(book, files);
      expect([report.changed, report.lines.at(-1)]).toEqual([
        false,
        'Bảng tổng hợp các xã đã đúng số liệu này; không ghi gì thêm.',
      ]);
    }
  });

  test('the same again writes nothing, whatever the workbook’s locale is by now', () => {
    const book = district();
    rolledUp(book, [A]);
    book.send({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
    expect(rolledUp(book, [A]).changed).toBe(false);
  });

  test('tables are printed across the page, the list upright, each with its header on every page', () => {
    const book = district();
    rolledUp(book, [A]);
    const printed = [TABLE, RULES, FILES, LIST].map((title = '') =>
      (book.sheet(title).developerMetadata ?? [])
        .filter(({ metadataKey }) => metadataKey === 'chungsuc.print')
        .map(({ metadataValue = '' }) => JSON.parse(metadataValue)),
    );
    const across = (title = '', header = '') => [
      { orientation: 'landscape', headerRow: book.spot(title, header).row + 1 },
    ];
    expect(printed).toEqual([
      across(TABLE, 'STT'),
      across(RULES, 'Mục'),
      across(FILES, 'Tệp'),
      [{ orientation: 'portrait', headerRow: book.spot(LIST ?? '', 'Xã').row + 1 }],
    ]);
  });

  test('another file changes what it changes, in the tabs that are there', () => {
    const book = district();
    rolledUp(book, [A]);
    const ids = book.titles().map(book.idOf);
    expect(rolledUp(book, [A, OTHER_RATE]).changed).toBe(true);
    expect(book.titles().map(book.idOf)).toEqual(ids);
    expect(book.table(RULES ?? '', 'Mục')).toHaveLength(2);
  });

  test('its list is written when it is new, kept as it is typed, and changed only by another list', () => {
    const book = district();
    rolledUp(book, [A], names('Phú Mẫu'));
    const listed = () => book.table(LIST ?? '', 'Xã').flatMap((line) => line['Xã']?.stringValue || []);
    expect(listed()).toEqual(['Phú Mẫu']);
    book.fill(LIST ?? '', [{ Xã: 'Sơn Mẫu' }], 1);
    expect(rolledUp(book, [A]).missing).toEqual(names('Sơn Mẫu'));
    expect(listed()).toEqual(['Phú Mẫu', 'Sơn Mẫu']);
    rolledUp(book, [A], names('Bình Mẫu'));
    expect(listed()).toEqual(['Bình Mẫu']);
  });

  test('a tab that somebody deleted is made again beside the others', () => {
    const book = district();
    rolledUp(book, [A]);
    book.deleteTab(FILES ?? '');
    rolledUp(book, [A]);
    expect(book.titles().sort()).toEqual([TABLE, RULES, FILES, LIST].sort());
  });

  test('more communes than a new tab has lines have lines all the same', () => {
    const book = district();
    const all = names(...Array.from({ length: 80 }, (_, at) => `Xã Mẫu ${at + 1}`));
    expect(rolledUp(book, [A], all).missing).toHaveLength(80);
    expect(book.table(LIST ?? '', 'Xã').flatMap((line) => line['Xã']?.stringValue ?? [])).toHaveLength(80);
  });

  test('its tabs are found under other names by their marks', () => {
    const book = district();
    rolledUp(book, [A]);
    book.renameTab(TABLE ?? '', 'Bảng của huyện');
    rolledUp(book, [A, B]);
    expect(book.titles()).toEqual(['Bảng của huyện', RULES, FILES, LIST]);
    expect(book.table('Bảng của huyện', 'STT')).toHaveLength(3);
  });

  test('an empty tab of one of the names is taken, and what people wrote is not', () => {
    const book = district();
    book.send({ addSheet: { properties: { sheetId: 77, title: TABLE } } });
    rolledUp(book, [A]);
    expect(book.idOf(TABLE ?? '')).toBe(77);
    const other = district();
    other.send({ addSheet: { properties: { sheetId: 77, title: FILES } } });
    other.put(FILES ?? '', 'A1', 'Ghi chú của văn phòng');
    expect(() => rolledUp(other, [A])).toThrow('đã có trang «Tệp của các xã» do người khác ghi');
  });

  test.each(['Cấu hình', 'Đơn vị', 'Sổ thu'])('a commune’s, known by «%s», is refused', (title) => {
    const book = district();
    book.send({ addSheet: { properties: { sheetId: 77, title } } });
    expect(() => rollUpFiles(book.read(), [A])).toThrow('là sổ của một xã');
    expect(() => rollUpStanding(book.read())).toThrow('là sổ của một xã');
  });
});

test('the sidebar starts from the addresses of the last time and the number of communes listed', () => {
  const book = district();
  const standing = () => rollUpStanding(book.read());
  expect(standing()).toMatchObject({ requests: [], protections: [], report: { files: [], expected: 0 } });
  const address = 'https://docs.google.com/spreadsheets/d/xa-mau/edit';
  rolledUp(book, [{ ...A, name: address }, B], names('Phú Mẫu', 'Sơn Mẫu', 'Bình Mẫu'));
  expect(standing().report).toEqual({ files: ['b.xlsx', address], expected: 3 });
  expect(standing().notice).toEqual({ title: 'Gộp số liệu các xã', lines: [] });
  const [first, second] = book.table(TABLE ?? '', 'STT');
  expect([first?.['Xã']?.link, second?.['Xã']?.link]).toEqual([address, undefined]);
});
