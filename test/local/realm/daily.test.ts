import { readFileSync } from 'node:fs';
import type { Mail, RealmOptions } from '../../../src/local/realm/ports.ts';
import { createSheetsService, type SheetsService } from '../../../src/local/sheets/service.ts';
import { remindedBook } from '../../support/reminded-book.ts';
import { host } from './host.ts';

/** Daily reminding and the menu's own sending, through the doors of the built bundle. */
const code = readFileSync('dist/Code.js', 'utf8');
const ready = remindedBook().resource();

function open(sheets: SheetsService = createSheetsService(ready), options: Partial<RealmOptions> = {}) {
  const sent: Mail[] = [];
  const mail = { left: () => 100 - sent.length, send: (one: Mail) => void sent.push(one) };
  const now = () => Date.UTC(2024, 4, 17, 1);
  const made = host({ code, sheets, mail, now, fires: true, user: 'ke.toan@xa.example', ...options });
  return { ...made, sheets, sent };
}

interface Board {
  daily: { who: string; trigger: string; lastRun: string; lastResult: string; mine: boolean } | null;
}
const daily = ({ realm }: ReturnType<typeof open>) => (realm.call('sideReminders') as Board).daily;
const log = (sheets: SheetsService) =>
  (
    sheets.snapshot().sheets?.find(({ properties }) => properties.title === 'Nhật ký')?.data?.[0]?.rowData ??
    []
  )
    .map(({ values = [] }) => values[3]?.userEnteredValue?.stringValue ?? '')
    .filter((what) => what !== '');

test('turned on, it is kept by one named person, and its trigger sends what is due', () => {
  const office = open();
  expect(office.realm.call('sideDailyOn', false)).toEqual({
    lines: [expect.stringMatching(/^Đã bật\. .*ke\.toan@xa\.example/)],
  });
  const { trigger = '' } = daily(office) ?? {};
  office.realm.call('dailyRemindersSend', { triggerUid: trigger });
  expect(office.sent.map(({ to }) => to)).toEqual(['mn@xa.example', 'cq@xa.example']);
  expect(daily(office)).toMatchObject({
    who: 'ke.toan@xa.example',
    mine: true,
    lastRun: '2024-05-17T08:00:00+07:00',
    lastResult: '2 thư đã gửi.',
  });
  expect(log(office.sheets).slice(-2)).toEqual(['Bật nhắc hằng ngày', 'Nhắc hằng ngày']);
  office.realm.call('dailyRemindersSend', { triggerUid: trigger });
  expect(office.sent).toHaveLength(2);
});

test('the trigger’s run also records which lists were handed in', () => {
  const office = open();
  office.realm.call('sideDailyOn', false);
  office.realm.call('dailyRemindersSend', { triggerUid: daily(office)?.trigger });
  const rows = office.sheets.snapshot().sheets?.find(({ properties }) => properties.title === 'Lịch sử nộp');
  expect(JSON.stringify(rows?.data)).toContain('Nộp danh sách lần đầu');
});

test('turned on again it stays as it is', () => {
  const office = open();
  office.realm.call('sideDailyOn', false);
  const before = daily(office);
  expect(office.realm.call('sideDailyOn', false)).toEqual({ lines: [expect.stringMatching(/đang bật sẵn/)] });
  expect(daily(office)).toEqual(before);
});

test('somebody else is refused, and may take over; the old trigger then ends itself', () => {
  const first = open();
  first.realm.call('sideDailyOn', false);
  const old = daily(first)?.trigger;
  const second = open(first.sheets, { user: 'van.thu@xa.example' });
  expect(() => second.realm.call('sideDailyOn', false)).toThrow(/ke\.toan@xa\.example bật .*Nhận thay/s);
  second.realm.call('sideDailyOn', true);
  expect(daily(second)).toMatchObject({ who: 'van.thu@xa.example' });
  first.realm.call('dailyRemindersSend', { triggerUid: old });
  expect(first.sent).toEqual([]);
  second.realm.call('dailyRemindersSend', { triggerUid: daily(second)?.trigger });
  expect(second.sent).toHaveLength(2);
});

