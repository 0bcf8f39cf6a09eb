import { daysUntil, isoDate } from '../domain/dates.ts';
import { fulfilment } from '../domain/figures.ts';
import { isComplete, owesList } from '../domain/submission.ts';
import { MENU_ITEMS } from '../text/vi-google.ts';
import { momentOf } from '../text/vi-notices.ts';
import { campaignTitle } from '../text/vi-summary.ts';
import { readLog } from '../workbook/run-log.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess, type UnitAssessment } from './assess.ts';
import { lastConsolidation } from './consolidate.ts';
import { followUp } from './follow-up.ts';
import type { Now, Outcome } from './outcome.ts';
import { countProblems } from './problem-counts.ts';
import { sealedState } from './report.ts';
import { completeUnits, onTimeLists } from './submission-counts.ts';

/** What may be said of a unit's list, best first. `notAsked`: an empty list of a business or donor, who owe none. */
const UNIT_STATES = ['complete', 'nobody', 'incomplete', 'none', 'notAsked', 'unreadable'] as const;

export type UnitState = (typeof UNIT_STATES)[number];

export type Dashboard = ReturnType<typeof dashboard>['report'];
export type DashboardUnit = Dashboard['units'][number];

/**
 * The campaign at a glance, from the figures of `Tổng hợp`; writes nothing. Amounts in đồng; shares 0–1, null where there
 * is nothing to divide by.
 * @throws Refusal when the workbook is not of this tool
 */
export function dashboard(snapshot: Spreadsheet, now: Now) {
  const assessment = assess(snapshot, now.today);
  const { settings, totals, units, problems } = assessment;
  return {
    requests: [],
    protections: [],
    notice: { title: MENU_ITEMS.dashboard, lines: [] },
    report: {
      campaign: campaignTitle(settings),
      today: isoDate(now.today),
      dueDate: isoDate(settings.dueDate),
      /** Negative after the due date. */
      daysLeft: daysUntil(settings.dueDate, now.today),
      progress: fulfilment(totals) ?? null,
      target: totals.targetAmount as number,
      remaining: totals.remaining as number,
      surplus: totals.surplus as number,
      undetermined: totals.undetermined,
      money: {
        paid: totals.paid as number,
        onTime: totals.paidOnTime as number,
        onDueDate: totals.paidOnDueDate as number,
        late: totals.paidLate as number,
        undated: totals.paidUndated as number,
      },
      labour: { days: totals.labourDays as number, value: totals.labourValue as number },
      goods: totals.inKindValue as number,
      landArea: totals.landArea as number,
      mobilised: totals.mobilised as number,
      lists: listsOf(assessment, now),
      states: UNIT_STATES.map((state) => ({
        state,
        units: units.filter((unit) => stateOf(unit) === state).map((unit) => unit.reading.orgUnit.name),
      })),
      units: assessment.groups.flatMap((group) => group.units.map((unit) => unitLine(unit, group.name))),
      problems: countProblems(problems),
      lastRun: lastRun(assessment),
      /** What went up, if anything did, and whether it is what stands here now. */
      sealed: sealedOf(assessment),
    },
  } satisfies Outcome<unknown>;
}

/** Both shares are of the expected units, as `Tổng hợp` has them, so neither can be above 1. */
function listsOf(assessment: Assessment, now: Now) {
  const { units, settings } = assessment;
  const expected = units.length;
  const complete = completeUnits(units);
  const onTime = onTimeLists(followUp(assessment, now).units, settings.dueDate);
  const share = (part: number) => (expected === 0 ? null : part / expected);
  return {
    expected,
    complete,
    completeness: share(complete),
    onTime,
    timeliness: share(onTime),
    completeWithErrors: units.filter(
      (unit) => unit.list !== null && isComplete(unit.list) && errorsOf(unit) > 0,
    ).length,
  };
}

function stateOf({ reading, list }: UnitAssessment): UnitState {
  if (list === null) return 'unreadable';
  return list === 'none' && !owesList(reading.orgUnit.kind, list) ? 'notAsked' : list;
}

/** Null in each figure of a unit that cannot be read, which is not the same as zero. */
function unitLine({ reading, figures }: UnitAssessment, group: string) {
  const { code, name } = reading.orgUnit;
  return {
    code,
    name,
    group,
    progress: (figures && fulfilment(figures)) ?? null,
    remaining: figures && (figures.remaining as number),
    mobilised: figures && (figures.mobilised as number),
  };
}

/** The last run of `Tổng hợp` that wrote; `changed` is null where somebody emptied its fingerprint in the log. */
function lastRun({ view, fingerprint }: Assessment) {
  const last = lastConsolidation(readLog(view));
  if (last === undefined) return null;
  return {
    number: last.run,
    at: momentOf(last.at) ?? null,
    changed: last.fingerprint === '' ? null : last.fingerprint !== fingerprint,
  };
}

function sealedOf(assessment: Assessment) {
  const sealed = sealedState(assessment);
  if (!sealed) return null;
  const { number, intact } = sealed;
  const state = !intact
    ? ('broken' as const)
    : sealed.isCurrent
      ? ('current' as const)
      : ('changed' as const);
  return { number, at: intact ? sealed.at : null, state };
}

function errorsOf({ problems }: UnitAssessment): number {
  return countProblems(problems).errors;
}
