import type { Outcome } from '../../src/actions/outcome.ts';
import { runForHost, runFromMenu, type Task } from '../../src/google/run.ts';
import { type FakeOptions, fakeServices } from './fake-services.ts';

const REQUEST = { deleteSheet: { sheetId: 1 } };
const PROTECTION = { deleteProtectedRange: { protectedRangeId: 2 } };

function outcome(parts: Partial<Outcome<string>> = {}): Outcome<string> {
  return {
    requests: [REQUEST],
    protections: [],
    notice: { title: 'Tổng hợp', lines: ['Đã tổng hợp 18 đơn vị.', 'Còn 2 đơn vị chưa nộp.'] },
    report: 'report',
    ...parts,
  };
}

function task(act: Task<string>['act'] = () => outcome(), writes = true): Task<string> {
  return { name: 'Tổng hợp', reads: READING, writes, act };
}

const READING: Task<string>['reads'] = {
  fields: 'sheets',
  join: (shared) => shared,
  split: (requests) => ({ shared: [...requests], own: [] }),
  holds: { tabs: () => [], requests: () => [], ids: () => [], letGo: () => [] },
};

const withoutToasts = (log: string[]) => log.filter((entry) => !entry.startsWith('toast'));

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2024, 4, 17, 18, 5));
  jest.spyOn(console, 'error').mockImplementation(() => {});
});

test('locks, reads once, writes once, unlocks, and only then tells', () => {
  const { log, batches, alerts } = fakeServices();
  runFromMenu(task());
  expect(withoutToasts(log)).toEqual(['tryLock', 'get active sheets', 'batchUpdate', 'releaseLock', 'alert']);
  expect(batches).toEqual([{ id: 'active', requests: [REQUEST] }]);
  expect(alerts).toEqual([{ title: 'Tổng hợp', text: 'Đã tổng hợp 18 đơn vị.\nCòn 2 đơn vị chưa nộp.' }]);
});

test('progress is shown while it reads and while it writes', () => {
  const { log } = fakeServices();
  runFromMenu(task());
  expect(log.filter((entry) => entry.startsWith('toast'))).toEqual([
    'toast Đang đọc bảng tính…',
    'toast Đang ghi kết quả…',
    'toast Xong.',
  ]);
});

test('the action gets the day in Vietnam, the moment and the account', () => {
  const snapshot = { spreadsheetId: 'x', sheets: [{ properties: { sheetId: 0 } }] };
  fakeServices({ snapshot });
  const act = jest.fn((..._args: Parameters<Task<string>['act']>) => outcome());
  runForHost(task(act));
  expect(act).toHaveBeenCalledWith(
    snapshot,
    { today: { year: 2024, month: 5, day: 18 }, at: '2024-05-18T01:05:00+07:00', who: 'ketoan@example.com' },
    'active',
  );
});

test('an account that Google does not tell is blank', () => {
  fakeServices({ email: new Error('Specified permissions are not sufficient') });
  const act = jest.fn((..._args: Parameters<Task<string>['act']>) => outcome());
  runForHost(task(act));
  expect(act.mock.calls[0]?.[1].who).toBe('');
});

test('an outcome that changes nothing writes nothing', () => {
  const { log } = fakeServices();
  runForHost(task(() => outcome({ requests: [] })));
  expect(log).not.toContain('batchUpdate');
});

test('a task that only tells writes nothing', () => {
  const { log } = fakeServices();
  expect(runForHost(task(() => outcome({ protections: [PROTECTION] }), false))).toBe('report');
  expect(log).not.toContain('batchUpdate');
});

test('protections go in a batch of their own, after the first', () => {
  const { batches } = fakeServices();
  runForHost(task(() => outcome({ protections: [PROTECTION] })));
  expect(batches.map((batch) => batch.requests)).toEqual([[REQUEST], [PROTECTION]]);
});

test('protections that fail are told and spoil nothing', () => {
  const { alerts } = fakeServices({
    batchThrows: { 2: new Error('Invalid requests[0].addProtectedRange: no such user') },
  });
  runFromMenu(task(() => outcome({ protections: [PROTECTION] })));
  expect(alerts[0]?.text).toMatch(/^Đã tổng hợp 18 đơn vị\./);
  expect(alerts[0]?.text).toMatch(
    /Chưa đặt được phần bảo vệ trang \(Invalid .* no such user\); mọi phần khác đã ghi xong/,
  );
});

test('the workbook is the one that the property names', () => {
  const { log, batches } = fakeServices({ properties: { workbookId: ' the-workbook ' } });
  runForHost(task());
  expect(log).toContain('get the-workbook sheets');
  expect(batches[0]?.id).toBe('the-workbook');
});

test('a script that no file holds, with no property, says that there is no workbook', () => {
  fakeServices({ activeId: null, properties: null, lock: 'none' });
  expect(() => runForHost(task())).toThrow('Tiện ích không gắn với bảng tính nào.');
});

const FAILING: [string, FakeOptions, Task<string>['act'] | undefined, RegExp][] = [
  [
    'a read that fails',
    { getThrows: new Error('The caller does not have permission') },
    undefined,
    /giữ nguyên/,
  ],
  ['an action that throws', {}, () => JSON.parse('{'), /lỗi chưa lường trước .*giữ nguyên/],
  [
    'a refused write',
    { batchThrows: { 1: new Error('Invalid requests[0].updateCells: No sheet with id: 1') } },
    undefined,
    /vừa xóa hoặc thay một trang.*giữ nguyên/,
  ],
  [
    'a write without an answer',
    { batchThrows: { 1: new Error('Empty response') } },
    undefined,
    /không rõ Google/,
  ],
];

test.each(FAILING)('%s unlocks first, then is told in two lines', (_, options, act, words) => {
  const { log, alerts } = fakeServices(options);
  runFromMenu(task(act));
  expect(log.slice(-2)).toEqual(['releaseLock', 'alert']);
  expect(alerts).toHaveLength(1);
  expect(alerts[0]?.text).toMatch(words);
  expect(alerts[0]?.text.split('\n')).toHaveLength(2);
});

test.each(FAILING)('%s comes to another host as an error with the same words', (_, options, act, words) => {
  fakeServices(options);
  expect(() => runForHost(task(act))).toThrow(words);
});

test('a failed write is not tried again', () => {
  const { batches } = fakeServices({ batchThrows: { 1: new Error('Empty response') } });
  expect(() => runForHost(task(() => outcome({ protections: [PROTECTION] })))).toThrow();
  expect(batches).toHaveLength(1);
});
