import { shown, textOf } from '../domain/cells.ts';
import { readChoice, vocabulary } from '../domain/choices.ts';
import { readDate } from '../domain/date-cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { isEmail } from '../domain/email.ts';
import { fold } from '../domain/fold.ts';
import type { OrgKind } from '../domain/org-kinds.ts';
import type { ProblemCode } from '../domain/problems.ts';
import { SEVERITY } from '../domain/problems.ts';
import { readExpected, type UnitEntry } from '../domain/register.ts';
import { KIND_WORDS, TABS } from '../text/vi.ts';
import { UNITS_FORM, type UnitsKey } from './office-tabs.ts';
import type { Problem } from './problem.ts';
import { findTable, place, type Table, typedRows } from './read-table.ts';
import type { TabView } from './tab-view.ts';

/** A line of `Đơn vị`: a unit that is expected to hand in, whether its tab exists or not. */
export interface OrgUnit {
  readonly code: string;
  readonly name: string;
  /** Undefined when the kind cannot be told: then the unit's tab cannot be read either. */
  readonly kind: OrgKind | undefined;
  /** As typed. */
  readonly kindWords: string;
  readonly head: string;
  /** '' when there is none or it cannot be written to. */
  readonly email: string;
  /** What stands in the column where it is no address that a mail can go to; '' otherwise. */
  readonly badEmail: string;
  readonly tabTitle: string;
  readonly expected: number;
  readonly signedOn: CivilDate | undefined;
  /** The last day of a reopened list, and why it was reopened. */
  readonly reopenedUntil: CivilDate | undefined;
  readonly reopenedWhy: string;
  readonly phone: string;
  /** The accountant's own remark on the unit. */
  readonly note: string;
  /** Its row in `Đơn vị` (from 0), and the cell of its tab's name. */
  readonly row: number;
  readonly tabCell: { row: number; column: number };
}

const KINDS = vocabulary(KIND_WORDS);

/** The register of expected units. A second line of one code or one tab, or of a tab of the tool's, is told and left out. */
export function readUnits(
  tab: TabView,
  year: number,
): { units: OrgUnit[]; problems: Problem[]; table: Table<UnitsKey> | undefined } {
  const { table, problems } = findTable(tab, UNITS_FORM, '');
  const units: OrgUnit[] = [];
  if (!table) return { units, problems, table };
  const taken = new Set(Object.values(TABS).map((title) => `tab ${fold(title)}`));
  for (const row of typedRows(table)) {
    const unit = readUnit(table, row, year);
    const report = (code: ProblemCode, key: UnitsKey) =>
      problems.push({
        ...place(tab, unit.code, row, table.positions.get(key) ?? table.positions.get('code') ?? 0),
        severity: SEVERITY[code],
        code,
        found: shown(table.cell(row, key)),
        ...(code === 'DATE_UNREADABLE' ? { facts: { ofList: 1 } } : {}),
      });
    if (unit.code === '') {
      report('UNIT_CODE_MISSING', 'code');
      continue;
    }
    const codeKey = `code ${fold(unit.code)}`;
    const tabKey = `tab ${fold(unit.tabTitle)}`;
    if (taken.has(codeKey) || taken.has(tabKey)) {
      report('UNIT_DUPLICATE', taken.has(codeKey) ? 'code' : 'tab');
      continue;
    }
    taken.add(codeKey).add(tabKey);
    if (!unit.kind) report('UNIT_KIND_UNKNOWN', 'kind');
    if (unit.badEmail !== '') report('EMAIL_INVALID', 'email');
    for (const key of ['signedOn', 'reopenedUntil'] as const) {
      if (!readDate(table.cell(row, key), year).ok) report('DATE_UNREADABLE', key);
    }
    if (unit.reopenedUntil && unit.reopenedWhy === '') report('REOPENED_WITHOUT_REASON', 'reopenedWhy');
    units.push(unit);
  }
  return { units, problems, table };
}

/** A line of the register as it is typed there. */
export function unitEntry(table: Table<UnitsKey>, row: number): UnitEntry {
  const text = (key: UnitsKey) => textOf(table.cell(row, key)).replace(/\s+/g, ' ');
  const kind = kindIn(text('kind')) ?? '';
  const [code, name, head, email] = [text('code'), text('name'), text('head'), text('email')];
  return {
    code,
    name,
    kind,
    head,
    email,
    phone: text('phone'),
    tab: text('tab'),
    expected: text('expected'),
  };
}

/** The kind that a word of the drop-down names, in any case and spelling. */
export function kindIn(word: string): OrgKind | undefined {
  const choice = readChoice({ kind: 'text', value: word }, KINDS);
  return choice.kind === 'known' ? choice.value : undefined;
}

function readUnit(table: Table<UnitsKey>, row: number, year: number): OrgUnit {
  const text = (key: UnitsKey) => textOf(table.cell(row, key)).replace(/\s+/g, ' ');
  const kind = readChoice(table.cell(row, 'kind'), KINDS);
  const signedOn = readDate(table.cell(row, 'signedOn'), year);
  const reopenedUntil = readDate(table.cell(row, 'reopenedUntil'), year);
  const code = text('code');
  return {
    code,
    name: text('name') || code,
    kind: kind.kind === 'known' ? kind.value : undefined,
    kindWords: kind.kind === 'known' ? KIND_WORDS[kind.value] : text('kind'),
    head: text('head'),
    ...(isEmail(text('email'))
      ? { email: text('email'), badEmail: '' }
      : { email: '', badEmail: text('email') }),
    tabTitle: text('tab') || code,
    expected: readExpected(table.cell(row, 'expected')) ?? 0,
    signedOn: signedOn.ok ? signedOn.value : undefined,
    reopenedUntil: reopenedUntil.ok ? reopenedUntil.value : undefined,
    reopenedWhy: text('reopenedWhy'),
    phone: text('phone'),
    note: text('note'),
    row,
    tabCell: { row, column: table.positions.get('tab') ?? table.positions.get('code') ?? 0 },
  };
}
