import fc from 'fast-check';
import { readAmount, readUnitPrice } from '../../src/domain/amounts.ts';
import { assessBusiness } from '../../src/domain/business.ts';
import { type CellValue, isBlank, shown, textOf } from '../../src/domain/cells.ts';
import { readBox, readChoice } from '../../src/domain/choices.ts';
import { readDate, readDateWithin } from '../../src/domain/date-cells.ts';
import { fromSerial, toSerial } from '../../src/domain/dates.ts';
import { assessDonor } from '../../src/domain/donor.ts';
import { type Entry, paidIn, participated } from '../../src/domain/entry.ts';
import {
  type AssessedRow,
  addFigures,
  type Figures,
  figuresOfRows,
  fulfilment,
} from '../../src/domain/figures.ts';
import { fold } from '../../src/domain/fold.ts';
import { assessHousehold } from '../../src/domain/hamlet.ts';
import { readIncome } from '../../src/domain/income.ts';
import { readLabourDays, readMeasure } from '../../src/domain/measures.ts';
import { homonyms } from '../../src/domain/persons.ts';
import { hasError, type RowProblem } from '../../src/domain/problems.ts';
import { accountIn } from '../../src/domain/receivers.ts';
import { readSettings, SETTING_KEYS } from '../../src/domain/settings.ts';
import { assessStaff } from '../../src/domain/staff.ts';
import { isTaxCode } from '../../src/domain/tax-code.ts';
import { STATUS_WORDS } from '../../src/text/vi.ts';
import { anyCell, cleanBusiness, cleanDonor, cleanHousehold, cleanStaff, disturbed } from './arbitraries.ts';
import { ACCOUNTS } from './cases/money.ts';
import { business, CATEGORIES, codes, donor, errors, household, RULES, staff } from './rows.ts';
import { cell, day, type Typed } from './typed.ts';

const CAP = 1_000_000_000_000;
const RUNS = { numRuns: 400 };

function holds<Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, check), RUNS);
}

type Row = { readonly entry: Entry; readonly problems: readonly RowProblem[] };
type Cells<Key extends string> = Readonly<Record<Key, Typed>>;

const assessed: fc.Arbitrary<Row> = fc.oneof(
  fc
    .tuple(disturbed(cleanStaff), fc.boolean())
    .map(([row, listed]) => assessStaff(staff(row), RULES, listed)),
  disturbed(cleanHousehold).map((row) => assessHousehold(household(row), RULES)),
  disturbed(cleanBusiness).map((row) => assessBusiness(business(row), RULES)),
  disturbed(cleanDonor).map((row) => assessDonor(donor(row), RULES)),
);
const rows: fc.Arbitrary<AssessedRow[]> = fc.array(
  assessed.map(({ entry, problems }) => ({ entry, rejected: hasError(problems) })),
  { maxLength: 30 },
);

