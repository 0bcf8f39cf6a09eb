/** `Gộp số liệu các xã`, on the stand-in for Google: one read of each commune's file, one batch into the district's. */
import { readFileSync } from 'node:fs';
import type { RollUpReport } from '../../src/actions/roll-up.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { ApiError } from '../../src/local/sheets/errors.ts';
import { SEALED_RANGE } from '../../src/workbook/commune-file.ts';
import { SEALS_FORM } from '../../src/workbook/seal-book.ts';
import { faultsOf } from '../contract/check-requests.ts';
import { host } from '../local/realm/host.ts';
import { at, type Book, household, openBook, person, smallBook } from '../support/book.ts';
import { resealed } from '../support/communes.ts';

const TAB = 'Các lần tổng hợp';
const TABLE = 'Tổng hợp các xã';
const FILES = 'Tệp của các xã';
const LIST = 'Danh sách xã';
const PEOPLE = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };
const HOSTILE = '=HYPERLINK("http://xau.example";"Bấm")';

const idOf = (name: string) => `${name}-file-of-a-commune-on-google`;
const addressOf = (name: string) => `https://docs.google.com/spreadsheets/d/${idOf(name)}/edit`;

/** A commune's own workbook, sealed; every name of a person bears a mark. */
function sealedBook(): Book {
  const book = smallBook();
  book.fill('MN', [person('Ma Thị DẤU1'), person('Lò Văn DẤU2', { 'Tiền đã nộp (đồng)': 600_000 })]);
  book.fill('X01', [household('Nông Văn DẤU3', { 'Đất hiến (m²)': 42.5 })]);
  book.consolidate(at('2024-05-24'));
  book.apply(sealRun(book.read(), at('2024-05-24', 'ke.toan@xa.example'), PEOPLE));
  return book;
}

const first = sealedBook().resource();
const commune = (name: string, settings: Record<string, string | number> = {}) =>
  openBook(resealed(first, { settings: { commune: name, ...settings } }).snapshot());

function district(files: Record<string, Book>, fail?: (call: string, nth: number) => ApiError | undefined) {
  const book = openBook(newSpreadsheet('Huyện'));
  const calls: string[] = [];
  let nth = 0;
  const { realm } = host({
    code: readFileSync('dist/Code.js', 'utf8'),
    container: { id: 'local', url: addressOf('local'), activeSheetId: () => 0 },
    sheets: {
      get(id, options) {
        const call = `get ${id}${options.ranges ? ` ${options.ranges}` : ''}`;
        calls.push(call);
        nth += 1;
        const failure = fail?.(call, nth);
        if (failure) throw failure;
        const name = Object.keys(files).find((one) => idOf(one) === id);
        const of = id === 'local' ? book : name === undefined ? undefined : files[name];
        if (!of) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
        return of.service.get('local', options);
      },
      batchUpdate(body, id) {
        calls.push(`batch ${id}`);
        expect(id).toBe('local');
        expect(faultsOf(body.requests, book.service.snapshot(), { token: 'any' })).toEqual([]);
        return book.service.batchUpdate(body, 'local');
      },
    },
  });
  const run = (...names: string[]) =>
    realm.call('sideRollUpRun', {
      files: names.map((name) => ({ address: /^http|\s/.test(name) ? name : addressOf(name) })),
    }) as RollUpReport;
  const standing = () =>
    realm.call('sideRollUp') as { files: string[]; expected: number; hasAddresses: boolean };
  return { book, calls, run, standing };
}

test('what stays in the commune stands right of all that is read', () => {
  const keys = SEALS_FORM.map(({ key }) => key);
  expect(keys.slice(-2)).toEqual(['people', 'who']);
  expect(SEALED_RANGE).toBe("'Các lần tổng hợp'!A:Y");
  expect(keys.length).toBe('Y'.charCodeAt(0) - 64 + 2);
});

