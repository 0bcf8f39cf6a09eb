/** The accountant's own file beside the shared one, through the doors of the real bundle. */
import type { CampaignReport } from '../../src/actions/report.ts';
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import type { Fault } from '../../src/local/realm/ports.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import {
  ACCOUNT,
  type Book,
  business,
  donor,
  openBook,
  person,
  receipt,
  smallBook,
} from '../support/book.ts';
import { again, OWN_ID, SHARED_ID, type TwoFiles, twoFiles } from '../support/two-files.ts';

const PAYER = 'Người nộp tiền';
const DONOR = 'Cụ Nông Thị Ẩn Danh';
const FIRM = 'Công ty Thử Nghiệm';

/** Two teachers, a firm and a donor; one teacher's money and the donor's stand in `Sổ thu`. */
function campaign(): Book {
  return smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen', { 'Tiền đã nộp (đồng)': undefined })])
    .fill('DN', [business(FIRM)])
    .fill('HT', [donor(DONOR)])
    .fill('Sổ thu', [
      receipt('MN-01', { 'Người nộp': PAYER }),
      receipt('HT-01', { 'Số chứng từ': 'PT02', 'Số tiền': 1_000_000, 'Nơi nhận': 'Tiền mặt' }),
    ]);
}

const consolidate = ({ realm }: TwoFiles) => realm.call('runConsolidate') as CampaignReport;
const separate = ({ realm }: TwoFiles, withLists = false) => realm.call('runSeparateBooks', { withLists });
const separated = (withLists = true) => {
  const files = twoFiles(campaign());
  separate(files, withLists);
  return files;
};
/** What everybody who edits the shared file can read of it. */
const bytesOf = (book: Book) => JSON.stringify(book.resource());

test('the books move with their lines, and every figure stays', () => {
  const before = consolidate(twoFiles(campaign()));
  const files = separated();
  expect(files.own.titles()).toEqual(['Sổ thu', 'Mã', 'DN', 'HT']);
  for (const title of files.own.titles()) expect(files.shared.titles()).not.toContain(title);
  expect(files.own.table('Sổ thu', 'Số chứng từ')[0]).toMatchObject({
    'Người nộp': { stringValue: PAYER },
    'Số tiền': { numberValue: 450_000 },
  });
  const after = consolidate(files);
  expect(after.units).toEqual(before.units);
  expect(after.totals).toEqual(before.totals);
  expect(files.own.titles()).toEqual(expect.arrayContaining(['Đối chiếu', 'Kiểm tra tệp riêng']));
});

test('after it nothing of who gave stands in the shared file', () => {
  const files = separated();
  consolidate(files);
  const shared = bytesOf(files.shared);
  for (const name of [PAYER, DONOR, FIRM]) expect(shared).not.toContain(name);
  expect(bytesOf(files.own)).toContain(DONOR);
});

test('the lists stay where they are unless they are asked for', () => {
  const files = separated(false);
  expect(files.own.titles()).toEqual(['Sổ thu', 'Mã']);
  expect(files.shared.titles()).toEqual(expect.arrayContaining(['DN', 'HT']));
  separate(files, true);
  expect(files.own.titles()).toEqual(['Sổ thu', 'Mã', 'DN', 'HT']);
});

test('the formulas of a list that moved hold the figures themselves', () => {
  const formula = (book: Book) =>
    book.value('DN', book.address('DN', 'Mức vận động tối thiểu (đồng)', 1))?.formulaValue;
  expect(formula(campaign())).toContain("'Cấu hình'");
  const { own } = separated();
  expect(formula(own)).toContain('2000000');
  expect(JSON.stringify(own.sheet('DN'))).not.toContain("'Cấu hình'!");
});

