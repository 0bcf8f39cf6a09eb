import { statementBoard, storeStatement } from '../../src/actions/statement-board.ts';
import { ACCOUNT, type Book, person, smallBook, TODAY } from '../support/book.ts';

const credit = (row: number, text: string) => ({
  row,
  on: '2024-05-15',
  amount: 450_000,
  text,
  reference: '',
});

function bankBook(): Book {
  const unpaid = { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined };
  return smallBook().fill('MN', [person('Lý Thử Hoà', unpaid), person('Đinh Thử Một', unpaid)]);
}

test('before there is a statement the board tells the accounts, the people and today', () => {
  const { report, requests } = statementBoard(bankBook().read(), TODAY, { account: '', lines: [] });
  expect(requests).toEqual([]);
  expect(report.today).toBe('2024-05-18');
  expect(report.accounts.map(({ number }) => number)).toEqual([ACCOUNT, '8502215036905']);
  expect(report.payees.find(({ code }) => code === 'MN-01')).toMatchObject({
    name: 'Lý Thử Hoà',
    remaining: 450_000,
  });
  expect(report.stored).toEqual([]);
});

test('lines of nobody knows which account are refused', () => {
  const asked = { account: '', lines: [credit(1, 'abc')] };
  expect(() => statementBoard(bankBook().read(), TODAY, asked)).toThrow(/Chưa rõ sao kê của tài khoản nào/);
});

test('an account that is not the campaign’s is refused even before there is a statement', () => {
  const asked = { account: '9999000011112', lines: [] };
  expect(() => statementBoard(bankBook().read(), TODAY, asked)).toThrow('9999000011112');
});

test('without an account in the settings it is said where to write one', () => {
  const book = bankBook();
  for (const label of ['Tài khoản 1', 'Tài khoản 2']) book.setting(label, undefined);
  const asked = { account: '', lines: [] };
  expect(() => statementBoard(book.read(), TODAY, asked)).toThrow(/chưa ghi tài khoản nhận tiền nào/);
});

test('a line of nobody that was given to somebody by hand is not told as left', () => {
  const lines = [credit(1, 'khong ro'), credit(2, 'cung khong ro')];
  const confirmed = [{ row: 1, shares: [{ code: 'MN-02', amount: 450_000 }] }];
  const asked = { account: ACCOUNT, lines, certain: false, confirmed };
  expect(storeStatement(bankBook().read(), TODAY, asked).notice.lines).toEqual([
    'Đã ghi 1 khoản, 450.000 đồng, vào «Sao kê» và «Sổ thu».',
    '1 khoản chưa rõ của ai, không lưu.',
    expect.stringContaining('Sổ thu'),
  ]);
});
