import type { CellValue } from '../../src/domain/cells.ts';
import {
  accountNumbers,
  inForce,
  ownAccounts,
  readSettings,
  SETTING_KEYS,
  SETTING_RULES,
  type SettingKey,
  type Version,
} from '../../src/domain/settings.ts';
import {
  DEFAULTS,
  FILLED,
  KINDS,
  MAY_BE_ABSENT,
  MAY_BE_BLANK,
  SETTINGS_READ,
  SETTINGS_REFUSED,
} from './cases/settings.ts';
import { cell, day, inVietnamese, saying, type Typed } from './typed.ts';

const TODAY = day('30/6/2024');

function typedRows(changed: Partial<Record<SettingKey, Typed>> = {}): Map<SettingKey, CellValue> {
  const rows = Object.entries({ ...FILLED, ...changed }) as [SettingKey, Typed][];
  return new Map(rows.map(([key, typed]) => [key, cell(typed)]));
}

test('each account is in the name of its own holder', () => {
  expect(ownAccounts(DEFAULTS)).toEqual([
    { number: DEFAULTS.account1, holder: DEFAULTS.accountHolder1 },
    { number: DEFAULTS.account2, holder: DEFAULTS.accountHolder2 },
  ]);
});

test('a filled tab is read without a fault', () => {
  expect(readSettings(typedRows(), TODAY)).toEqual({ settings: DEFAULTS, faults: [] });
});

test('an empty tab takes every default and tells each missing row', () => {
  const { settings, faults } = readSettings(new Map(), TODAY);
  expect(settings).toEqual(DEFAULTS);
  expect(faults.map(({ key, code }) => `${key} ${code}`).sort()).toEqual(
    SETTING_KEYS.filter((key) => !MAY_BE_ABSENT.includes(key))
      .map((key) => `${key} CONFIG_MISSING`)
      .sort(),
  );
});

test.each(SETTING_KEYS)('what %s holds, and by what', (key) => {
  const { kind, versions } = SETTING_RULES[key];
  expect(`${kind}, ${versions[0].clause}`).toBe(KINDS[key]);
  // What is the plan's holds from the plan on, the rest from the start of its year.
  expect(versions[0].since).toEqual(day(KINDS[key].includes('plan') ? '15/4/2024' : '1/1/2024'));
});

test.each(SETTING_KEYS)('without its row, %s takes its default and is told, unless it came later', (key) => {
  const rows = typedRows();
  rows.delete(key);
  expect(readSettings(rows, TODAY)).toEqual({
    settings: DEFAULTS,
    faults: MAY_BE_ABSENT.includes(key) ? [] : [{ key, code: 'CONFIG_MISSING' }],
  });
});

test.each(SETTING_KEYS.filter((key) => !MAY_BE_BLANK.includes(key)))('a blank %s is a missing one', (key) => {
  const { settings, faults } = readSettings(typedRows({ [key]: ' ' }), TODAY);
  expect(settings).toEqual(DEFAULTS);
  expect(faults).toEqual([{ key, code: 'CONFIG_MISSING' }]);
});

test.each(MAY_BE_BLANK)('a blank %s is an answer', (key) => {
  const { settings, faults } = readSettings(typedRows({ [key]: '' }), TODAY);
  expect(faults).toEqual([]);
  expect(settings[key] ?? '').toBe('');
});

const read = SETTINGS_READ.map(([key, typed, taken]) => {
  return [`${key} of ${saying(typed)} is ${inVietnamese(taken)}`, key, typed, taken] as const;
});

test.each(read)('%s', (_fact, key, typed, taken) => {
  const { settings, faults } = readSettings(typedRows({ [key]: typed }), TODAY);
  expect(faults).toEqual([]);
  expect(settings[key]).toEqual(taken);
});

test('the first year that can be one is 2000', () => {
  const rows = typedRows({ year: 2000, acceptUntil: '31/12/2024' });
  expect(readSettings(rows, TODAY)).toEqual({ settings: { ...DEFAULTS, year: 2000 }, faults: [] });
});

const refused = SETTINGS_REFUSED.map(([key, typed]) => [`${key} of ${saying(typed)}`, key, typed] as const);

test.each(refused)('%s is refused for the default', (_fact, key, typed) => {
  const { settings, faults } = readSettings(typedRows({ [key]: typed }), TODAY);
  expect(faults).toEqual([{ key, code: 'CONFIG_INVALID' }]);
  expect(settings).toEqual(DEFAULTS);
});

describe('the days of receiving', () => {
  test('that contradict each other are told at the later one, which falls back', () => {
    const rows = typedRows({ acceptFrom: '1/6/2024', acceptUntil: '31/5/2024' });
    const { settings, faults } = readSettings(rows, TODAY);
    expect(faults).toEqual([{ key: 'acceptUntil', code: 'CONFIG_INVALID' }]);
    expect(settings.acceptFrom).toEqual(day('1/6/2024'));
    expect(settings.acceptUntil).toEqual(day('31/12/2024'));
  });

  test('may be one single day', () => {
    const rows = typedRows({ acceptFrom: '1/6/2024', acceptUntil: '1/6/2024' });
    expect(readSettings(rows, TODAY).faults).toEqual([]);
  });
});

describe('a value with versions', () => {
  const since = (written: string, value: number): Version<number> => ({
    since: day(written),
    value,
    clause: 'reading',
  });

  test.each([
    ['31/12/2022', 1],
    ['1/1/2023', 1],
    ['31/12/2023', 1],
    ['1/1/2024', 2],
    ['30/6/2024', 2],
    ['1/7/2025', 3],
    ['1/1/2030', 3],
  ])('is on %s the newest that has started: %d', (on, value) => {
    const versions = [since('1/1/2023', 1), since('1/1/2024', 2), since('1/7/2025', 3)] as const;
    expect(inForce([...versions], day(on)).value).toBe(value);
  });
});

test.each([
  ['labourRate', 'plan II.1'],
  ['incomeThreshold', 'plan II.1'],
  ['daysAtOrAbove', 'plan II.1'],
  ['daysBelow', 'plan II.1'],
  ['businessFloor', 'plan II.1'],
  ['dueDate', 'plan III.9'],
  ['account1', 'plan II.1'],
  ['account2', 'plan II.1'],
  ['countPartTime', 'reading'],
  ['countArmedForces', 'reading'],
] as const)('the number of %s rests on %s', (key, clause) => {
  expect(SETTING_RULES[key].versions[0].clause).toBe(clause);
});

test('the accounts are those that are told, in their order, each once', () => {
  const numbers = (account1: string, account2: string) => accountNumbers({ ...DEFAULTS, account1, account2 });
  expect(numbers('8502215035268', '8502215036905')).toEqual(['8502215035268', '8502215036905']);
  expect(numbers('', '8502215036905')).toEqual(['8502215036905']);
  expect(numbers('8502215035268', '8502215035268')).toEqual(['8502215035268']);
  expect(numbers('', '')).toEqual([]);
});
