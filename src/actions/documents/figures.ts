import type { CivilDate } from '../../domain/dates.ts';
import { FORM_OF, type OrgKind } from '../../domain/org-kinds.ts';
import type { ReminderReason } from '../../domain/reminders.ts';
import { accountNumbers, type Settings } from '../../domain/settings.ts';
import type { ListState } from '../../domain/submission.ts';
import { readLog } from '../../workbook/run-log.ts';
import type { Assessment } from '../assess.ts';
import { lastConsolidation } from '../consolidate.ts';
import { type FollowUp, followUp } from '../follow-up.ts';
import type { Now } from '../outcome.ts';
import { countProblems } from '../problem-counts.ts';
import { type FiguresReport, figuresReport } from '../report.ts';
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

/** All that reports and letters to units may say: of units and groups, never of people. */
export interface DocumentFigures {
  readonly settings: Settings;
  readonly today: CivilDate;
  readonly groups: readonly GroupStanding[];
  readonly totals: FiguresReport;
  readonly accounts: readonly string[];
  /** Received for nobody that is known, so in no total; undefined while the receipt book has no line. */
  readonly unplaced: number | undefined;
  readonly errors: number;
  /** Units whose list is complete and without errors, and whose list was complete before the due date. */
  readonly complete: number;
  readonly onTime: number;
  readonly fingerprint: string;
  /** The last `Tổng hợp`, and whether it was of these very data. */
  readonly run: { readonly number: number; readonly isCurrent: boolean } | undefined;
}

/**
 * The figures of every document, from the same sums as `Tổng hợp`. Documents take them from here alone, so that the figures
 * of a sealed run can stand in their place.
 */
export function documentFigures(assessment: Assessment, now: Now): DocumentFigures {
  const { settings, view, receipts } = assessment;
  const followed = followUp(assessment, now).units;
  const byUnit = new Map(followed.map((follow) => [follow.unit, follow]));
  const last = lastConsolidation(readLog(view));
  return {
    settings,
    today: now.today,
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
    unplaced: receipts.received ? receipts.unplaced : undefined,
    errors: countProblems(assessment.problems).errors,
    complete: completeUnits(assessment.units),
    onTime: onTimeLists(followed, settings.dueDate),
    fingerprint: assessment.fingerprint,
    run: last && { number: last.run, isCurrent: last.fingerprint === assessment.fingerprint },
  };
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
