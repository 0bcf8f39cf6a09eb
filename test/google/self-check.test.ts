import { readFileSync } from 'node:fs';
import type { Fault, RealmOptions } from '../../src/local/realm/ports.ts';
import { CHECK_NAMES, selfCheckText } from '../../src/text/vi-self-check.ts';
import { host } from '../local/realm/host.ts';
import { tinySheets } from '../local/realm/tiny-sheets.ts';
import { smallBook } from '../support/book.ts';

const code = readFileSync('dist/Code.js', 'utf8');
const LINES = 16;

const ON_GOOGLE = {
  id: 'local',
  url: 'https://docs.google.com/spreadsheets/d/local/edit',
  activeSheetId: () => 0,
};

function selfCheck(options: Partial<RealmOptions> = {}) {
  const { realm, alerts } = host({ container: ON_GOOGLE, ...options, code });
  realm.call('menuSelfCheck');
  expect(alerts).toHaveLength(1);
  return alerts[0]?.text.split('\n') ?? [];
}

const marked = (mark: string, lines: string[]) => lines.filter((line) => line.startsWith(mark));

test('where all works every line is OK and the workbook is as it was', () => {
  const sheets = tinySheets();
  const before = structuredClone(sheets.content);
  const lines = selfCheck({ sheets });
  expect(marked('OK', lines)).toHaveLength(LINES);
  expect(lines.at(-1)).toBe('Mọi dịch vụ đều chạy được.');
  expect(sheets.content).toEqual(before);
});

const calls = (batches: number) =>
  [
    ...Array.from({ length: batches }, (_, i) => ['batchUpdate', i + 1] as const),
    ...Array.from({ length: 9 }, (_, i) => ['get', i + 1] as const),
  ].flatMap(([method, nth]) => [[method, nth, 'before'] as const, [method, nth, 'after'] as const]);

test.each(calls(5))(
  'when %s number %d fails %s it took effect, the scratch tab goes all the same',
  (method, nth, when) => {
    const sheets = tinySheets();
    const fault = (service: string, name: string, n: number): Fault | undefined =>
      service === 'Sheets.Spreadsheets' && name === method && n === nth
        ? { when, error: { name: 'Exception', message: 'Empty response' } }
        : undefined;
    const lines = selfCheck({ sheets, fault });
    expect(marked('LỖI', lines).length).toBeLessThanOrEqual(1);
    expect(sheets.content.sheets).toEqual([]);
  },
);

test('a scratch tab that cannot be removed is told, with how to remove it', () => {
  const fault = (service: string, name: string, n: number): Fault | undefined =>
    service === 'Sheets.Spreadsheets' && name === 'batchUpdate' && n >= 5
      ? { when: 'before', error: { name: 'Exception', message: 'Empty response' } }
      : undefined;
  expect(marked('LỖI', selfCheck({ fault }))).toEqual([
    expect.stringContaining('Xóa tay trang «Tự kiểm tra (tiện ích tự xóa)»'),
  ]);
});

test('a scratch tab that a killed check left is used up', () => {
  const sheets = tinySheets();
  sheets.content.sheets = [
    { properties: { sheetId: 1_990_119_001, title: 'Tự kiểm tra (tiện ích tự xóa)' } },
  ];
  expect(marked('LỖI', selfCheck({ sheets }))).toEqual([]);
  expect(sheets.content.sheets).toEqual([]);
});

test('on a laptop nobody has to watch edits', () => {
  const container = { id: 'local', url: 'local:', activeSheetId: () => 0 };
  const lines = selfCheck({ container, sheets: setUpSheets(true) });
  expect(lines[0]).toContain('không phải Google');
  expect(marked('LỖI', lines)).toEqual([]);
});

test('the other tabs are not touched', () => {
  const sheets = tinySheets();
  const tabs = [
    { properties: { sheetId: 0, title: 'MN' } },
    { properties: { sheetId: 5, title: 'Tổng hợp' } },
  ];
  sheets.content.sheets = structuredClone(tabs);
  selfCheck({ sheets });
  expect(sheets.content.sheets).toEqual(tabs);
});