test('two communes: one read of each, one batch; communes beside figures, with number and fingerprint', () => {
  const { book, calls, run } = district({ a: commune('Phú Đình'), b: commune('Sơn Phú') });
  const report = run('b', 'a');
  expect(calls).toEqual([
    'get local',
    `get ${idOf('b')} ${SEALED_RANGE}`,
    `get ${idOf('a')} ${SEALED_RANGE}`,
    'batch local',
  ]);
  expect(report.communes.map(({ name }) => name)).toEqual(['Phú Đình', 'Sơn Phú']);
  expect(report.totals).toMatchObject({ paid: 2 * 1_250_000, landArea: 85 });
  expect(report.communes[0]?.seal).toMatchObject({ number: 1, adjustment: 0, run: 2 });
  expect(report.communes[0]?.seal.digest).toMatch(/^[0-9a-f]{64}$/);
  const [one, , sum] = book.table(TABLE, 'STT');
  expect(one?.['Xã']).toMatchObject({ stringValue: 'Phú Đình', link: addressOf('a') });
  expect(one?.['Tổng tiền đã nộp']?.numberValue).toBe(1_250_000);
  expect(one?.['Lần chốt']?.stringValue).toBe('Chốt lần đầu');
  expect(one?.['Dấu số liệu']?.stringValue).toBe(report.communes[0]?.seal.fingerprint);
  expect(report.communes[0]?.seal.digest).toContain(one?.['Dấu chốt']?.stringValue ?? '?');
  expect(sum?.['Tổng tiền đã nộp']?.numberValue).toBe(2_500_000);
  expect(book.titles()).toEqual([TABLE, 'Quy định khác nhau', FILES, LIST]);
  expect(book.read().properties).toMatchObject({ locale: 'vi_VN' });
});

test('again with the same files writes nothing; their addresses are known from the last time', () => {
  const { book, calls, run, standing } = district({ a: commune('Phú Đình'), b: commune('Sơn Phú') });
  run('a', 'b');
  const before = book.resource();
  const from = calls.length;
  expect(run('b', 'a', 'a').lines.at(-1)).toMatch(/không ghi gì thêm/);
  expect(calls.slice(from).filter((call) => call.startsWith('batch'))).toEqual([]);
  expect(book.resource()).toEqual(before);
  expect(standing()).toEqual({ files: [addressOf('a'), addressOf('b')], expected: 0, hasAddresses: true });
});

test('nothing of a person comes into the district’s workbook, nor who sealed', () => {
  const files = { a: commune('Phú Đình') };
  expect(JSON.stringify(files.a.resource())).toContain('DẤU1');
  const { book, run } = district(files);
  const report = JSON.stringify(run('a'));
  for (const words of ['DẤU', 'MN-0', 'ke.toan', 'Nguyễn Thị Thu', 'Ma Đình Trường'])
    expect(report + JSON.stringify(book.resource())).not.toContain(words);
});

test('a file that has the tab of sealed runs alone, without the columns about people, counts as well', () => {
  const bare = commune('Phú Đình');
  const range = { sheetId: bare.idOf(TAB), dimension: 'COLUMNS' as const, startIndex: 25, endIndex: 27 };
  const others = bare.titles().filter((title) => title !== TAB);
  bare.send(
    { deleteDimension: { range } },
    ...others.map((title) => ({ deleteSheet: { sheetId: bare.idOf(title) } })),
  );
  expect(JSON.stringify(bare.resource())).not.toMatch(/DẤU|MN-01/);
  const { run } = district({ a: bare });
  expect(run('a').communes.map(({ name }) => name)).toEqual(['Phú Đình']);
});

test('the list of communes is typed in the district’s workbook: who is missing stands in the table', () => {
  const { book, run } = district({ a: commune('Phú Đình'), b: commune('Sơn Phú') });
  run('a', 'b');
  book.fill(LIST, [{ Xã: 'Xã Sơn Phú' }, { Xã: 'Lam Vỹ' }, { Xã: 'Phú Đinh' }]);
  const report = run('a', 'b');
  expect(report.missing?.map(({ name }) => name)).toEqual(['Lam Vỹ', 'Phú Đinh']);
  expect(report.left).toEqual([
    {
      file: addressOf('a'),
      commune: 'Phú Đình',
      code: 'notExpected',
      message:
        'Phú Đình: không có trong danh sách xã (trong danh sách ghi «Phú Đinh»). Thêm hoặc sửa tên ở trang «Danh sách xã» rồi gộp lại.',
    },
  ]);
  const rows = book.table(TABLE, 'STT');
  expect(rows.map((row) => row['Xã']?.stringValue)).toEqual([
    'Sơn Phú',
    'Lam Vỹ',
    'Phú Đinh',
    'Tổng cộng 1 xã',
  ]);
  expect(rows[1]?.['Ghi chú']?.stringValue).toBe('Chưa có số liệu đã chốt');
  expect(book.texts(LIST).flat()).toContain('Xã Sơn Phú');
});

