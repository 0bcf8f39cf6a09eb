import fc from 'fast-check';
import { plainWords } from '../../src/domain/fold.ts';
import type { Finding, MatchPayee } from '../../src/domain/match.ts';
import { byCodes, byNearCode, given, proposer } from '../../src/domain/matching-passes.ts';
import { dong } from '../../src/domain/quantities.ts';

const UNITS: Readonly<Record<string, string>> = {
  MN: 'Trường Mầm non Bản Mẫu',
  TH: 'Trường Tiểu học Bản Mẫu',
  X1: 'Xóm Đồi Thử',
  X2: 'Xóm Suối Thử',
  X3: 'Xóm Rừng Thử',
  X4: 'Xóm Nương Thử',
  X5: 'Xóm Ruộng Thử',
  X6: 'Xóm Khe Thử',
};
const person = (code: string, name: string, remaining: number): MatchPayee => {
  const unit = code.split('-')[0] ?? '';
  return { unit, code, name, remaining: dong(remaining), unitName: UNITS[unit] ?? '', isUnit: false };
};
const MAU = person('MN-01', 'Ma Văn Mẫu', 450_000);
const MOT = person('MN-02', 'Người Thử Một', 300_000);
const PAID = person('MN-03', 'Lò Thị Thử Xong', 0);
/** Two bear one name, of whom the first is asked for 300.000. */
const TWINS = [person('TH-01', 'Lường Thị Đôi', 300_000), person('TH-02', 'Lường Thị Đôi', 450_000)];
/** The only one of its hamlet of whom something is asked; and six of one name. */
const ALONE = person('X1-01', 'Nông Văn Lẻ', 450_000);
const SIX = [1, 2, 3, 4, 5, 6].map((at) => person(`X2-0${at}`, 'Hà Thị Sáu', 0));
const SHORT = person('X3-01', 'Lẻn', 0);
const PEOPLE = [MAU, MOT, PAID, ...TWINS, ALONE, person('X1-02', 'Nông Văn Chẵn', 0), ...SIX, SHORT];
const PAYEES = [
  ...Object.entries(UNITS).map(([code, name]) => ({
    ...{ unit: code, code, name, unitName: name, remaining: dong(0), isUnit: true },
  })),
  ...PEOPLE,
];

const remaining = (payee: MatchPayee) => payee.remaining;
const propose = proposer(PAYEES, remaining);

/** `list MN-01 450000, MN-02 300000 ? MN-03`; nothing for nobody. */
function said(finding: Finding | undefined): string {
  if (!finding) return '';
  const { pass, allocations, others } = finding;
  const to = allocations.map(({ code, amount }) => ` ${code} ${amount}`).join();
  return `${pass}${to}${others.length > 0 ? ` ? ${others.join(' ')}` : ''}`;
}

test.each<[string, MatchPayee[], number, string]>([
  ['to each what remains', [MAU, MOT], 750_000, 'list MN-01 450000, MN-02 300000'],
  ['in their order', [MOT, MAU], 750_000, 'list MN-02 300000, MN-01 450000'],
  ['a đồng more stays open', [MAU, MOT], 750_001, 'list MN-01 450000, MN-02 300000'],
  ['a đồng less is the last one’s', [MAU, MOT], 749_999, 'list MN-01 450000, MN-02 299999'],
  ['just what the first lacks', [MAU, MOT], 450_000, 'list MN-01 450000'],
  ['who lacks nothing gets nothing', [PAID, MOT], 500_000, 'list MN-02 300000'],
  ['nobody lacks anything: all are told', [PAID, ...SIX.slice(0, 2)], 500_000, 'list ? MN-03 X2-01 X2-02'],
])('by several codes: %s', (_fact, payees, amount, finding) => {
  expect(said(byCodes(payees, dong(amount), remaining))).toBe(finding);
});

test.each<[string, MatchPayee[], string]>([
  ['of one', [MAU], 'nearCode MN-01 1000'],
  ['of one of two', [MAU, MOT], 'nearCode ? MN-01 MN-02'],
  ['of four', SIX.slice(0, 4), 'nearCode ? X2-01 X2-02 X2-03 X2-04'],
  ['of more, of whom four are told', SIX, 'nearCode ? X2-01 X2-02 X2-03 X2-04'],
  ['of nobody', [], 'nearCode'],
])('by a code with a slip: %s', (_fact, payees, finding) => {
  expect(said(byNearCode(payees, dong(1000)))).toBe(finding);
});

test('all is given to one, and the others it could be are told once and without it', () => {
  expect(said(given('words', MAU, dong(1000), [MOT, MAU, PAID, MOT]))).toBe('words MN-01 1000 ? MN-02 MN-03');
  expect(said(given('code', MAU, dong(1), []))).toBe('code MN-01 1');
});

