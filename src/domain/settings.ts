import { readAmount } from './amounts.ts';
import { type CellValue, isBlank, type Reading, textOf } from './cells.ts';
import { readBox } from './choices.ts';
import { readDate } from './date-cells.ts';
import { type CivilDate, compareDates } from './dates.ts';
import { isEmail } from './email.ts';
import { fold } from './fold.ts';
import { readLabourDays } from './measures.ts';
import { type Dong, dong, type LabourDays, labourDays } from './quantities.ts';

/** The parameters of the campaign in force, each read from its row of `Cấu hình`. */
export interface Settings {
  readonly campaignName: string;
  readonly year: number;
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  readonly planNumber: string;
  readonly planDate: CivilDate | undefined;
  readonly legalBasis: string;
  readonly labourRate: Dong;
  readonly incomeThreshold: Dong;
  readonly daysAtOrAbove: LabourDays;
  readonly daysBelow: LabourDays;
  readonly businessFloor: Dong;
  readonly dueDate: CivilDate;
  readonly closingDate: CivilDate | undefined;
  readonly acceptFrom: CivilDate;
  readonly acceptUntil: CivilDate;
  readonly countPartTime: boolean;
  readonly countArmedForces: boolean;
  readonly account1: string;
  readonly accountHolder1: string;
  readonly account2: string;
  readonly accountHolder2: string;
  readonly bank: string;
  readonly accountsConfirmed: boolean;
  readonly issuer: Issuer;
  readonly signer: string;
  readonly signerTitle: string;
  readonly reportRecipient: string;
  readonly accountant: string;
  readonly accountantEmail: string;
  readonly accountantPhone: string;
  readonly chairmanEmail: string;
  readonly reminderDays: readonly number[];
  readonly maxReminders: number;
  /** Whether the steering committee lets the public board name who gave. */
  readonly namesPublic: boolean;
}

export type SettingKey = keyof Settings;

/** `Cơ quan ban hành`: the People's Committee or the steering committee. */
export const ISSUERS = ['UBND', 'Ban Chỉ đạo'] as const;

export type Issuer = (typeof ISSUERS)[number];

/** Where a parameter comes from: a clause of the plan, a reading of it where it is silent, or the office itself. */
export type Clause = `plan ${string}` | 'reading' | 'office';

type Reader<Value> = (cell: CellValue, year: number) => Value | undefined;

interface SettingRule<Value> {
  /** The values in force by the day they start to hold; the newest not after the campaign counts. */
  readonly versions: readonly [Version<Value>, ...Version<Value>[]];
  /** Undefined for a cell that cannot be taken. */
  readonly read: Reader<Value>;
  /** What the cell may hold, for the form of the tab. */
  readonly kind: SettingKind;
  /** A blank cell is an answer (no account, no closing date), not a gap. */
  readonly mayBeBlank: boolean;
  /** Came with a later version of the tool: a tab made before it lacks the row, and means the default. */
  readonly mayBeAbsent?: true;
}

export interface Version<Value> {
  readonly since: CivilDate;
  readonly value: Value;
  readonly clause: Clause;
}

export type SettingKind = 'text' | 'number' | 'money' | 'days' | 'date' | 'yesNo' | 'issuer';

/** The plan of Điềm Mặc rests on plan 119 of 15/4/2024 and counts from the start of its year. */
const SINCE: CivilDate = { year: 2024, month: 1, day: 1 };
const THIS_PLAN: CivilDate = { year: 2024, month: 4, day: 15 };

const on = (day: number, month: number, year = 2024): CivilDate => ({ year, month, day });

function rule<Value>(
  kind: SettingKind,
  read: Reader<Value>,
  value: Value,
  clause: Clause,
  mayBeBlank = false,
): SettingRule<Value> {
  const since = clause.startsWith('plan') ? THIS_PLAN : SINCE;
  return { versions: [{ since, value, clause }], read, kind, mayBeBlank };
}

const text = (value: string, clause: Clause) => rule('text', readText, value, clause, value === '');
/** A text that some communes have no use for: districts were abolished in 2025, and one account may be enough. */
const optionalText = (value: string, clause: Clause) => rule('text', readText, value, clause, true);
const money = (value: number, clause: Clause) => rule('money', readPositiveAmount, dong(value), clause);
const days = (value: number, clause: Clause) => rule('days', readDaysSetting, labourDays(value), clause);
const day = (value: CivilDate, clause: Clause) => rule('date', readDay, value, clause);
const optionalDay = (clause: Clause) =>
  rule('date', readDay, undefined as CivilDate | undefined, clause, true);
