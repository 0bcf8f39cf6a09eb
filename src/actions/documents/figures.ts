import { type CivilDate, compareDates } from '../../domain/dates.ts';
import { FORM_OF, type OrgKind } from '../../domain/org-kinds.ts';
import { NO_DONG } from '../../domain/quantities.ts';
import { type ReminderReason, reasonsOf } from '../../domain/reminders.ts';
import { SEALED_FIELDS, type SealedRun, type SealedUnit } from '../../domain/sealing.ts';
import { sealingChanges } from '../../domain/sealing-changes.ts';
import { accountNumbers, type Settings } from '../../domain/settings.ts';
import { completeLists, isComplete, type ListState } from '../../domain/submission.ts';
import type { UseTotals } from '../../domain/use-of-money.ts';
import type { BookBehind } from '../../text/vi-notices.ts';
import { readLog } from '../../workbook/run-log.ts';
import { groupKey } from '../../workbook/seal-book.ts';
import type { Assessment } from '../assess.ts';
import { booksBehind } from '../books-behind.ts';
import { lastConsolidation } from '../consolidate.ts';
import { type FollowUp, followUp } from '../follow-up.ts';
import type { Now } from '../outcome.ts';
import { countProblems } from '../problem-counts.ts';
import { type FiguresReport, figuresReport } from '../report.ts';
import { asSealed, dayIn, sealableFigures } from '../seal-figures.ts';
import { lastSeal } from '../seal-report.ts';
import { isIntact } from '../seals.ts';
import { completeUnits, onTimeLists } from '../submission-counts.ts';

/** Where one unit stands. */
export interface UnitStanding {
  readonly code: string;
  readonly name: string;
  readonly kind: OrgKind | undefined;
  /** Whether the plan asks a target of its people. */
  readonly hasTarget: boolean;
  /** Null when its tab cannot be read. */
  readonly figures: FiguresReport | null;
  readonly list: ListState | null;
  readonly isEmpty: boolean;
  readonly errors: number;
  readonly handedInOn: CivilDate | undefined;
  readonly signedOn: CivilDate | undefined;
  /** What it is still asked for; none when it is done, or invited only. */
  readonly reasons: readonly ReminderReason[];
}

export interface GroupStanding {
  readonly key: string;
  readonly name: string;
  readonly figures: FiguresReport;
  readonly units: readonly UnitStanding[];
}

/** In đồng: what was carried over and received, what of it is approved and paid. */
export interface Pool {
  readonly carried: number;
  readonly received: number;
  readonly approved: number;
  readonly paid: number;
}

/** All that reports and letters to units may say: of units and groups, never of people. */
export interface DocumentFigures {
  readonly settings: Settings;
  readonly today: CivilDate;
  /** The day of which the figures speak: that of the sealed run, where they are sealed. */
  readonly asOf: CivilDate;
  readonly groups: readonly GroupStanding[];
  readonly totals: FiguresReport;
  readonly accounts: readonly string[];
  /** Received for nobody that is known, so in no total; undefined while the receipt book has no line. */
  readonly unplaced: number | undefined;
  /** The money that supports are paid from, and what became of it. */
  readonly pool: Pool;
  readonly errors: number;
  /** Books that give less than the units declare, told before it is sent. */
  readonly behind: readonly BookBehind[];
  /** Units whose list is complete and without errors, and whose list was complete before the due date. */
  readonly complete: number;
  readonly onTime: number;
  readonly fingerprint: string;
  /** The last `Tổng hợp`, and whether it was of these very data. */
  readonly run: { readonly number: number; readonly isCurrent: boolean } | undefined;
  readonly sealing: Sealing;
}

/**
 * Whether the figures are those of a sealed run. `sealed`: they are, whatever changed since. `changed`: there is a sealed run
 * and these are not its figures. `broken`: somebody changed what was sealed, so it cannot be used. `live`: what letters are
 * made of, which no run is sealed for.
 */
export type Sealing =
  | { readonly state: 'sealed'; readonly seal: SealedRun; readonly digest: string; readonly changes: number }
  | { readonly state: 'changed'; readonly number: number; readonly changes: number }
  | { readonly state: 'never' | 'broken' | 'live' };

/** The workbook's own figures, from the same sums as `Tổng hợp`: what letters are made of, which ask for what is missing today. */
export function documentFigures(assessment: Assessment, now: Now): DocumentFigures {
  const { settings, view, receipts, use } = assessment;
  const unplaced = receipts.received ? receipts.unplaced : undefined;
  const followed = followUp(assessment, now).units;
  const byUnit = new Map(followed.map((follow) => [follow.unit, follow]));
  const last = lastConsolidation(readLog(view));
  return {
    settings,
    today: now.today,
    asOf: now.today,
    groups: assessment.groups.map(({ key, name, figures, units }) => ({
      key,
      name,
      figures: figuresReport(figures),
      units: units.flatMap((unit) => {
        const follow = byUnit.get(unit);
        return follow ? [standingOf(follow)] : [];
      }),
    })),
    totals: figuresReport(assessment.totals),
    accounts: accountNumbers(settings),
    unplaced,
    pool: poolOf(use?.totals, assessment.totals, unplaced),
    errors: countProblems(assessment.problems).errors,
    behind: booksBehind(assessment),
    complete: completeUnits(assessment.units),
    onTime: onTimeLists(followed, settings.dueDate),
    fingerprint: assessment.fingerprint,
    run: last && { number: last.run, isCurrent: last.fingerprint === assessment.fingerprint },
    sealing: { state: 'live' },
  };
}