test.each<[string, string, number, string]>([
  ['nobody', 'tra tien hang', 450_000, ''],
  // A whole list
  ['what a list lacks together', 'truong mam non ban mau', 750_000, 'list MN-01 450000, MN-02 300000'],
  ['a đồng more', 'truong mam non ban mau', 750_001, 'words MN 750001'],
  [
    'the sender stands there too',
    'Ma Van Mau truong mam non',
    750_000,
    'list MN-01 450000, MN-02 300000 ? MN-01',
  ],
  ['who lacks something is one alone: no list', 'Xom Doi Thu', 450_000, 'words X1 450000'],
  ['nobody of it lacks anything', 'Xom Suoi Thu', 450_000, 'words X2 450000'],
  // Several names
  ['what two lack together', 'Ma Van Mau, Nguoi Thu Mot', 750_000, 'list MN-01 450000, MN-02 300000'],
  ['of two units', 'Ma Van Mau va Nong Van Le', 900_000, 'list MN-01 450000, X1-01 450000'],
  ['a name twice is one', 'Ma Van Mau, Ma Van Mau', 450_000, 'nameAndAmount MN-01 450000'],
  ['one of two has paid', 'Lo Thi Thu Xong, Ma Van Mau', 450_000, 'nameAndAmount MN-01 450000 ? MN-03'],
  ['one of two is two', 'Nguoi Thu Mot, Luong Thi Doi', 1_050_000, 'words MN-02 1050000 ? TH-01 TH-02'],
  ['a đồng less', 'Ma Van Mau, Nguoi Thu Mot', 749_999, 'words MN-01 749999 ? MN-02'],
  // Name and unit
  ['a name of that unit', 'Ma Van Mau mam non ban mau', 1000, 'nameAndUnit MN-01 1000'],
  [
    'not the longer one of another',
    'Lo Thi Thu Xong, Nong Van Le xom doi thu',
    1000,
    'nameAndUnit X1-01 1000',
  ],
  ['two of that unit bear it', 'Luong Thi Doi tieu hoc', 1000, 'nameAndUnit ? TH-01 TH-02'],
  ['two of that unit are named', 'Ma Van Mau, Nguoi Thu Mot mam non', 1000, 'nameAndUnit MN-01 1000 ? MN-02'],
  // Name and amount
  ['who lacks just that', 'Ma Van Mau, Nguoi Thu Mot', 300_000, 'nameAndAmount MN-02 300000 ? MN-01'],
  ['two bear it, and the first lacks just that', 'Luong Thi Doi', 300_000, 'words ? TH-01 TH-02'],
  ['two bear it, and the second does', 'Luong Thi Doi', 450_000, 'words ? TH-01 TH-02'],
  // Names
  ['a name', 'Ma Van Mau ung ho', 1000, 'words MN-01 1000'],
  ['a name of one word is in every second text', 'anh Len nop', 1000, ''],
  ['but not beside its unit', 'anh Len xom rung thu', 1000, 'nameAndUnit X3-01 1000'],
  ['two names: the longer one', 'Ma Van Mau, Lo Thi Thu Xong', 1000, 'words MN-03 1000 ? MN-01'],
  ['three names', 'Ma Van Mau, Nguoi Thu Mot, Nong Van Le', 1000, 'words ? MN-01 MN-02 X1-01'],
  ['six bear it, of whom four are told', 'Ha Thi Sau', 1000, 'words ? X2-01 X2-02 X2-03 X2-04'],
  ['a name with a slip', 'Ma Van Mao', 1000, 'nearName MN-01 1000'],
  ['a slip, and two bear it', 'Luong Thi Dou', 1000, 'nearName ? TH-01 TH-02'],
  ['a slip in the name, and the unit', 'Ma Van Mao mam non', 1000, 'nearName MN-01 1000'],
  // Units
  ['a unit', 'mam non ban mau', 1000, 'words MN 1000'],
  ['letters alone are no unit', 'MN nop', 1000, ''],
  ['two units', 'xom doi thu, xom suoi thu', 1000, 'words X1 1000 ? X2'],
  [
    'six units, of whom five are told',
    'xom doi thu xom suoi thu xom rung thu xom nuong thu xom ruong thu xom khe thu',
    1000,
    'words X1 1000 ? X2 X3 X4 X5',
  ],
])('%s: «%s», %i đ', (_fact, text, amount, finding) => {
  expect(said(propose(plainWords(text), dong(amount)))).toBe(finding);
});

test('whoever is proposed gets no more than came, and is not told as another one too', () => {
  const piece = fc.constantFrom(
    ...PEOPLE.map(({ name }) => name),
    ...Object.values(UNITS),
    ...['MN', 'X1', 'ung ho', 'Ma Văn', 'Mẫu', 'Thử Mộtt', 'Nông Văn Lẽ'],
  );
  const amounts = fc.oneof(
    fc.constantFrom(300_000, 450_000, 750_000),
    fc.integer({ min: 1, max: 2_000_000 }),
  );
  const codes = new Set(PAYEES.map(({ code }) => code));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), amounts, (pieces, amount) => {
      const finding = propose(plainWords(pieces.join(' ')), dong(amount));
      if (!finding) return;
      const { pass, allocations, others } = finding;
      const sum = allocations.reduce((all, one) => all + one.amount, 0);
      expect(allocations.length > 0 ? sum : amount).toBe(amount);
      expect(allocations.length + others.length).toBeGreaterThan(0);
      expect(others.length).toBeLessThanOrEqual(4);
      expect(new Set(allocations.map(({ code }) => code)).size).toBe(allocations.length);
      expect([...allocations.map(({ code }) => code), ...others].filter((code) => !codes.has(code))).toEqual(
        [],
      );
      if (pass !== 'list') expect(others).not.toContain(allocations[0]?.code);
    }),
  );
});
