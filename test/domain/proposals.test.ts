import { readLandLine } from '../../src/domain/land-lines.ts';
import { paymentQr, whyNoQr } from '../../src/domain/payment-qr.ts';
import { dong } from '../../src/domain/quantities.ts';
import { windowOfUse } from '../../src/domain/use-cells.ts';
import { readProposal } from '../../src/domain/works.ts';
import { placed } from './rows.ts';
import { day, cellsOf as of, type Typed } from './typed.ts';

const WINDOW = windowOfUse(2024, day('30/6/2024'));

test('works are proposed from the year before, and settled until the end of the second after', () => {
  expect(WINDOW).toEqual({
    from: day('1/1/2023'),
    until: day('31/12/2026'),
    today: day('30/6/2024'),
    year: 2024,
  });
});

/** A hamlet's work of 50 million, of which its people bring 10 in money, 20 days (3 million) and 2 in goods; 5 come from elsewhere. */
const WORK = {
  ...{ code: 'CT01', name: 'Mương Đồng Mẫu', orgUnit: 'X04', on: '1/5/2024', estimate: '50 triệu' },
  ...{
    shareMoney: '10 triệu',
    shareDays: '20',
    shareGoods: '2 triệu',
    shareLand: '120,5',
    otherSources: '5 triệu',
  },
  ...{ isCommunity: true, isSpecial: false, isBeyondMeans: 'x', approved: '20 triệu' },
  ...{ decisionNumber: '12/QĐ', decisionOn: '2/5/2024' },
};
const propose = (typed: Readonly<Record<string, Typed>> = {}) =>
  readProposal(
    of({ ...WORK, ...typed }),
    { kind: 'known', value: 'agreed' },
    { window: WINDOW, labourRate: dong(150_000) },
  );

test('a proposal is read as it stands; what is beyond its people’s means is the rest', () => {
  const { line, problems } = propose();
  expect(problems).toEqual([]);
  expect(line).toEqual({
    ...{ code: 'CT01', name: 'Mương Đồng Mẫu', orgUnit: 'X04', on: day('1/5/2024'), estimate: 50_000_000 },
    share: { money: 10_000_000, labourDays: 20, goods: 2_000_000, land: 120.5 },
    ...{ otherSources: 5_000_000, beyondMeans: 30_000_000, opinion: 'agreed', approved: 20_000_000 },
    conditions: { isCommunity: true, isSpecial: false, isBeyondMeans: true },
    decision: { number: '12/QĐ', on: day('2/5/2024') },
  });
});

/** Column · typed · what is told · what is beyond the people's means. */
test.each<[string, Typed, string[], number | undefined]>([
  ['code', ' ', ['code: WORK_CODE_UNKNOWN'], 30_000_000],
  ['estimate', 'abc', ['estimate: AMOUNT_UNREADABLE'], undefined],
  ['estimate', '', [], -20_000_000],
  ['shareMoney', 'abc', ['shareMoney: AMOUNT_UNREADABLE'], undefined],
  ['shareDays', '0,3', ['shareDays: DAYS_STEP'], undefined],
  // A whole hamlet's days on one work.
  ['shareDays', '400', [], -27_000_000],
  ['shareDays', '100001', ['shareDays: DAYS_TOO_MANY'], undefined],
  ['shareGoods', 'abc', ['shareGoods: AMOUNT_UNREADABLE'], undefined],
  ['otherSources', 'abc', ['otherSources: AMOUNT_UNREADABLE'], undefined],
  ['otherSources', '', [], 35_000_000],
  // Land is never money.
  ['shareLand', 'rộng', ['shareLand: AREA_UNREADABLE'], 30_000_000],
  ['on', '1/1/2022', ['on: DATE_OUT_OF_CAMPAIGN'], 30_000_000],
  ['decisionOn', 'mai', ['decisionOn: DATE_UNREADABLE'], 30_000_000],
  ['isCommunity', 'có thể', ['isCommunity: BOX_UNREADABLE'], 30_000_000],
  ['approved', 'abc', ['approved: AMOUNT_UNREADABLE'], 30_000_000],
])('a proposal whose %s is «%s»', (column, typed, told, beyondMeans) => {
  const { line, problems } = propose({ [column]: typed });
  expect(placed(problems)).toEqual(told);
  expect(line.beyondMeans).toBe(beyondMeans);
  const found = column === 'code' ? WORK.name : typed;
  if (told.length > 0) expect(problems[0]?.found).toBe(found);
});

test('a box that cannot be read is not ticked, an opinion that is none is none, and a day names its window', () => {
  expect(propose({ isCommunity: '?' }).line.conditions.isCommunity).toBe(false);
  const rules = { window: WINDOW, labourRate: dong(150_000) };
  expect(readProposal(of(WORK), { kind: 'unknown' }, rules).line.opinion).toBeUndefined();
  expect(propose({ on: '1/7/2024' }).problems[0]?.facts).toEqual({
    ofUse: 1,
    from: '1/1/2023',
    until: '30/6/2024',
  });
});

const LAND = {
  ...{ on: '1/5/2024', code: 'X04-01', giver: 'Lò Văn Sơn', works: 'CT01', mapSheet: '12', plot: '34' },
  ...{ amount: '120,5', minutes: 'BB1', original: '' },
};

test('a line of land is read as it stands', () => {
  const { line, problems } = readLandLine(of(LAND), WINDOW);
  expect(problems).toEqual([]);
  expect(line).toEqual({ ...LAND, on: day('1/5/2024'), amount: 120.5 });
});

test.each<[string, Typed, string[], number]>([
  ['amount', '-120,5', [], -120.5],
  ['amount', '', ['amount: LAND_AREA_MISSING'], 0],
  ['amount', '0', ['amount: LAND_AREA_MISSING'], 0],
  ['amount', 'rộng', ['amount: AREA_UNREADABLE'], 0],
  ['minutes', ' ', ['minutes: MINUTES_MISSING'], 120.5],
  ['on', 'mai', ['on: DATE_UNREADABLE'], 120.5],
])('a line of land whose %s is «%s»', (column, typed, told, area) => {
  const { line, problems } = readLandLine(of({ ...LAND, [column]: typed }), WINDOW);
  expect(placed(problems)).toEqual(told);
  expect(line.amount).toBe(area);
});

/** RULES.md 4: only once the accounts are confirmed, and at a bank that is known. */
test.each([
  [{}, undefined],
  [{ accountsConfirmed: false }, 'NOT_CONFIRMED'],
  [{ account1: '' }, 'NO_ACCOUNT'],
  [{ account1: '8502x' }, 'NO_ACCOUNT'],
  [{ account1: 'x8502' }, 'NO_ACCOUNT'],
  [{ bank: 'Kho bạc' }, 'BANK_UNKNOWN'],
] as const)('with %j there is no QR because of %s', (changed, why) => {
  const settings = {
    account1: '8502215035268',
    bank: 'Agribank Định Hóa',
    accountsConfirmed: true,
    ...changed,
  };
  const memo = 'CSNTM24 MN01';
  expect(whyNoQr(settings)).toBe(why);
  const qr =
    '00020101021238570010A00000072701270006970405011385022150352680208QRIBFTTA530370454064500005802VN62160812CSNTM24 MN016304ACFB';
  expect(paymentQr(settings, memo, dong(450_000))).toBe(why === undefined ? qr : null);
  expect(paymentQr(settings, '', dong(450_000))).toBeNull();
});