const yesNo = (value: boolean, clause: Clause) => rule('yesNo', readBoxSetting, value, clause);
const account = (value: string, clause: Clause) => rule('text', readAccountNumber, value, clause, true);
const email = () => rule('text', readEmailSetting, '', 'office', true);

/** Every parameter once, with its default, its clause and since when it holds (WORKBOOK.md, "setting by setting"). */
export const SETTING_RULES: { readonly [Key in SettingKey]: SettingRule<Settings[Key]> } = {
  campaignName: text('Chung sức xây dựng NTM xã Điềm Mặc', 'plan I'),
  year: rule('number', readYear, 2024, 'plan I'),
  commune: text('Điềm Mặc', 'plan I'),
  district: optionalText('Định Hóa', 'plan I'),
  province: text('Thái Nguyên', 'plan II.1'),
  planNumber: text('', 'office'),
  planDate: optionalDay('office'),
  legalBasis: text('Kế hoạch số 119/KH-BCĐ ngày 15/4/2024', 'plan I'),
  labourRate: money(150_000, 'plan II.1'),
  incomeThreshold: money(5_000_000, 'plan II.1'),
  daysAtOrAbove: days(3, 'plan II.1'),
  daysBelow: days(2, 'plan II.1'),
  businessFloor: money(2_000_000, 'plan II.1'),
  dueDate: day(on(20, 5), 'plan III.9'),
  closingDate: optionalDay('reading'),
  acceptFrom: day(on(1, 1), 'reading'),
  acceptUntil: day(on(31, 12), 'reading'),
  countPartTime: yesNo(false, 'reading'),
  countArmedForces: yesNo(false, 'reading'),
  account1: account('8502215035268', 'plan II.1'),
  accountHolder1: optionalText('Nguyễn Thị Thu', 'plan II.1'),
  account2: account('8502215036905', 'plan II.1'),
  accountHolder2: optionalText('Ma Văn Đông', 'plan II.1'),
  bank: text('Agribank Định Hóa', 'plan II.1'),
  accountsConfirmed: yesNo(false, 'reading'),
  issuer: rule<Issuer>('issuer', readIssuer, 'UBND', 'plan III.9'),
  signer: text('Ma Đình Trường', 'plan III.9'),
  signerTitle: text('CHỦ TỊCH', 'plan III.9'),
  reportRecipient: text('UBND huyện Định Hóa', 'plan III.9'),
  accountant: text('Nguyễn Thị Thu', 'plan II.1'),
  accountantEmail: email(),
  accountantPhone: text('', 'office'),
  chairmanEmail: email(),
  reminderDays: rule('text', readDayOffsets, [-7, -3, -1, 0, 1, 7] as readonly number[], 'reading'),
  maxReminders: rule('number', readCount, 6, 'reading'),
  namesPublic: { ...yesNo(false, 'reading'), mayBeAbsent: true },
};

export const SETTING_KEYS = Object.keys(SETTING_RULES) as SettingKey[];

/** The version in force on a day: the newest that has started, else the first. */
export function inForce<Value>(
  versions: readonly [Version<Value>, ...Version<Value>[]],
  on: CivilDate,
): Version<Value> {
  return versions.filter((version) => compareDates(version.since, on) <= 0).pop() ?? versions[0];
}

export type SettingFault = { readonly key: SettingKey; readonly code: 'CONFIG_MISSING' | 'CONFIG_INVALID' };

/**
 * The settings from their cells; what is missing or cannot be taken falls back to its default and is told.
 * @param cells the value cell of each row that the tab has
 */
export function readSettings(
  cells: ReadonlyMap<SettingKey, CellValue>,
  today: CivilDate,
): { settings: Settings; faults: SettingFault[] } {
  const faults: SettingFault[] = [];
  const take = <Key extends SettingKey>(key: Key, year: number): Settings[Key] => {
    const reading = readSetting(key, cells.get(key), year, today);
    if (reading.ok) return reading.value;
    faults.push({ key, code: reading.code });
    return defaultOf(key, today);
  };
  const year = take('year', 0);
  const entries = SETTING_KEYS.map((key) => [key, key === 'year' ? year : take(key, year)]);
  const settings = Object.fromEntries(entries) as Settings;
  return consistent(settings, faults);
}

/** What a setting is until somebody says otherwise. */
export function defaultOf<Key extends SettingKey>(key: Key, today: CivilDate): Settings[Key] {
  const { versions }: SettingRule<Settings[Key]> = SETTING_RULES[key];
  return inForce(versions, today).value;
}