describe('any cell at all', () => {
  test('is an amount within bounds, or is refused with a reason', () => {
    holds(anyCell, (any) => {
      for (const reading of [readAmount(any), readUnitPrice(any)]) {
        if (!reading.ok) {
          expect(reading.code).toMatch(/^AMOUNT_/);
          continue;
        }
        expect(Number.isSafeInteger(reading.value)).toBe(true);
        expect(Object.is(reading.value, -0)).toBe(false);
        expect(reading.value).toBeGreaterThanOrEqual(0);
        expect(reading.value).toBeLessThanOrEqual(CAP);
      }
      const amount = readAmount(any);
      if (amount.ok) expect(amount.value === 0 || amount.value >= 1000).toBe(true);
    });
  });

  test('is a number of half days of a year, or is refused', () => {
    holds(anyCell, (any) => {
      const reading = readLabourDays(any);
      if (!reading.ok) return;
      expect(Number.isInteger(reading.value * 2)).toBe(true);
      expect(reading.value).toBeGreaterThanOrEqual(0);
      expect(reading.value).toBeLessThanOrEqual(366);
    });
  });

  test('is a quantity of at most three decimals, or is refused', () => {
    holds(anyCell, (any) => {
      const reading = readMeasure(any);
      if (!reading.ok) return;
      expect(reading.value).toBeGreaterThanOrEqual(0);
      expect(reading.value).toBe(Number(reading.value.toFixed(3)));
    });
  });

  test('is a day that exists, or none, or is refused', () => {
    holds(anyCell, (any) => {
      const reading = readDate(any, 2024);
      if (!reading.ok) return;
      const found = reading.value;
      expect(found && fromSerial(toSerial(found))).toEqual(found);
      expect(found === undefined).toBe(isBlank(any));
      const within = readDateWithin(any, RULES.window);
      if (within.ok) expect(within).toEqual(reading);
    });
  });

  test('is nothing in every column, when it is blank', () => {
    const blank = fc.array(
      fc.constantFrom(' ', '\u00a0', '\n', '\t', '\u200b', '\u00ad', '\u202a', '\ufeff', '\u0000'),
    );
    holds(blank, (pieces) => {
      const empty = cell({ kind: 'text', value: pieces.join('') });
      expect(isBlank(empty)).toBe(true);
      expect([readAmount(empty), readUnitPrice(empty), readLabourDays(empty), readMeasure(empty)]).toEqual(
        Array(4).fill({ ok: true, value: 0 }),
      );
      expect(readDate(empty, 2024)).toEqual({ ok: true, value: undefined });
      expect(readIncome(empty, RULES.incomeThreshold)).toEqual({ kind: 'blank' });
      expect(readChoice(empty, CATEGORIES)).toEqual({ kind: 'blank' });
    });
  });

  test('is told apart by every other reader without an accident', () => {
    holds(anyCell, (any) => {
      expect(['blank', 'band', 'figure', 'unreadable']).toContain(
        readIncome(any, RULES.incomeThreshold).kind,
      );
      expect(['blank', 'known', 'unknown']).toContain(readChoice(any, CATEGORIES).kind);
      expect([true, false, undefined]).toContain(readBox(any));
      expect([undefined, ...ACCOUNTS]).toContain(accountIn(any, ACCOUNTS));
      expect([true, false]).toContain(isTaxCode(any, true));
    });
  });

  test('is shown in at most 60 whole characters', () => {
    holds(anyCell, (any) => {
      expect(shown(any).length).toBeLessThanOrEqual(60);
      expect(shown(any)).not.toMatch(/\p{Cs}|[\n\r\t]/u);
    });
  });

  test('is a setting’s value, or its default is taken and told', () => {
    const { settings: defaults } = readSettings(new Map(), day('30/6/2024'));
    holds(fc.tuple(fc.constantFrom(...SETTING_KEYS), anyCell), ([key, any]) => {
      const { settings, faults } = readSettings(new Map([[key, any]]), day('30/6/2024'));
      const told = faults.some((fault) => fault.key === key);
      if (told) expect(settings[key]).toEqual(defaults[key]);
      if (!isBlank(any) && !told) expect(textOf(any) !== '' || any.kind === 'boolean').toBe(true);
      expect(settings.labourRate).toBeGreaterThan(0);
      expect(toSerial(settings.acceptFrom)).toBeLessThanOrEqual(toSerial(settings.acceptUntil));
    });
  });
});