test('settings that differ', () => {
  const { book, run } = district({ a: commune('Phú Đình'), b: commune('Sơn Phú', { labourRate: 200_000 }) });
  expect(run('a', 'b').differences.map(({ key }) => key)).toEqual(['labourRate']);
  expect(book.texts('Quy định khác nhau').slice(4)).toEqual([
    ['Đơn giá ngày công (đồng)', '150.000', '1', 'Phú Đình'],
    ['', '200.000', '1', 'Sơn Phú'],
  ]);
});

describe('a file that cannot be taken is told, and the rest counts as without it', () => {
  const bare = openBook(newSpreadsheet('Không phải sổ'));
  const edited = (change: (book: Book) => unknown) => {
    const book = commune('Sơn Phú');
    change(book);
    return book;
  };
  test.each<[string, Book | string, string, RegExp]>([
    ['that is not there', 'nowhere', 'unreadable', /Không mở được: .*chia sẻ/],
    ['by what is no address', 'xa 1.xlsx', 'unreadable', /không phải đường dẫn/],
    ['that is the district’s own', 'https://docs.google.com/spreadsheets/d/local/edit', 'unreadable', /./],
    ['of something else', bare, 'notOurs', /^Không phải sổ của cuộc vận động/],
    ['of a commune that sealed nothing', smallBook(), 'noSeal', /^Xã chưa chốt số liệu lần nào/],
    [
      'whose figure was typed over',
      edited((book) => book.put(TAB, book.address(TAB, 'Tổng tiền đã nộp', 1), 1)),
      'notIntact',
      /Các lần tổng hợp!N5.*đã bị sửa/,
    ],
    [
      'whose data was changed',
      edited((book) => book.put(TAB, book.address(TAB, 'Dữ liệu chốt', 1), '{}')),
      'notIntact',
      /không khớp dấu chốt/,
    ],
    [
      'whose header was changed',
      edited((book) => book.renameHeader(TAB, 'Dấu chốt', 'Dấu')),
      'notIntact',
      /Không thấy cột «Dấu chốt»/,
    ],
    [
      'that goes on from a run that is not there',
      openBook(resealed(first, { change: (run) => ({ ...run, previous: 'f'.repeat(64) }) }).snapshot()),
      'notIntact',
      /không nối tiếp/,
    ],
    [
      'whose sum is not that of its units, digested anew',
      openBook(
        resealed(first, {
          change: (run) => ({ ...run, totals: run.totals.map((value) => value + 1) }),
        }).snapshot(),
      ),
      'notSums',
      /cộng lại không khớp/,
    ],
    ['without its name', commune(' \u200b '), 'noName', /không có tên xã/],
    ['of another year', commune('Sơn Phú', { year: 2023 }), 'otherYear', /số liệu năm 2023/],
    [
      'of the same commune, sealed otherwise',
      openBook(resealed(first, { settings: { commune: 'Lam Vỹ', dueDate: '2024-06-01' } }).snapshot()),
      'conflict',
      /không nối tiếp nhau/,
    ],
  ])('%s', (_, file, code, sentence) => {
    const files: Record<string, Book> = {
      a: commune('Phú Đình'),
      b: commune('Quy Kỳ'),
      c: commune('Lam Vỹ'),
    };
    if (typeof file !== 'string') files['x'] = file;
    const { run, book } = district(files);
    const report = run(
      'a',
      'b',
      ...(code === 'conflict' ? ['c'] : []),
      typeof file === 'string' ? file : 'x',
    );
    expect(report.communes.map(({ name }) => name)).toEqual(['Phú Đình', 'Quy Kỳ']);
    expect(report.totals['paid']).toBe(2_500_000);
    expect(report.left.map((one) => one.code)).toEqual(code === 'conflict' ? [code, code] : [code]);
    expect(report.left.at(-1)?.message).toMatch(sentence);
    expect(
      book
        .texts(FILES)
        .flat()
        .filter((text) => text === 'Không tính').length,
    ).toBe(report.left.length);
  });

  test.each([
    ['a number that is a text', (run: object) => ({ ...run, totals: [HOSTILE] })],
    ['a name that is an object', (run: object) => ({ ...run, units: [{ code: 'MN', name: {} }] })],
    ['a moment that is none', (run: object) => ({ ...run, at: HOSTILE })],
    [
      'figures without an end',
      (run: { totals: number[] }) => ({ ...run, totals: run.totals.map(() => 1e300) }),
    ],
    [
      'a kind of unit that is none',
      (run: { units: object[] }) => ({
        ...run,
        units: run.units.map((unit) => ({ ...unit, kind: '__proto__' })),
      }),
    ],
  ])('%s, digested anew', (_, change) => {
    const { run } = district({
      a: commune('Phú Đình'),
      x: openBook(resealed(first, { change: change as never, settings: {} }).snapshot()),
    });
    expect(run('a', 'x').left.map(({ code }) => code)).toEqual(['notIntact']);
  });
});