/**
 * One setting from its cell.
 * @param year the campaign's, for a day without one
 */
export function readSetting<Key extends SettingKey>(
  key: Key,
  cell: CellValue | undefined,
  year: number,
  today: CivilDate,
): Reading<Settings[Key], SettingFault['code']> {
  const setting: SettingRule<Settings[Key]> = SETTING_RULES[key];
  if (!cell && setting.mayBeAbsent) return { ok: true, value: defaultOf(key, today) };
  if (!cell || (isBlank(cell) && !setting.mayBeBlank)) return { ok: false, code: 'CONFIG_MISSING' };
  if (isBlank(cell)) {
    // A blank that is an answer: no account, no closing date.
    const none = typeof defaultOf(key, today) === 'string' ? '' : undefined;
    return { ok: true, value: none as Settings[Key] };
  }
  const value = setting.read(cell, year);
  return value === undefined ? { ok: false, code: 'CONFIG_INVALID' } : { ok: true, value };
}

/** The campaign's accounts, in their order, each once. */
export function accountNumbers(settings: Settings): string[] {
  return [...new Set([settings.account1, settings.account2].filter((number) => number !== ''))];
}

/** An account of the campaign. */
export interface OwnAccount {
  readonly number: string;
  /** Whose name it is in. */
  readonly holder: string;
}

/** The campaign's accounts with their holders, in their order, each once. */
export function ownAccounts(settings: Settings): OwnAccount[] {
  const holders = new Map([
    [settings.account1, settings.accountHolder1],
    [settings.account2, settings.accountHolder2],
  ]);
  return accountNumbers(settings).map((number) => ({ number, holder: holders.get(number) ?? '' }));
}

/** Two settings that contradict each other: the later one falls back and is told. */
function consistent(
  settings: Settings,
  faults: SettingFault[],
): { settings: Settings; faults: SettingFault[] } {
  if (compareDates(settings.acceptFrom, settings.acceptUntil) <= 0) return { settings, faults };
  const year = settings.acceptFrom.year;
  const fallback = { ...settings, acceptUntil: on(31, 12, year) };
  return { settings: fallback, faults: [...faults, { key: 'acceptUntil', code: 'CONFIG_INVALID' }] };
}

function readText(cell: CellValue): string | undefined {
  return textOf(cell) || undefined;
}

function readPositiveAmount(cell: CellValue): Dong | undefined {
  const reading = readAmount(cell);
  return reading.ok && reading.value > 0 ? reading.value : undefined;
}

function readDaysSetting(cell: CellValue): LabourDays | undefined {
  const reading = readLabourDays(cell);
  return reading.ok ? reading.value : undefined;
}

function readDay(cell: CellValue, year: number): CivilDate | undefined {
  const reading = readDate(cell, year);
  return reading.ok && reading.value && reading.value.year >= 2000 ? reading.value : undefined;
}

function readYear(cell: CellValue): number | undefined {
  const year = Number(textOf(cell));
  const isYear =
    !(cell.kind === 'number' && cell.isDate) && Number.isInteger(year) && year >= 2000 && year <= 2100;
  return isYear ? year : undefined;
}

function readCount(cell: CellValue): number | undefined {
  const typed = textOf(cell);
  const count = Number(typed);
  return typed !== '' && Number.isInteger(count) && count >= 0 && count <= 99 ? count : undefined;
}

function readBoxSetting(cell: CellValue): boolean | undefined {
  return readBox(cell);
}

function readAccountNumber(cell: CellValue): string | undefined {
  const digits = textOf(cell).replace(/[ .-]/g, '');
  return /^\d{6,19}$/.test(digits) ? digits : undefined;
}

function readEmailSetting(cell: CellValue): string | undefined {
  const address = textOf(cell);
  return isEmail(address) ? address : undefined;
}

function readIssuer(cell: CellValue): Issuer | undefined {
  const typed = fold(textOf(cell));
  return ISSUERS.find((issuer) => fold(issuer) === typed);
}

/** `-7; -3; 0`: days against the due date. A single number, or a list by semicolons, commas or spaces. */
function readDayOffsets(cell: CellValue): readonly number[] | undefined {
  const parts = textOf(cell)
    .replace(/\u2212/g, '-')
    .split(/[;,\s]/)
    .filter((part) => part !== '');
  const offsets = parts.map(Number);
  const usable =
    offsets.length > 0 && offsets.every((offset) => Number.isInteger(offset) && Math.abs(offset) <= 366);
  return usable ? [...new Set(offsets)].sort((a, b) => a - b) : undefined;
}