describe('any row at all', () => {
  test('counts for whole đồng within bounds, never below zero', () => {
    holds(assessed, ({ entry }) => {
      const { labourValue, inKindValue, remaining, surplus } = entry;
      for (const value of [paidIn(entry), labourValue, inKindValue, remaining, surplus]) {
        expect(Number.isSafeInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }
      expect(Math.max(paidIn(entry), inKindValue)).toBeLessThanOrEqual(CAP);
      expect(labourValue).toBe(entry.labourDays * 150_000);
    });
  });

  test('took part when it gave money, labour, goods or land', () => {
    holds(assessed, ({ entry }) => {
      const { labourDays, inKindValue, landArea } = entry;
      expect(participated(entry)).toBe(paidIn(entry) + labourDays + inKindValue + landArea > 0);
    });
  });

  test('says who has its money, or warns that it does not', () => {
    holds(assessed, ({ entry, problems }) => {
      const untold = paidIn(entry) > 0 && entry.payments[0]?.receiver.kind === 'untold';
      const warned = codes(problems).some((code) => code === 'ACCOUNT_MISSING' || code === 'ACCOUNT_UNKNOWN');
      if (untold) expect(warned).toBe(true);
    });
  });

  test('says when its money came, or that it does not', () => {
    holds(assessed, ({ entry, problems }) => {
      const told = codes(problems).filter((code) => code.startsWith('DATE_'));
      if (paidIn(entry) > 0) expect(told).toHaveLength(entry.payments[0]?.timeliness === 'undated' ? 1 : 0);
    });
  });
});

describe('a row of staff', () => {
  const anyStaff = fc.tuple(disturbed(cleanStaff), fc.boolean()).map(([row, listed]) => {
    return { row, listed, ...assessStaff(staff(row), RULES, listed) };
  });

  test('has a remainder or a surplus, never both, and each exactly', () => {
    holds(anyStaff, ({ entry }) => {
      expect(entry.credit).toBe(paidIn(entry) + entry.labourDays * 150_000);
      const target = entry.target?.amount;
      expect(entry.remaining).toBe(target === undefined ? 0 : Math.max(0, target - entry.credit));
      expect(entry.surplus).toBe(target === undefined ? 0 : Math.max(0, entry.credit - target));
      expect(Math.min(entry.remaining, entry.surplus)).toBe(0);
    });
  });

  test('is asked for nothing, for two days or for three', () => {
    holds(anyStaff, ({ entry }) => {
      const asked = entry.target && [entry.target.days, entry.target.amount];
      expect([undefined, [0, 0], [2, 300_000], [3, 450_000]]).toContainEqual(asked);
    });
  });

  test('has the result that follows from target and credit', () => {
    holds(anyStaff, ({ entry: { target, credit, result } }) => {
      if (!target) expect(result).toBe('undetermined');
      else if (target.amount === 0) expect(result).toBe(credit > 0 ? 'gaveOutOfScope' : 'outOfScope');
      else if (credit >= target.amount) expect(result).toBe('fulfilled');
      else expect(result).toBe(credit > 0 ? 'partial' : 'none');
    });
  });

  test('is undetermined only with an error that says why', () => {
    const why = /^(CATEGORY|STATUS|INCOME)_(MISSING|UNKNOWN|UNREADABLE)$/;
    holds(anyStaff, ({ entry, problems }) => {
      if (entry.target === undefined) expect(errors(problems).some((code) => why.test(code))).toBe(true);
    });
  });

  test('has no target without a name or on the already-mobilised list, whatever else stands in it', () => {
    holds(anyStaff, ({ row, listed, entry }) => {
      if (listed || textOf(row.name) === '') expect(entry.target).toEqual({ days: 0, amount: 0 });
    });
  });

  test('without an error has every typed field understood', () => {
    holds(anyStaff, ({ row, listed, entry, problems }) => {
      if (hasError(problems)) return;
      expect(textOf(row.name)).not.toBe('');
      expect(staff(row).category.kind).toBe('known');
      expect(['known', 'blank']).toContain(staff(row).status.kind);
      expect(readLabourDays(row.days)).toEqual({ ok: true, value: entry.labourDays });
      expect(readAmount(row.paid)).toEqual({ ok: true, value: paidIn(entry) });
      expect(readDateWithin(row.paidOn, RULES.window).ok).toBe(true);
      expect(entry.target).toBeDefined();
      if (listed || entry.target?.amount === 0) return;
      expect(['band', 'figure']).toContain(readIncome(row.income, RULES.incomeThreshold).kind);
    });
  });

  test('typed carefully has no error', () => {
    holds(cleanStaff, (row) => {
      expect(errors(assessStaff(staff(row), RULES, false).problems)).toEqual([]);
    });
  });
});

describe('a row of another list', () => {
  test('without an error has every typed field understood', () => {
    holds(disturbed(cleanHousehold), (row) => {
      const { entry, problems } = assessHousehold(household(row), RULES);
      if (hasError(problems)) return;
      expect(textOf(row.name)).not.toBe('');
      expect(readLabourDays(row.days)).toEqual({ ok: true, value: entry.labourDays });
      expect(readAmount(row.paid)).toEqual({ ok: true, value: paidIn(entry) });
      expect(readMeasure(row.land)).toEqual({ ok: true, value: entry.landArea });
      expect([readMeasure(row.quantity).ok, readUnitPrice(row.unitPrice).ok]).toEqual([true, true]);
      expect(readDateWithin(row.paidOn, RULES.window).ok).toBe(true);
    });
    holds(disturbed(cleanBusiness), (row) => {
      const { entry, problems } = assessBusiness(business(row), RULES);
      if (hasError(problems)) return;
      expect(textOf(row.name)).not.toBe('');
      expect(readAmount(row.pledge).ok).toBe(true);
      expect(readAmount(row.goodsValue)).toEqual({ ok: true, value: entry.inKindValue });
      expect(readAmount(row.paid)).toEqual({ ok: true, value: paidIn(entry) });
    });
    holds(disturbed(cleanDonor), (row) => {
      const { entry, problems } = assessDonor(donor(row), RULES);
      if (hasError(problems)) return;
      expect(textOf(row.name)).not.toBe('');
      expect(readAmount(row.pledge).ok).toBe(true);
      expect(readAmount(row.goodsValue)).toEqual({ ok: true, value: entry.inKindValue });
      expect(readBox(row.anonymous)).toBe(entry.anonymous);
    });
  });

  test('has neither target nor remainder nor surplus', () => {
    const others = fc.oneof(
      disturbed(cleanHousehold).map((row) => assessHousehold(household(row), RULES)),
      disturbed(cleanBusiness).map((row) => assessBusiness(business(row), RULES)),
      disturbed(cleanDonor).map((row) => assessDonor(donor(row), RULES)),
    );
    holds(others, ({ entry: { target, remaining, surplus } }) => {
      expect({ target, remaining, surplus }).toEqual({
        target: { days: 0, amount: 0 },
        remaining: 0,
        surplus: 0,
      });
    });
  });

  test('is worth its quantity times its unit price, half a đồng going up', () => {
    holds(cleanHousehold, (row) => {
      const { entry } = assessHousehold(household({ ...row, goods: 'Gạch' }), RULES);
      const thousandths = BigInt(Math.round(Number(row.quantity) * 1000));
      expect(BigInt(entry.inKindValue)).toBe((thousandths * BigInt(Number(row.unitPrice)) + 500n) / 1000n);
    });
  });
});

/** Cells that no reader of their column accepts. */
const BROKEN: Readonly<Record<string, readonly Typed[]>> = {
  name: ['', '\u200b'],
  category: ['', 'Giáo viên'],
  income: ['trên 5tr', 'abc'],
  status: ['Ốm'],
  days: ['hai', -1, 0.3, 400],
  paid: ['300.000/3 ngày', 450, -450_000, 450_000.5],
  paidOn: ['5/2024', '31/2/2024', '1/1/2020'],
  quantity: ['hai', -1, '1,2345'],
  unitPrice: ['abc', -900],
  land: ['một sào', -1],
  goodsValue: ['2 con trâu', 500],
  pledge: ['vài triệu'],
};

/** The parts of an entry that a column may change. */
const OWN_PARTS: Readonly<Record<string, readonly string[]>> = {
  days: ['labourDays', 'labourValue'],
  paid: ['amount'],
  paidOn: ['paidOn', 'timeliness'],
  quantity: ['inKindValue'],
  unitPrice: ['inKindValue'],
  land: ['landArea'],
  goodsValue: ['inKindValue'],
};

function gifts({ payments, labourDays, labourValue, inKindValue, landArea }: Entry): Record<string, unknown> {
  return { ...payments[0], labourDays, labourValue, inKindValue, landArea };
}

describe('a field in error', () => {
  function contributesNothing<Key extends string>(
    clean: fc.Arbitrary<Record<Key, Typed>>,
    assess: (row: Cells<Key>) => Row,
  ): void {
    const broken = clean.chain((row) => {
      const keys = (Object.keys(row) as Key[]).filter((key) => BROKEN[key]);
      return fc
        .constantFrom(...keys)
        .chain((key) =>
          fc.tuple(fc.constant(row), fc.constant(key), fc.constantFrom(...(BROKEN[key] ?? []))),
        );
    });
    holds(broken, ([row, key, typed]) => {
      const before = gifts(assess(row).entry);
      const { entry, problems } = assess({ ...row, [key]: typed });
      expect(problems.some(({ field }) => field === key)).toBe(true);
      const own = OWN_PARTS[key] ?? [];
      for (const [part, value] of Object.entries(gifts(entry))) {
        if (!own.includes(part)) expect([part, value]).toEqual([part, before[part]]);
        else if (part === 'timeliness') expect(value).toBe('undated');
        else if (part === 'paidOn') expect(value).toBeUndefined();
        else expect(value).toBe(0);
      }
    });
  }

  test('of a person contributes nothing, and the others still count', () => {
    const inScope = cleanStaff.map((row) => ({ ...row, category: 'Viên chức', status: '' }));
    contributesNothing(inScope, (row) => assessStaff(staff(row), RULES, false));
  });

  test('of a household contributes nothing, and the others still count', () => {
    contributesNothing(cleanHousehold, (row) => assessHousehold(household(row), RULES));
  });

  test('of a business contributes nothing, and the others still count', () => {
    contributesNothing(cleanBusiness, (row) => assessBusiness(business(row), RULES));
  });

  test('of a donor contributes nothing, and the others still count', () => {
    contributesNothing(cleanDonor, (row) => assessDonor(donor(row), RULES));
  });
});

describe('a salary', () => {
  const grouped = (value: number, mark: string) => `${value}`.replace(/\B(?=(\d{3})+$)/g, mark);
  const salary = fc
    .record({
      value: fc.integer({ min: 1_600_000, max: 98_765_432 }),
      style: fc.nat(6),
      before: fc.constantFrom('', 'lương ', 'khoảng ', 'từ ', 'trên ', 'dưới ', '≥', '<'),
      after: fc.constantFrom('', ' đ', '/tháng', ' đồng/tháng', ' (net)', ' rưỡi', ' + phụ cấp'),
    })
    .map(({ value, style, before, after }): Typed => {
      const millions = (value / 1_000_000).toFixed(2);
      const styles = [
        grouped(value, '.'),
        grouped(value, ','),
        grouped(value, '\u00a0'),
        `${value}`,
        `${millions.replace('.', ',')} triệu`,
        millions.replace(/\..*/, 'tr'),
        millions.replace('.', 'tr'),
      ];
      return `${before}${styles[style] ?? value}${after}`;
    });
  const asNumber = fc.double({ min: 1, max: 99_999_999, noNaN: true });

  test('is never repeated in what is told, however it is typed', () => {
    holds(fc.tuple(cleanStaff, fc.oneof(salary, asNumber)), ([row, income]) => {
      const { problems } = assessStaff(staff({ ...row, income }), RULES, false);
      const told = problems.filter(({ field }) => field === 'income');
      for (const problem of told) expect([problem.found, problem.facts]).toEqual(['', undefined]);
      if (typeof income === 'string') expect(JSON.stringify(problems)).not.toContain(income);
    });
  });

  test('changes nothing but the band', () => {
    const figure = fc.integer({ min: 1000, max: 99_999_999 });
    holds(fc.tuple(cleanStaff, figure), ([row, income]) => {
      const band = income >= 5_000_000 ? 'Từ 5 triệu trở lên' : 'Dưới 5 triệu';
      const typed = assessStaff(staff({ ...row, income }), RULES, false).entry;
      expect(typed).toEqual(assessStaff(staff({ ...row, income: band }), RULES, false).entry);
    });
  });
});

describe('figures', () => {
  const sumOf = (parts: readonly Figures[]) => addFigures(parts, ACCOUNTS);
  const of = (list: readonly AssessedRow[]) => figuresOfRows(list, ACCOUNTS);

  test('every row read is counted or rejected', () => {
    holds(rows, (list) => {
      const { listed, rows } = of(list);
      expect(rows.read).toBe(list.length);
      expect(rows.read).toBe(rows.counted + rows.rejected);
      expect(rows.rejected).toBe(list.filter(({ rejected }) => rejected).length);
      expect(listed).toBe(rows.read);
    });
  });

  test('the money is what came on time, on the due date, late and undated', () => {
    holds(rows, (list) => {
      const { paid, paidOnTime, paidOnDueDate, paidLate, paidUndated } = of(list);
      expect(paid).toBe(paidOnTime + paidOnDueDate + paidLate + paidUndated);
    });
  });

  test('the money is what each receiver has', () => {
    holds(rows, (list) => {
      const { paid, paidBy } = of(list);
      const inAccounts = [...paidBy.accounts.values()].reduce((sum, amount) => sum + amount, 0);
      expect(paid).toBe(inAccounts + paidBy.cash + paidBy.untold);
      expect([...paidBy.accounts.keys()]).toEqual([...ACCOUNTS]);
    });
  });

  test('what is mobilised is money, labour value and goods', () => {
    holds(rows, (list) => {
      const { mobilised, paid, labourValue, inKindValue } = of(list);
      expect(mobilised).toBe(paid + labourValue + inKindValue);
    });
  });

  test('each figure is the sum of the rows’', () => {
    holds(rows, (list) => {
      const sum = (part: (entry: Entry) => number) =>
        list.reduce((total, { entry }) => total + part(entry), 0);
      const figures = of(list);
      expect(figures).toMatchObject({
        inScope: list.filter(({ entry }) => (entry.target?.amount ?? 0) > 0).length,
        undetermined: list.filter(({ entry }) => entry.target === undefined).length,
        participated: list.filter(({ entry }) => participated(entry)).length,
        targetDays: sum((entry) => entry.target?.days ?? 0),
        targetAmount: sum((entry) => entry.target?.amount ?? 0),
        paid: sum((entry) => paidIn(entry)),
        labourDays: sum((entry) => entry.labourDays),
        labourValue: sum((entry) => entry.labourValue),
        inKindValue: sum((entry) => entry.inKindValue),
        remaining: sum((entry) => entry.remaining),
        surplus: sum((entry) => entry.surplus),
      });
      expect(figures.landArea).toBeCloseTo(
        sum((entry) => entry.landArea),
        3,
      );
    });
  });

  test('the order of rows does not matter', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    holds(shuffled, ([list, other]) => {
      expect(of(other)).toEqual(of(list));
    });
  });

  test('units add up to the whole, in any order and any grouping', () => {
    holds(fc.tuple(rows, rows, rows), ([a, b, c]) => {
      const [x, y, z] = [of(a), of(b), of(c)];
      expect(sumOf([x, y, z])).toEqual(of([...a, ...b, ...c]));
      expect(sumOf([z, x, y])).toEqual(sumOf([x, y, z]));
      expect(sumOf([sumOf([x, y]), z])).toEqual(sumOf([x, sumOf([y, z])]));
      expect(sumOf([x, sumOf([])])).toEqual(x);
    });
  });

  test('the share reached is never below 0 nor above 1', () => {
    holds(rows, (list) => {
      const share = fulfilment(of(list));
      if (share === undefined) expect(of(list).targetAmount).toBe(0);
      else expect(share >= 0 && share <= 1).toBe(true);
    });
  });

  test('a list whose every row has slipped keys still adds up', () => {
    const slipped = {
      name: 'Hộ',
      paid: CAP,
      goods: 'Cát',
      quantity: 1_000_000,
      unitPrice: 9_000_000_000,
      days: 366,
    };
    const { entry, problems } = assessHousehold(household(slipped), RULES);
    expect(errors(problems)).toEqual(['AMOUNT_TOO_LARGE']);
    const figures = of(Array.from({ length: 1000 }, () => ({ entry, rejected: true })));
    expect(figures.paid).toBe(1000 * CAP);
    expect(figures.inKindValue).toBe(0);
  });
});

