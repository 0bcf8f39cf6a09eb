import { type CellValue, isBlank, textOf } from './cells.ts';
import { isEmail } from './email.ts';
import { fold, plainNumerals } from './fold.ts';
import type { OrgKind } from './org-kinds.ts';
import { isTabTitle } from './tab-titles.ts';

/** A unit as somebody enters it; each text as typed, '' where nothing was. */
export interface UnitEntry {
  readonly code: string;
  readonly name: string;
  /** '' until it is chosen. */
  readonly kind: OrgKind | '';
  readonly head: string;
  readonly email: string;
  readonly phone: string;
  /** The title of its tab; '' means its code. */
  readonly tab: string;
  /** How many people are expected. */
  readonly expected: string;
}

/** A unit of which nothing is entered yet. */
export const BLANK_ENTRY: UnitEntry = {
  code: '',
  name: '',
  kind: '',
  head: '',
  email: '',
  phone: '',
  tab: '',
  expected: '',
};

export type UnitFault =
  | 'CODE_MISSING'
  | 'CODE_TAKEN'
  | 'KIND_MISSING'
  | 'EMAIL_INVALID'
  | 'TAB_INVALID'
  | 'TAB_TAKEN'
  | 'TAB_RESERVED'
  | 'EXPECTED_UNREADABLE';

export interface EntryFault {
  /** The entry's place in the list (from 0). */
  readonly place: number;
  readonly field: keyof UnitEntry;
  readonly code: UnitFault;
}

const LARGEST_LIST = 5000;

/** How many people a unit expects: a whole number up to 5.000, 0 for a blank cell; undefined when it is none. */
export function readExpected(cell: CellValue): number | undefined {
  if (isBlank(cell)) return 0;
  const typed = plainNumerals(textOf(cell)).replace(/ ?(?:người|hộ)$/, '');
  const count = /^\d{1,4}$/.test(typed)
    ? Number(typed)
    : /^[1-9]\.000$/.test(typed)
      ? Number(typed) * 1000
      : -1;
  return count >= 0 && count <= LARGEST_LIST ? count : undefined;
}

/** A text of the register as it is compared and kept: on one line, one space between words. */
export function oneLine(text: string): string {
  return textOf({ kind: 'text', value: text }).replace(/\s+/g, ' ');
}

/**
 * Everything that keeps a list of units from being the register: fields that cannot be taken, and units that would share
 * a code or a tab. Of two that do, the later one is told.
 * @param reserved titles of the tool's own tabs
 */
export function registerFaults(entries: readonly UnitEntry[], reserved: readonly string[]): EntryFault[] {
  const codes = new Set<string>();
  const tabs = new Set<string>();
  const own = new Set(reserved.map(fold));
  return entries.flatMap((entry, place) => {
    const [code, email, tab] = [oneLine(entry.code), oneLine(entry.email), tabTitleOf(entry)];
    const titled = fold(tab);
    const faults: (EntryFault | false)[] = [
      code === '' && { place, field: 'code', code: 'CODE_MISSING' },
      code !== '' && codes.has(fold(code)) && { place, field: 'code', code: 'CODE_TAKEN' },
      entry.kind === '' && { place, field: 'kind', code: 'KIND_MISSING' },
      email !== '' && !isEmail(email) && { place, field: 'email', code: 'EMAIL_INVALID' },
      tab !== '' && !isTabTitle(tab) && { place, field: 'tab', code: 'TAB_INVALID' },
      own.has(titled) && { place, field: 'tab', code: 'TAB_RESERVED' },
      tabs.has(titled) && !codes.has(fold(code)) && { place, field: 'tab', code: 'TAB_TAKEN' },
      readExpected({ kind: 'text', value: entry.expected }) === undefined && {
        place,
        field: 'expected',
        code: 'EXPECTED_UNREADABLE',
      },
    ];
    codes.add(fold(code));
    tabs.add(titled);
    return faults.filter((fault) => fault !== false);
  });
}

/**
 * Units of the same kind whose name is an earlier one's too: two schools may share a name, but most often one was
 * entered twice.
 * @returns the place of each later one (from 0) with that of the first
 */
export function repeatedNames(
  entries: readonly Pick<UnitEntry, 'name' | 'kind'>[],
): { readonly place: number; readonly first: number }[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ name, kind }, place) => {
    const folded = fold(name);
    if (folded === '' || kind === '') return [];
    const first = seen.get(`${kind} ${folded}`);
    if (first !== undefined) return [{ place, first }];
    seen.set(`${kind} ${folded}`, place);
    return [];
  });
}

/** The title of a unit's tab: its own, else its code. */
export function tabTitleOf(entry: Pick<UnitEntry, 'code' | 'tab'>): string {
  return oneLine(entry.tab) || oneLine(entry.code);
}

/** What a unit's name says of its kind; a proposal to be looked at, undefined where the name says nothing. */
export function kindFromName(name: string): OrgKind | undefined {
  const words = fold(name);
  return NAME_STARTS.find(([start]) => start.test(words))?.[1];
}

const starts = (...words: readonly string[]) => new RegExp(`^(?:${words.map(fold).join('|')})(?: |$)`);
const NAME_STARTS: readonly [RegExp, OrgKind][] = [
  [starts('xóm', 'thôn', 'bản', 'tổ dân phố', 'khu dân cư'), 'hamlet'],
  [starts('trường'), 'school'],
  [starts('trạm y tế'), 'healthStation'],
  [starts('công ty', 'doanh nghiệp', 'hợp tác xã', 'htx', 'hộ kinh doanh'), 'business'],
  [starts('ubnd', 'ủy ban', 'đảng ủy', 'hđnd', 'cơ quan xã', 'văn phòng'), 'office'],
];

const CODE_START: Readonly<Record<OrgKind, string>> = {
  office: 'CQ',
  school: 'TR',
  healthStation: 'YT',
  otherOffice: 'CQK',
  hamlet: 'X',
  business: 'DN',
  donor: 'HT',
};

/**
 * A code that no unit has yet: the kind's letters and the number in the name where there is one (Xóm 12: X12), else the
 * next free number.
 */
export function suggestCode(kind: OrgKind, name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(fold));
  const start = CODE_START[kind];
  const numbered = (number: number) => `${start}${`${number}`.padStart(2, '0')}`;
  const own = /(?:^|\s)(\d{1,3})$/.exec(oneLine(name));
  if (own) {
    const code = numbered(Number(own[1]));
    if (!used.has(fold(code))) return code;
  }
  if (kind !== 'hamlet' && !used.has(fold(start))) return start;
  let next = 1;
  while (used.has(fold(numbered(next)))) next += 1;
  return numbered(next);
}