test('each action reads each file once and writes each at most once', () => {
  const files = separated();
  // The first one makes tabs, whose protections are a batch of their own.
  consolidate(files);
  files.own.fill('Sổ thu', [receipt('MN-02', { 'Số chứng từ': 'PT03' })], 2);
  const from = files.calls.length;
  consolidate(files);
  expect(files.calls.slice(from)).toEqual([
    `get ${SHARED_ID}`,
    `get ${OWN_ID}`,
    `batch ${OWN_ID}`,
    `batch ${SHARED_ID}`,
  ]);
  const then = files.calls.length;
  expect(consolidate(files).run.changed).toBe(false);
  expect(files.calls.slice(then)).toEqual([`get ${SHARED_ID}`, `get ${OWN_ID}`]);
});

test('money of a statement is kept in the own file alone', () => {
  const files = separated();
  const text = `${transferMemo(2024, { unit: 'MN', code: 'MN-02' })} LO THI SEN`;
  const lines = [{ row: 9, on: '2024-05-16', amount: 450_000, text, reference: 'FT9' }];
  files.realm.call('sideStatementStore', { account: ACCOUNT, lines, certain: true, confirmed: [] });
  expect(files.own.titles()).toContain('Sao kê');
  expect(files.own.table('Sổ thu', 'Số chứng từ')).toHaveLength(3);
  expect(bytesOf(files.shared)).not.toContain('LO THI SEN');
  expect(consolidate(files).units.find(({ code }) => code === 'MN')).toMatchObject({ paid: 900_000 });
});

test('what is wrong in the books is told in the own file, and only counted in the shared one', () => {
  const files = separated();
  files.own.fill('Sổ thu', [receipt('ZZ-09', { 'Số chứng từ': 'PT03', 'Người nộp': PAYER })], 2);
  consolidate(files);
  const told = (book: Book, title: string) => JSON.stringify(book.texts(title));
  expect(told(files.own, 'Kiểm tra tệp riêng')).toContain('Sổ thu!');
  expect(told(files.shared, 'Kiểm tra')).not.toContain('Sổ thu!');
  expect(told(files.shared, 'Kiểm tra')).toContain('1 điều nữa ghi ở tệp riêng của kế toán.');
});

describe('without the own file', () => {
  const alone = ({ shared }: TwoFiles) =>
    twoFiles(shared, undefined, { properties: { document: {}, user: {}, script: {} } });

  test.each(['runConsolidate', 'runSetUp', 'runConfirmations', 'sideDashboard', 'sideReminders'])(
    '%s refuses, and nothing is written',
    (door) => {
      const files = separated();
      const before = bytesOf(files.shared);
      expect(() => alone(files).realm.call(door)).toThrow('tệp riêng của kế toán');
      expect(bytesOf(files.shared)).toBe(before);
    },
  );

  test('a tab can still be checked, and it is said what was not seen', () => {
    const { problems } = alone(separated()).realm.call('runCheck') as CampaignReport;
    expect(problems.map(({ code }) => code)).toEqual(['OWN_FILE_MISSING']);
  });

  test('an account that is not let in is told so', () => {
    const files = separated();
    const denied: Fault = {
      when: 'before',
      error: {
        name: 'GoogleJsonResponseException',
        message: 'The caller does not have permission',
        details: { code: 403 },
      },
    };
    const clerk = again(files, {
      fault: (_service, method, nth) => (method === 'get' && nth % 2 === 0 ? denied : undefined),
    });
    expect(() => consolidate(clerk)).toThrow('không mở được tệp ấy');
    expect(() => clerk.realm.call('runCheck')).not.toThrow();
  });

  test('the log still tells of it where the marks were lost', () => {
    const { shared } = separated();
    const { developerMetadata: _, ...unmarked } = shared.resource();
    const files = twoFiles(openBook(unmarked), undefined, {
      properties: { document: {}, user: {}, script: {} },
    });
    expect(() => consolidate(files)).toThrow('tệp riêng của kế toán');
    // Once the book is back, it is the shared file's own again.
    files.shared.send({ addSheet: { properties: { sheetId: 4711, title: 'Sổ thu' } } });
    expect(() => consolidate(files)).not.toThrow();
  });
});

