import { CHECKED, momentOf } from '../text/vi-notices.ts';
import { LOG_WORDS, problemsLine } from '../text/vi-summary.ts';
import { describe } from '../workbook/describe.ts';
import { nextRun, readLog } from '../workbook/run-log.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import { isShown, lastConsolidation, problemPages, writePages } from './consolidate.ts';
import type { Now, Outcome } from './outcome.ts';
import { countProblems } from './problem-counts.ts';
import { type CampaignReport, campaignReport } from './report.ts';

export type CheckReport = CampaignReport;

/** How many problems of one tab an alert shows; all are in `Kiểm tra`. */
const FIRST = 5;

/**
 * `Kiểm tra`: the same reading as `Tổng hợp`, and only the tab of problems is written.
 * @param focusSheetId say what is wrong on this tab; left out: on all
 * @throws Refusal when the workbook is not of this tool
 */
export function check(snapshot: Spreadsheet, now: Now, focusSheetId?: number): Outcome<CheckReport> {
  // A unit's clerk checks a tab without being let into the accountant's own file.
  const assessment = assess(snapshot, now.today, { evenWithoutBooks: true });
  const log = readLog(assessment.view);
  const run = nextRun(assessment.view, log);
  const pages = problemPages(assessment, now, run);
  const counts = countProblems(assessment.problems);
  const changed = pages.some((page) => !isShown(assessment, page));
  const line = { run, what: LOG_WORDS.checked, figures: problemsLine(counts.errors, counts.warnings) };
  const last = lastConsolidation(log);
  const at = last ? (momentOf(last.at) ?? null) : null;
  const { fingerprint } = assessment;
  return {
    ...(changed ? writePages(assessment, pages, [], now, line) : { requests: [], protections: [] }),
    notice: { title: CHECKED.title, lines: noticeLines(assessment, focusSheetId) },
    report: campaignReport(assessment, { number: last?.run ?? 0, at, fingerprint, changed: false }),
  };
}

function noticeLines({ view, problems }: ReturnType<typeof assess>, focus: number | undefined): string[] {
  const tab = view.tabs.find((candidate) => candidate.sheetId === focus);
  if (!tab) {
    const { errors, warnings } = countProblems(problems);
    return [CHECKED.all(errors, warnings), CHECKED.next];
  }
  const here = problems.filter((problem) => problem.sheetId === tab.sheetId);
  const { errors, warnings } = countProblems(here);
  const first = [...here].sort((a, b) => a.severity.localeCompare(b.severity)).slice(0, FIRST);
  return [
    CHECKED.tab(tab.title, errors, warnings),
    ...first.map((problem) => CHECKED.first(problem.cell, describe(problem).message)),
    CHECKED.next,
  ];
}