test('locale and time zone of another country are told with the remedy', () => {
  const lines = selfCheck({ sheets: tinySheets({ locale: 'en_US', timeZone: 'America/New_York' }) });
  expect(marked('LỖI', lines)).toEqual([
    expect.stringContaining('Đang là en_US. Vào Tệp → Cài đặt → Ngôn ngữ, chọn Việt Nam'),
    expect.stringContaining('Đang là America/New_York. Vào Tệp → Cài đặt → Múi giờ'),
  ]);
  expect(lines.at(-1)).toMatch(/^2 dòng cần xem lại/);
});

test('an API that is not enabled is told with the remedy, and what rests on it is not tried', () => {
  const disabled = () => {
    const message = 'Google Sheets API has not been used in project 1 before or it is disabled.';
    throw Object.assign(new Error(message), { code: 403 });
  };
  const lines = selfCheck({ sheets: { get: disabled, batchUpdate: disabled } });
  expect(marked('LỖI', lines)).toEqual([
    expect.stringMatching(/Google Sheets API: .*bấm dấu \+ bên «Dịch vụ»/),
  ]);
  expect(marked('CHƯA THỬ', lines)).toHaveLength(8);
});

test('a script without a workbook says so', () => {
  const container = { id: '', url: '', activeSheetId: () => 0 };
  expect(marked('LỖI', selfCheck({ container }))).toEqual([
    expect.stringMatching(/Google Sheets API: Tiện ích không gắn với bảng tính nào/),
    expect.stringMatching(/Lịch chạy tự động: Tiện ích không gắn với bảng tính nào/),
  ]);
});

test('an API that takes the same run number twice is told', () => {
  const sheets = tinySheets();
  const lenient = {
    ...sheets,
    batchUpdate: (body: Parameters<typeof sheets.batchUpdate>[0], id: string) =>
      sheets.batchUpdate(
        { requests: body.requests.filter((request) => !request.createDeveloperMetadata) },
        id,
      ),
  };
  const lines = selfCheck({ sheets: lenient });
  expect(marked('LỖI', lines)).toEqual([expect.stringContaining('Google đã nhận hai lần chạy cùng số')]);
});

test('a lock that another run holds is told', () => {
  const lines = selfCheck({ lockedElsewhere: () => true });
  expect(marked('LỖI', lines)).toEqual([expect.stringContaining('Có người đang chạy tiện ích')]);
});

test('services that need a permission which was refused say so, each on its line', () => {
  const fault = (service: string): Fault | undefined =>
    service === 'MailApp' || service === 'ScriptApp'
      ? {
          when: 'before',
          error: { name: 'Exception', message: `You do not have permission to call ${service}` },
        }
      : undefined;
  const lines = selfCheck({ fault });
  expect(marked('LỖI', lines)).toHaveLength(3);
  expect(marked('LỖI', lines).every((line) => line.includes('Tiện ích chưa được cấp đủ quyền'))).toBe(true);
});

test('lines are marked so that they can be told apart without colour', () => {
  expect(
    selfCheckText([
      { name: 'api', state: 'ok', detail: '' },
      { name: 'mail', state: 'failed', detail: 'hết thư' },
      { name: 'lock', state: 'skipped', detail: '' },
    ]),
  ).toBe(
    [
      'OK – Google Sheets API',
      'LỖI – Hạn mức gửi thư: hết thư',
      'CHƯA THỬ – Khóa chống chạy cùng lúc',
      '',
      '2 dòng cần xem lại; làm theo lời chỉ rồi chạy lại.',
    ].join('\n'),
  );
});

/** A file with our tabs: one for everybody, and one with a protection that may or may not let this account in. */
function setUpSheets(mayEdit: boolean) {
  const sheets = tinySheets();
  const range = { sheetId: 5 };
  const protectedRanges = [
    { range, warningOnly: true },
    { range, ...(mayEdit ? { requestingUserCanEdit: true } : {}) },
  ];
  sheets.content.sheets = [
    { properties: { sheetId: 4, title: 'Cấu hình' } },
    { properties: { sheetId: 5, title: 'MN' }, protectedRanges },
  ];
  return sheets;
}

const failing =
  (service: string, method: string, message: string, from = 1, until = Number.POSITIVE_INFINITY) =>
  (called: string, name: string, nth: number): Fault | undefined =>
    called === service && name === method && nth >= from && nth <= until
      ? { when: 'before', error: { name: 'Exception', message } }
      : undefined;