describe('a folded name', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(...'aăâeêioôơuưyđAĐhn\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b \u00a0\u200b'),
      )
      .map((all) => all.join('')),
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  );

  test('folds to itself', () => {
    holds(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    });
  });

  test('is one, composed or decomposed', () => {
    holds(anyText, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(text.normalize('NFC'))).toBe(fold(text));
    });
  });

  const syllable = fc.constantFrom(
    'Nguyễn',
    'Thị',
    'Hòa',
    'hoà',
    'Hoa',
    'THÚY',
    'thuý',
    'Đông',
    'Đồng',
    'Ma',
    'Sơn',
  );
  const spaces = fc.constantFrom(' ', '  ', '\u00a0', ' \n', '\t');

  test('is one in any case and with any spaces', () => {
    holds(fc.tuple(fc.array(syllable, { minLength: 1 }), spaces), ([syllables, space]) => {
      const typed = `${space}${syllables.join(space)}${space}`;
      const plain = fold(syllables.join(' '));
      expect([fold(typed), fold(typed.toUpperCase()), fold(typed.toLowerCase())]).toEqual([
        plain,
        plain,
        plain,
      ]);
    });
  });

  test('is a homonym with every other row of its name, whatever the order', () => {
    const row = fc.record({
      foldedName: syllable.map(fold),
      orgUnit: fc.constantFrom('MN', 'TH'),
      setAside: fc.boolean(),
    });
    holds(fc.array(row), (list) => {
      const found = homonyms(list);
      for (const one of list) {
        const others = list.filter(
          (other) => other !== one && !other.setAside && other.foldedName === one.foldedName,
        );
        expect(found.has(one)).toBe(!one.setAside && others.length > 0);
      }
    });
  });
});

test('a status that is no service holds whatever else is typed in the row', () => {
  const away = fc.constantFrom(
    ...Object.values(STATUS_WORDS).filter((word) => word !== STATUS_WORDS.working),
  );
  holds(fc.tuple(disturbed(cleanStaff), away), ([row, status]) => {
    const { entry } = assessStaff(staff({ ...row, status }), RULES, false);
    expect(entry.target).toEqual({ days: 0, amount: 0 });
  });
});

test('a blank cell is never the same as one that cannot be read', () => {
  const unreadable: CellValue[] = [{ kind: 'uncalculated' }, { kind: 'error', value: '#REF!' }];
  for (const any of unreadable) {
    expect([readAmount(any).ok, readLabourDays(any).ok, readMeasure(any).ok, readDate(any, 2024).ok]).toEqual(
      Array(4).fill(false),
    );
  }
});