test('turned off, its trigger sends nothing any more', () => {
  const office = open();
  office.realm.call('sideDailyOn', false);
  const { trigger } = daily(office) ?? {};
  expect(office.realm.call('sideDailyOff')).toEqual({ lines: [expect.stringMatching(/^Đã tắt/)] });
  expect(daily(office)).toBeNull();
  office.realm.call('dailyRemindersSend', { triggerUid: trigger });
  expect(office.sent).toEqual([]);
  expect(office.realm.call('sideDailyOff')).toEqual({ lines: [expect.stringMatching(/chưa bật/)] });
});

test('a write that fails leaves no trigger behind', () => {
  const office = open(undefined, {
    fault: (service, method, nth) =>
      service === 'Sheets.Spreadsheets' && method === 'batchUpdate' && nth === 1
        ? { when: 'before', error: { name: 'Exception', message: 'Service unavailable' } }
        : undefined,
  });
  expect(() => office.realm.call('sideDailyOn', false)).toThrow(/trục trặc/);
  expect(daily(office)).toBeNull();
  office.realm.call('sideDailyOn', false);
  expect(daily(office)).not.toBeNull();
});

test('a machine without a clock says what to do instead', () => {
  const here = open(undefined, { fires: false });
  expect(() => here.realm.call('sideDailyOn', false)).toThrow(/chungsuc don-doc/);
  here.realm.call('menuDailyOn');
  expect(here.alerts[0]?.text).toMatch(/chungsuc don-doc/);
});

test('the daily run locks the lists when the closing date is over, and a reopened one when its day is', () => {
  const book = remindedBook();
  book
    .setting('Ngày khóa danh sách', '16/5/2024')
    .unit('MN', { 'Mở lại đến ngày': '17/5/2024', 'Lý do mở lại': 'thử' });
  const sheets = createSheetsService(book.resource());
  const office = open(sheets);
  office.realm.call('sideDailyOn', false);
  const locked = () =>
    (sheets.snapshot().sheets ?? [])
      .filter(({ protectedRanges = [] }) =>
        protectedRanges.some(({ description }) => description === 'Chung sức: lock'),
      )
      .map(({ properties }) => properties.title);
  office.realm.call('dailyRemindersSend', { triggerUid: daily(office)?.trigger });
  expect(locked()).toEqual(['CQ', 'X01', 'DN', 'HT']);
  const tomorrow = open(sheets, { now: () => Date.UTC(2024, 4, 18, 1) });
  tomorrow.realm.call('dailyRemindersSend', { triggerUid: daily(tomorrow)?.trigger });
  expect(locked()).toEqual(['CQ', 'MN', 'X01', 'DN', 'HT']);
});

test.each([
  [true, 2, '2 thư đã gửi.'],
  [false, 0, 'Chưa gửi thư nào.'],
])('from the menu a person is asked first; answered %s, %i mails leave', (answer, mails, told) => {
  const asked: string[] = [];
  const office = open(undefined, {
    ui: {
      toast: () => {},
      alert: (_, text) => void asked.push(text),
      confirm: (_, text) => {
        asked.push(text);
        return answer;
      },
      menu: () => {},
      sidebar: () => {},
      goTo: () => {},
    },
  });
  office.realm.call('menuRemindersSend');
  expect(asked[0]).toMatch(/^Gửi 2 thư, đến: mn@xa\.example, cq@xa\.example\?/);
  expect(asked[1]).toContain(told);
  expect(office.sent).toHaveLength(mails);
});

test.each<[string, { name: string; message: string }, string, number]>([
  ['a wrong address', { name: 'Exception', message: 'Invalid email: mn@xa.example' }, 'không gửi được', 1],
  [
    'a quota that ran out',
    { name: 'Exception', message: 'Service invoked too many times for one day: email.' },
    'không gửi được',
    0,
  ],
  ['an answer that never came', { name: 'Exception', message: 'Empty response' }, 'chưa rõ', 0],
])('%s: the line says so, and so many others still go', (_, error, state, others) => {
  let tried = 0;
  const sent: Mail[] = [];
  const office = open(undefined, {
    mail: {
      left: () => 100,
      send: (mail) => {
        tried += 1;
        if (tried === 1) throw Object.assign(new Error(error.message), { name: error.name });
        sent.push(mail);
      },
    },
  });
  const { lines } = office.realm.call('runRemindersSend') as { lines: string[] };
  expect(sent).toHaveLength(others);
  expect(lines.join(' ')).toContain(error.message);
  const log = office.sheets.snapshot().sheets?.find(({ properties }) => properties.title === 'Nhật ký nhắc');
  expect(JSON.stringify(log?.data)).toContain(`"${state}"`);
});
