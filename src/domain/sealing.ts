import { type CivilDate, compareDates } from './dates.ts';
import { fold } from './fold.ts';
import type { OrgKind } from './org-kinds.ts';
import type { ProblemCode, Severity } from './problems.ts';
import type { SettingKey } from './settings.ts';
import type { ListState } from './submission.ts';

/**
 * A sealed run: the figures as they were sent, frozen (RULES.md 6). It is plain JSON, the very one that is kept, so that
 * anybody can add it up and digest it again.
 */
export interface SealedRun extends SealHead, SealedFigures {}

/** When and by whom a run was sealed, and in spite of what. */
export interface SealHead {
  /** 1 is what was first sent; each later one is an adjustment. */
  readonly number: number;
  /** The moment with its zone: 2024-05-18T08:00:00+07:00. */
  readonly at: string;
  /** The run of `Tổng hợp` whose figures these are. */
  readonly run: number;
  /** Of the inputs of that run. */
  readonly fingerprint: string;
  /** Against the closing date of the lists, if there is one. */
  readonly closing: 'before' | 'after' | 'none';
  readonly preparedBy: string;
  readonly approvedBy: string;
  /** The account, or '' when Google does not tell: a note, never a proof. It does not go up. */
  readonly who: string;
  /** Why it was adjusted; '' for the first. */
  readonly reason: string;
  /** Why the chairman had it sealed in spite of what stood in the way; '' where nothing did. */
  readonly waiver: string;
  readonly obstacles: Obstacles;
  /** The digest of the sealed run before; '' for the first. */
  readonly previous: string;
}

/** What stands in the way of sealing. */
export interface Obstacles {
  /** Codes of units that cannot be read. */
  readonly unread: readonly string[];
  /** Errors about money. */
  readonly moneyErrors: number;
  /** What is wrong with the runs that were sealed before. */
  readonly sealErrors: number;
}

/** The figures themselves; every amount in đồng, days and m² as they are. What goes up is all of it but `people`. */
export interface SealedFigures {
  /** Settings that figures depend on, each with its clause; days as 2024-05-20. */
  readonly settings: readonly SealedSetting[];
  /** The accounts in their order, cash and what is not told: the columns behind the fields. */
  readonly receivers: readonly string[];
  readonly units: readonly SealedUnit[];
  readonly groups: readonly SealedGroup[];
  readonly totals: readonly number[];
  /** Received for nobody that is known, so in no total; null while the receipt book has no line. */
  readonly unplaced: number | null;
  /** Where the money went, while there are books of that. */
  readonly use: Readonly<Record<string, number>> | null;
  /** Errors in the whole workbook. */
  readonly errors: number;
  /** By the codes of units. */
  readonly people: readonly SealedPeople[];
}

export type SealedSetting = readonly [
  key: SettingKey,
  value: string | number | boolean | null,
  clause: string,
];

export interface SealedUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: OrgKind | null;
  /** {@link SEALED_FIELDS}, then by receivers, then rows read, counted and rejected; null where it cannot be read. */
  readonly figures: readonly number[] | null;
  readonly list: ListState | null;
  readonly isEmpty: boolean;
  readonly errors: number;
  readonly handedInOn: string | null;
  readonly signedOn: string | null;
}

export interface SealedGroup {
  readonly key: string;
  readonly name: string;
  readonly figures: readonly number[];
}

/** What each row of a unit counts for, by its code and without a name. */
export interface SealedPeople {
  readonly unit: string;
  /** What was given for the unit as a whole, in no row. */
  readonly whole: PersonFigures;
  readonly rows: readonly (readonly [code: string, ...PersonFigures])[];
}

/** {@link PERSON_FIELDS}; a target that is not determined is null. */
export type PersonFigures = readonly (number | null)[];

export const SEALED_FIELDS = [
  'listed',
  'inScope',
  'undetermined',
  'participated',
  'targetDays',
  'targetAmount',
  'paidOnTime',
  'paidOnDueDate',
  'paidLate',
  'paidUndated',
  'paid',
  'labourDays',
  'labourValue',
  'inKindValue',
  'landArea',
  'mobilised',
  'remaining',
  'surplus',
] as const;

export type SealedField = (typeof SEALED_FIELDS)[number];

export const PERSON_FIELDS = [
  'paidOnTime',
  'paidOnDueDate',
  'paidLate',
  'paidUndated',
  'labourDays',
  'inKindValue',
  'landArea',
  'targetAmount',
] as const;

export type PersonField = (typeof PERSON_FIELDS)[number];

/**
 * The settings that a figure depends on or that say of which campaign it is. Names, addresses and telephones of people are
 * not among them.
 */
export const SEALED_SETTINGS = [
  'campaignName',
  'year',
  'commune',
  'district',
  'province',
  'planNumber',
  'planDate',
  'legalBasis',
  'labourRate',
  'incomeThreshold',
  'daysAtOrAbove',
  'daysBelow',
  'businessFloor',
  'dueDate',
  'closingDate',
  'acceptFrom',
  'acceptUntil',
  'countPartTime',
  'countArmedForces',
  'account1',
  'account2',
] as const satisfies readonly SettingKey[];

/** One figure of a unit, a group or the whole. */
export function sealedFigure(figures: readonly number[], field: SealedField): number {
  return figures[SEALED_FIELDS.indexOf(field)] ?? 0;
}

/** 0 for what was first sent, then 1, 2, 3 … */
export function adjustmentOf({ number }: Pick<SealHead, 'number'>): number {
  return number - 1;
}

/** Whoever prepares does not approve: two people, whatever way their names are written. */
export function isOnePerson(preparedBy: string, approvedBy: string): boolean {
  return fold(preparedBy) === fold(approvedBy);
}

/** The closing day itself is still before closing: lists are locked after it. */
export function closingOf(today: CivilDate, closingDate: CivilDate | undefined): SealHead['closing'] {
  if (!closingDate) return 'none';
  return compareDates(today, closingDate) <= 0 ? 'before' : 'after';
}

/** Families of codes of problems in which money, its day or where it went is in error. */
const ABOUT_MONEY = /^(AMOUNT|DATE|RECEIPT|GIFT|USE|PAYMENT|REVERSAL|BALANCE|WORK_SUPPORT|TAB|CODE)_/;

/**
 * Whether an error keeps figures from being sealed: money that is in error, or that no one can tell whose it is (a code on
 * two rows, a tab that is no unit's). That a unit cannot be read is told apart.
 */
export function isMoneyError({ code, severity }: { code: ProblemCode; severity: Severity }): boolean {
  return severity === 'error' && code !== 'TAB_MISSING' && ABOUT_MONEY.test(code);
}

export function standsInTheWay({ unread, moneyErrors, sealErrors }: Obstacles): boolean {
  return unread.length > 0 || moneyErrors > 0 || sealErrors > 0;
}