describe('another own file', () => {
  test('of another workbook is not taken for it', () => {
    const { shared } = separated();
    const strange = twoFiles(shared, separatedElsewhere().own);
    expect(() => consolidate(strange)).toThrow('của bảng tính khác');
    expect(() => separate(strange)).toThrow('của bảng tính khác');
  });

  test('with tabs of the same names and other lines: nothing is moved', () => {
    const own = openBook(newSpreadsheet('Tệp riêng'));
    own.send({ addSheet: { properties: { sheetId: 5, title: 'Sổ thu' } } });
    own.put('Sổ thu', 'A1', 'Sổ của năm ngoái');
    const files = twoFiles(campaign(), own);
    const before = bytesOf(files.shared);
    expect(() => separate(files)).toThrow('đã có trang «Sổ thu» với nội dung khác');
    expect(bytesOf(files.shared)).toBe(before);
  });

  test('that is itself a campaign is refused', () => {
    expect(() => separate(twoFiles(campaign(), smallBook()))).toThrow('lại là một sổ của cuộc vận động');
  });

  function separatedElsewhere() {
    const files = twoFiles(campaign(), undefined, { now: () => Date.UTC(2024, 4, 19) });
    separate(files);
    return files;
  }
});

test('a tab of the same name that turns up in the shared file is told, and not counted', () => {
  const files = separated();
  const before = consolidate(files).totals;
  const { properties } = files.own.sheet('Sổ thu');
  files.shared.send({ addSheet: { properties: { ...properties, sheetId: 4711, index: 0 } } });
  const { problems, totals } = consolidate(files);
  expect(totals).toEqual(before);
  expect(problems).toEqual([expect.objectContaining({ code: 'TAB_IN_BOTH_FILES', found: 'Sổ thu' })]);
});

describe('interrupted at any call', () => {
  const lost = { name: 'Exception', message: 'Service unavailable' };
  const doors: [string, (files: TwoFiles) => unknown, () => TwoFiles][] = [
    ['the move', (files) => separate(files, true), () => twoFiles(campaign())],
    ['Tổng hợp', consolidate, separated],
    [
      'keeping a statement',
      ({ realm }) =>
        realm.call('sideStatementStore', {
          account: ACCOUNT,
          lines: [
            {
              row: 9,
              on: '2024-05-16',
              amount: 450_000,
              text: transferMemo(2024, { unit: 'MN', code: 'MN-02' }),
              reference: 'FT9',
            },
          ],
          certain: true,
          confirmed: [],
        }),
      separated,
    ],
    ['giving papers', ({ realm }) => realm.call('runConfirmations'), separated],
    ['Thiết lập', ({ realm }) => realm.call('runSetUp', JSON.stringify({ repair: true })), separated],
  ];

  test.each(doors)('%s: run again it comes to the same, and nothing counts twice', (_, work, start) => {
    const base = start();
    const whole = again(base);
    work(whole);
    const times = (call: string) => whole.calls.filter((made) => made.startsWith(call)).length;
    const faults = [
      ['get', times('get')],
      ['batchUpdate', times('batch')],
    ] as const;
    const wanted = figures(whole);
    let tried = 0;
    for (const [method, calls] of faults) {
      for (const when of ['before', 'after'] as const) {
        for (let nth = 1; nth <= calls; nth++) {
          const broken = again(base, {
            fault: (service, called, at) =>
              service === 'Sheets.Spreadsheets' && called === method && at === nth
                ? { when, error: lost }
                : undefined,
          });
          try {
            work(broken);
          } catch (error) {
            expect((error as Error).message).toMatch(/chạy lại/i);
          }
          const next = again(broken);
          work(next);
          expect(figures(next)).toEqual(wanted);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThanOrEqual(8);
  });

  /** What both files come to: figures, and the lines of each book. */
  function figures(files: TwoFiles) {
    const { units, totals, problems } = consolidate(files);
    const lines = (title: string, header: string) =>
      files.own.titles().includes(title) ? files.own.table(title, header).length : -1;
    return {
      units,
      totals,
      problems,
      receipts: lines('Sổ thu', 'Số chứng từ'),
      bank: lines('Sao kê', 'Ngày'),
      own: [...files.own.titles()].sort(),
      shared: files.shared.titles(),
    };
  }
});