test('what communes write is text: never a formula, on one line, without what nobody sees', () => {
  const name = `${HOSTILE}\n\u202e\u001b[31mX`;
  const { book, run } = district({
    a: commune(name, { legalBasis: HOSTILE }),
    b: openBook(
      resealed(first, {
        settings: { commune: '+84', legalBasis: '@SUM(1)' },
        change: (one) => ({
          ...one,
          waiver: HOSTILE,
          fingerprint: '-1+1',
          obstacles: { ...one.obstacles, moneyErrors: 1 },
        }),
      }).snapshot(),
    ),
  });
  const report = run('a', 'b');
  expect(report.communes.map((one) => one.name).sort()).toEqual(['+84', `${HOSTILE} [31mX`]);
  const values = (book.read().sheets ?? []).flatMap((sheet) =>
    (sheet.data ?? []).flatMap(({ rowData = [] }) =>
      rowData.flatMap((row) => (row.values ?? []).map((cell) => cell.userEnteredValue ?? {})),
    ),
  );
  expect(values.filter((value) => 'formulaValue' in value)).toEqual([]);
  expect(
    values.map((value) => value.stringValue ?? '').filter((text) => /[\p{Cc}\p{Cf}]/u.test(text)),
  ).toEqual([]);
});

test('asked to wait, it waits and reads on; where Google fails for all, nothing is written', () => {
  const quota = new ApiError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric Read requests');
  const patient = district({ a: commune('Phú Đình') }, (_, nth) =>
    nth === 2 || nth === 3 ? quota : undefined,
  );
  expect(patient.run('a').communes.length).toBe(1);
  const down = district({ a: commune('Phú Đình'), b: commune('Sơn Phú') }, (call) =>
    call.includes(idOf('b')) ? new ApiError(503, 'UNAVAILABLE', 'Service unavailable') : undefined,
  );
  expect(() => down.run('a', 'b')).toThrow(/trục trặc/);
  expect(down.calls.filter((call) => call.startsWith('batch'))).toEqual([]);
});

test.each([
  [
    'a commune’s own workbook',
    (book: Book) => book.send({ addSheet: { properties: { sheetId: 9, title: 'Đơn vị' } } }),
    /sổ của một xã/,
  ],
  [
    'a workbook with somebody else’s tab of that name',
    (book: Book) => {
      book.send({ addSheet: { properties: { sheetId: 9, title: TABLE } } });
      book.put(TABLE, 'A1', 'Bảng của tôi');
    },
    /do người khác ghi/,
  ],
])('%s is refused, and nothing is written', (_, prepare, sentence) => {
  const { book, calls, run } = district({ a: commune('Phú Đình') });
  prepare(book);
  expect(() => run('a')).toThrow(sentence);
  expect(calls.filter((call) => call.startsWith('batch'))).toEqual([]);
});

test('no more files than Google lets one run read, and not none', () => {
  const { run } = district({});
  expect(() => run(...Array.from({ length: 201 }, (_, at) => `xa${at}`))).toThrow(/200 tệp/);
  expect(() => run()).toThrow(/Chưa có tệp nào/);
});
