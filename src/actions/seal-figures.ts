import type { Booked } from '../domain/booked.ts';
import { textOf } from '../domain/cells.ts';
import { type CivilDate, dateFromIso, isoDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import { fold } from '../domain/fold.ts';
import type { Payment, Timeliness } from '../domain/payments.ts';
import type { Dong, LabourDays, Measure } from '../domain/quantities.ts';
import {
  isMoneyError,
  type Obstacles,
  type PersonFigures,
  SEALED_FIELDS,
  SEALED_SETTINGS,
  type SealedFigures,
  type SealedPeople,
  type SealedSetting,
} from '../domain/sealing.ts';
import type { SettingKey, Settings } from '../domain/settings.ts';
import { METHOD_WORDS, TABS, UNTOLD_RECEIVER } from '../text/vi.ts';
import { HISTORY_WORDS } from '../text/vi-history.ts';
import { clauseOf } from '../workbook/office-layout.ts';
import { SETTINGS_FORM } from '../workbook/office-tabs.ts';
import { findTable } from '../workbook/read-table.ts';
import type { Assessment, UnitAssessment } from './assess.ts';
import { bookedFor } from './booked-for.ts';
import { followUp } from './follow-up.ts';
import type { Now } from './outcome.ts';
import { countProblems } from './problem-counts.ts';

/** What would be sealed of the workbook as it is, from the same sums as `Tổng hợp`. */
export function sealableFigures(assessment: Assessment, now: Now): SealedFigures {
  const { accounts, receipts, totals, groups, use, problems } = assessment;
  const followed = new Map(followUp(assessment, now).units.map((follow) => [follow.unit, follow]));
  return {
    settings: sealedSettings(assessment, now.today),
    receivers: [...accounts, METHOD_WORDS.cash, UNTOLD_RECEIVER],
    units: assessment.units.map((unit) => {
      const { code, name, kind, signedOn } = unit.reading.orgUnit;
      const follow = followed.get(unit);
      return {
        code,
        name,
        kind: kind ?? null,
        figures: unit.figures && plainFigures(unit.figures, accounts),
        list: unit.list,
        isEmpty: unit.isEmpty,
        errors: follow?.errors ?? 0,
        handedInOn: dayOrNull(follow?.handedInOn),
        signedOn: dayOrNull(signedOn),
      };
    }),
    groups: groups.map(({ key, name, figures }) => ({ key, name, figures: plainFigures(figures, accounts) })),
    totals: plainFigures(totals, accounts),
    unplaced: receipts.received ? receipts.unplaced : null,
    use: use ? { ...use.totals } : null,
    errors: countProblems(problems).errors,
    people: assessment.units.flatMap((unit) => (unit.figures ? [peopleOf(assessment, unit)] : [])),
  };
}

/** What keeps the workbook from being sealed. */
export function obstaclesIn({ units, problems }: Assessment): Obstacles {
  const isOfSeals = ({ tab }: { readonly tab: string }) => fold(tab) === fold(TABS.seals);
  return {
    unread: units.filter(({ figures }) => !figures).map(({ reading }) => reading.orgUnit.code),
    moneyErrors: problems.filter((problem) => isMoneyError(problem) && !isOfSeals(problem)).length,
    sealErrors: problems.filter(
      (problem) => problem.code.startsWith('SEAL_') || (problem.severity === 'error' && isOfSeals(problem)),
    ).length,
  };
}

function plainFigures(figures: Figures, accounts: readonly string[]): number[] {
  const { paidBy, rows } = figures;
  return [
    ...SEALED_FIELDS.map((field): number => figures[field]),
    ...accounts.map((number) => paidBy.accounts.get(number) ?? 0),
    paidBy.cash,
    paidBy.untold,
    rows.read,
    rows.counted,
    rows.rejected,
  ];
}

/** Each with the clause that `Cấu hình` has beside it, or that of the plan where the cell is empty. */
function sealedSettings({ view, settings, settingCells }: Assessment, today: CivilDate): SealedSetting[] {
  const tab = view.byTitle(TABS.settings);
  const table = tab && findTable(tab, SETTINGS_FORM, '').table;
  return SEALED_SETTINGS.map((key) => {
    const row = settingCells.get(key)?.row;
    const typed = table && row !== undefined ? textOf(table.cell(row, 'clause')) : '';
    return [key, plainSetting(settings[key]), typed || clauseOf(key, today)];
  });
}

function plainSetting(value: Settings[SettingKey]): SealedSetting[1] {
  if (value === undefined) return null;
  return typeof value === 'object' ? isoDate(value as CivilDate) : value;
}

/** The settings with those of a sealed run in their place: that run's rules, whoever signs today. */
export function asSealed(settings: Settings, sealed: readonly SealedSetting[]): Settings {
  const days: readonly SettingKey[] = ['planDate', 'dueDate', 'closingDate', 'acceptFrom', 'acceptUntil'];
  const of = ([key, value]: SealedSetting) => [
    key,
    days.includes(key) ? dayIn(value === null ? null : `${value}`) : value,
  ];
  return { ...settings, ...Object.fromEntries(sealed.map(of)) };
}

/** A day as the JSON has it. */
export function dayIn(iso: string | null): CivilDate | undefined {
  return iso === null ? undefined : dateFromIso(iso);
}

function dayOrNull(day: CivilDate | undefined): string | null {
  return day ? isoDate(day) : null;
}

function peopleOf(assessment: Assessment, unit: UnitAssessment): SealedPeople {
  const taken = new Set<string>();
  const rows = unit.rows.map(({ row, entry }): SealedPeople['rows'][number] => {
    const code = row.code || HISTORY_WORDS.line(row.row + 1);
    let key = code;
    for (let again = 2; taken.has(key); again++) key = `${code}/${again}`;
    taken.add(key);
    return [key, ...personFigures({ ...entry, target: entry.target ? entry.target.amount : null })];
  });
  const { orgUnit } = unit.reading;
  const { payments = [], labourDays = 0, inKindValue = 0 } = booked(assessment, orgUnit.code);
  const whole = personFigures({ payments, labourDays, inKindValue, landArea: 0, target: 0 });
  return { unit: orgUnit.code, whole, rows };
}

function booked({ receipts, gifts }: Assessment, code: string): Booked {
  return bookedFor(fold(code), { receipts, gifts });
}

function personFigures(of: {
  readonly payments: readonly Payment[];
  readonly labourDays: LabourDays | number;
  readonly inKindValue: Dong | number;
  readonly landArea: Measure | number;
  readonly target: number | null;
}): PersonFigures {
  const paid: Record<Timeliness, number> = { onTime: 0, onDueDate: 0, late: 0, undated: 0 };
  for (const { amount, timeliness } of of.payments) paid[timeliness] += amount;
  return [
    paid.onTime,
    paid.onDueDate,
    paid.late,
    paid.undated,
    of.labourDays,
    of.inKindValue,
    of.landArea,
    of.target,
  ];
}