/**
 * The figures of a report that goes up: those of the last sealed run, so that what was sent can be made again; the workbook's
 * own where nothing is sealed, or where they are asked for.
 * @param isLive whether the workbook's own are asked for
 */
export function reportFigures(assessment: Assessment, now: Now, isLive = false): DocumentFigures {
  const live = (sealing: Sealing): DocumentFigures => ({ ...documentFigures(assessment, now), sealing });
  const last = lastSeal(assessment.seals);
  if (!last) return live({ state: 'never' });
  if (!isIntact(last)) return live({ state: 'broken' });
  const { seal, digest, number } = last;
  const changes = sealingChanges(seal, sealableFigures(assessment, now)).length;
  // What is no longer of the last run says so, even where it happens to be the same.
  if (isLive && changes > 0) return live({ state: 'changed', number, changes });
  const settings = asSealed(assessment.settings, seal.settings);
  const totals = sealedFigures(seal, seal.totals);
  const unplaced = seal.unplaced ?? undefined;
  const units = seal.units.map((unit) => ({ key: groupKey(unit), standing: sealedStanding(seal, unit) }));
  return {
    settings,
    today: now.today,
    asOf: dayIn(seal.at) ?? now.today,
    groups: seal.groups.map(({ key, name, figures }) => ({
      key,
      name,
      figures: sealedFigures(seal, figures),
      units: units.filter((unit) => unit.key === key).map(({ standing }) => standing),
    })),
    totals,
    accounts: seal.receivers.filter((receiver) => /^\d+$/.test(receiver)),
    unplaced,
    pool: poolOf(seal.use ?? undefined, totals, unplaced),
    errors: seal.errors,
    behind: [],
    complete: completeLists(seal.units),
    onTime: seal.units.filter((unit) => isOnTime(unit, settings.dueDate)).length,
    fingerprint: seal.fingerprint,
    run: { number: seal.run, isCurrent: true },
    sealing: { state: 'sealed', seal, digest, changes },
  };
}

/** Without books of the money's use, there is what was given, and nothing became of it yet. */
function poolOf(
  use: Readonly<Record<string, number>> | UseTotals | undefined,
  totals: Pick<FiguresReport, 'paid'>,
  unplaced = 0,
): Pool {
  const { carried = 0, received = totals.paid + unplaced, approved = 0, paid = 0 }: Partial<Pool> = use ?? {};
  return { carried, received, approved, paid };
}

function sealedStanding(seal: SealedRun, unit: SealedUnit): UnitStanding {
  const { kind: sealedKind, figures: sealed, handedInOn, signedOn, ...rest } = unit;
  const kind = sealedKind ?? undefined;
  const figures = sealed && sealedFigures(seal, sealed);
  const signed = dayIn(signedOn);
  const remaining = figures?.remaining ?? NO_DONG;
  return {
    ...rest,
    kind,
    hasTarget: kind !== undefined && FORM_OF[kind] === 'staff',
    figures,
    handedInOn: dayIn(handedInOn),
    signedOn: signed,
    reasons: reasonsOf({ ...rest, kind, signedOn: signed, remaining }),
  };
}

/** Figures of a sealed run under their names again. */
function sealedFigures({ receivers }: SealedRun, figures: readonly number[]): FiguresReport {
  const named = Object.fromEntries(SEALED_FIELDS.map((field, at) => [field, figures[at] ?? 0]));
  const [read = 0, counted = 0, rejected = 0] = figures.slice(-3);
  return {
    ...(named as Omit<FiguresReport, 'paidByAccount' | 'rows'>),
    paidByAccount: Object.fromEntries(
      receivers.map((receiver, at) => [receiver, figures[SEALED_FIELDS.length + at] ?? 0]),
    ),
    rows: { read, counted, rejected },
  };
}

function isOnTime({ list, isEmpty, handedInOn }: SealedUnit, dueDate: CivilDate): boolean {
  const on = dayIn(handedInOn);
  return list !== null && isComplete(list) && !isEmpty && on !== undefined && compareDates(on, dueDate) < 0;
}

export function unitsOf({ groups }: Pick<DocumentFigures, 'groups'>): UnitStanding[] {
  return groups.flatMap(({ units }) => units);
}

function standingOf({ unit, errors, handedInOn, reasons }: FollowUp): UnitStanding {
  const { orgUnit } = unit.reading;
  return {
    code: orgUnit.code,
    name: orgUnit.name,
    kind: orgUnit.kind,
    hasTarget: orgUnit.kind !== undefined && FORM_OF[orgUnit.kind] === 'staff',
    figures: unit.figures && figuresReport(unit.figures),
    list: unit.list,
    isEmpty: unit.isEmpty,
    errors,
    handedInOn,
    signedOn: orgUnit.signedOn,
    reasons,
  };
}