describe('each line fails in turn, and says what to do', () => {
  const denied = 'You do not have permission to call ScriptApp.getAuthorizationInfo.';
  const cases: [string, Partial<RealmOptions>, string][] = [
    ['Quyền truy cập', { fault: failing('ScriptApp', 'getAuthorizationInfo', denied) }, 'bấm «Cho phép»'],
    ['Tài khoản đang dùng', { runsAs: 'nha@example.com' }, 'Mở cửa sổ ẩn danh, chỉ đăng nhập một tài khoản'],
    [
      'Google Sheets API',
      { fault: failing('Sheets.Spreadsheets', 'get', 'Requested entity was not found.') },
      'Kiểm tra mã bảng tính ghi ở thuộc tính workbookId',
    ],
    [
      'Ngôn ngữ của bảng tính',
      { sheets: tinySheets({ locale: 'en_GB', timeZone: 'Asia/Saigon' }) },
      'chọn Việt Nam',
    ],
    [
      'Múi giờ của bảng tính',
      { sheets: tinySheets({ locale: 'vi_VN', timeZone: 'Asia/Tokyo' }) },
      'Hồ Chí Minh',
    ],
    [
      'Ghi, đọc lại trên trang nháp',
      { fault: failing('Sheets.Spreadsheets', 'batchUpdate', 'The caller does not have permission', 1, 1) },
      'Người chỉnh sửa',
    ],
    [
      'Ghi trùng lần chạy bị từ chối trọn gói',
      { fault: failing('Sheets.Spreadsheets', 'batchUpdate', 'Service unavailable', 2, 2) },
      'Chờ vài phút rồi chạy lại',
    ],
    [
      'Bảo vệ trang',
      { fault: failing('Sheets.Spreadsheets', 'batchUpdate', 'The caller does not have permission', 4, 4) },
      'Nhờ chủ bảng tính',
    ],
    [
      'Xóa trang nháp',
      { fault: failing('Sheets.Spreadsheets', 'batchUpdate', 'Empty response', 5) },
      'Xóa tay trang «Tự kiểm tra (tiện ích tự xóa)»',
    ],
    ['Khóa chống chạy cùng lúc', { lockedElsewhere: () => true }, 'Chờ xong rồi thử lại'],
    ['Hạn mức gửi thư', { mail: { left: () => 0, send() {} } }, 'mai gửi tiếp'],
    [
      'Lịch chạy tự động',
      { fault: failing('TriggerBuilder', 'forSpreadsheet', 'This script has too many triggers.') },
      'too many triggers',
    ],
    ['Theo dõi ô đơn vị đánh dấu', { sheets: setUpSheets(true) }, 'chạy «Tạo / cập nhật các trang»'],
    ['Trang đang giới hạn người sửa', { sheets: setUpSheets(false) }, 'không còn được sửa trang MN'],
    [
      'Tệp riêng của kế toán',
      {
        properties: { document: { ownFileId: 'own' }, user: {}, script: {} },
        fault: failing('Sheets.Spreadsheets', 'get', 'The caller does not have permission', 10),
      },
      'mở «Tệp riêng của kế toán» để nối lại',
    ],
    [
      'Các bảng bên',
      {
        fault: failing(
          'HtmlService',
          'createHtmlOutputFromFile',
          'No HTML file named sidebar-dashboard',
          1,
          1,
        ),
      },
      'Thiếu Bảng điều hành. Dán lại build/dan-vao-apps-script.js',
    ],
  ];

  test.each(cases)('%s', (line, options, remedy) => {
    const wrong = marked('LỖI', selfCheck(options)).filter((found) => found.startsWith(`LỖI – ${line}: `));
    expect(wrong).toEqual([expect.stringContaining(remedy)]);
  });

  test('every line has its case', () => {
    expect(cases.map(([line]) => line).sort()).toEqual(Object.values(CHECK_NAMES).sort());
  });
});

test('after set-up, which has edits watched, every line is OK', () => {
  const book = smallBook();
  const { realm, alerts } = host({ sheets: book.service, container: ON_GOOGLE, code });
  realm.call('menuSetUp');
  const before = book.resource();
  realm.call('menuSelfCheck');
  expect(marked('OK', alerts.at(-1)?.text.split('\n') ?? [])).toHaveLength(LINES);
  expect(book.titles()).toEqual(before.sheets?.map(({ properties }) => properties.title));
});
