import { FORM_OF } from '../domain/org-kinds.ts';
import { owesList } from '../domain/submission.ts';
import { TABS } from '../text/vi.ts';
import { booksBehindLine, CONSOLIDATED, logFigures, momentOf, momentWords } from '../text/vi-notices.ts';
import { OWN_FILE_ELSEWHERE } from '../text/vi-own-file.ts';
import { LOG_WORDS, PROBLEMS_WORDS, runLine, SUMMARY_WORDS } from '../text/vi-summary.ts';
import { chartRequests } from '../workbook/chart.ts';
import { registryRequests } from '../workbook/code-registry.ts';
import { type Content, replaceContent, shows } from '../workbook/content.ts';
import { describe } from '../workbook/describe.ts';
import { linkFrom } from '../workbook/links.ts';
import { flipped, isOwn, ownFileState } from '../workbook/own-file.ts';
import type { Problem } from '../workbook/problem.ts';
import { problemsContent } from '../workbook/problems-tab.ts';
import { protectionRequests } from '../workbook/protections.ts';
import { type LogLine, nextRun, ofThisRound, readLog } from '../workbook/run-log.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { historyRequests } from '../workbook/submission-history.ts';
import { submissionsContent } from '../workbook/submissions.ts';
import { type ChartRows, summaryContent } from '../workbook/summary.ts';
import { gridOf, relayToolTab, type ToolTab } from '../workbook/tool-tabs.ts';
import { type Assessment, assess, type UnitAssessment } from './assess.ts';
import { booksBehind, declaredMoney } from './books-behind.ts';
import { closing } from './closing.ts';
import { type CampaignFollowUp, type FollowUp, followUp } from './follow-up.ts';
import { giftControls } from './gift-sections.ts';
import type { Now, Outcome } from './outcome.ts';
import { countProblems } from './problem-counts.ts';
import { reconciliationPage } from './reconciliation-page.ts';
import { Refusal } from './refusal.ts';
import { type CampaignReport, campaignReport } from './report.ts';
import { completeUnits, onTimeLists } from './submission-counts.ts';
import { tabMaker } from './tab-maker.ts';

export type ConsolidateReport = CampaignReport;

/**
 * `Tổng hợp`: reads everything, and writes `Tổng hợp`, `Theo dõi nộp`, `Kiểm tra`, the registry of codes and one line
 * of `Nhật ký` in one batch. Where nothing would change, nothing is written.
 * @throws Refusal when the workbook is not of this tool, or its register of units cannot be read
 */
export function consolidate(snapshot: Spreadsheet, now: Now): Outcome<ConsolidateReport> {
  const assessment = assess(snapshot, now.today);
  // A register without its headers would make a summary of nothing over the one that is there.
  const lost = assessment.problems.find(
    ({ code, tab, severity }) => code === 'HEADER_CHANGED' && tab === TABS.units && severity === 'error',
  );
  if (lost) throw new Refusal(CONSOLIDATED.registerUnreadable(describe(lost)));
  const log = readLog(assessment.view);
  const last = lastConsolidation(log);
  const run = nextRun(assessment.view, log);
  const followed = followUp(assessment, now);
  const pages = pagesOf(assessment, followed.units, now, run);
  const codes = registryRequests(
    assessment.view,
    assessment.units.map((unit) => unit.reading),
    assessment.registeredNames,
  );
  // What was read may change without a figure (a name, a phone): the log tells of which data the last run speaks.
  const changed =
    last === undefined ||
    (last.fingerprint !== '' && last.fingerprint !== assessment.fingerprint) ||
    codes.length > 0 ||
    followed.news.length > 0 ||
    pages.some((page) => !isShown(assessment, page));
  const counts = countProblems(assessment.problems);
  const readable = assessment.units.filter((unit) => unit.figures).length;
  const expected = assessment.units.length;
  const missing = assessment.units.filter((unit) => owesList(unit.reading.orgUnit.kind, unit.list)).length;
  const number = changed ? run : last.run;
  const at = changed ? now.at : (momentOf(last.at) ?? null);
  const write = changed
    ? writing(assessment, pages, { codes, followed }, now, run)
    : { requests: [], protections: [] };
  return {
    ...write,
    notice: {
      title: CONSOLIDATED.title,
      lines: [
        `${CONSOLIDATED.done(readable, expected, changed)} ${CONSOLIDATED.count(counts.errors, counts.warnings)}`,
        ...booksBehindLine(booksBehind(assessment)),
        CONSOLIDATED.next(counts.errors, missing),
      ],
    },
    report: campaignReport(assessment, { number, at, fingerprint: assessment.fingerprint, changed }),
  };
}

/** A tab to be written, with what it is to show. */
interface Page {
  readonly tab: ToolTab;
  readonly content: Content;
  readonly chart?: ChartRows | undefined;
}

export function lastConsolidation(log: readonly LogLine[]): LogLine | undefined {
  return [...ofThisRound(log)].reverse().find((line) => line.what === LOG_WORDS.consolidated);
}

function pagesOf(assessment: Assessment, followed: readonly FollowUp[], now: Now, run: number): Page[] {
  const { settings, units } = assessment;
  const counts = countProblems(assessment.problems);
  const reconciliation = reconciliationPage(assessment, now, run);
  const summary = summaryContent({
    settings,
    today: now.today,
    groups: assessment.groups.map(({ key, name, figures, units: members }) => ({
      key,
      name,
      figures,
      units: members.map((unit) => ({
        ...unitView(assessment, unit),
        errors: countProblems(unit.problems).errors,
      })),
    })),
    totals: assessment.totals,
    accounts: assessment.accounts,
    receipts: assessment.receipts.received && {
      declared: declaredMoney(assessment),
      unplaced: assessment.receipts.unplaced,
    },
    gifts: giftControls(assessment),
    use: assessment.use?.totals,
    ...counts,
    complete: completeUnits(units),
    onTime: onTimeLists(followed, settings.dueDate),
    run: { number: run, at: momentWords(now.at), fingerprint: assessment.fingerprint },
  });
  const submissions = submissionsContent(
    settings,
    followed.map(({ unit, blanks, changes, ...follow }) => ({
      ...unitView(assessment, unit),
      kind: unit.reading.orgUnit.kind,
      isEmpty: unit.isEmpty,
      head: unit.reading.orgUnit.head,
      signedOn: unit.reading.orgUnit.signedOn,
      ...follow,
      blanks: blanks.length,
      changes: changes.length,
      lastChange: changes[changes.length - 1]?.what ?? '',
    })),
  );
  return [
    { tab: 'summary', content: summary, chart: summary.chart },
    { tab: 'submissions', content: submissions },
    ...problemPages(assessment, now, run),
    ...(reconciliation ? [{ tab: 'reconciliation' as const, content: reconciliation }] : []),
  ];
}

/** `Kiểm tra`, which a check alone writes as well; what is wrong in the own file is told there. */
export function problemPages(assessment: Assessment, now: Now, run: number): Page[] {
  const { view, problems, fingerprint } = assessment;
  const stamp = runLine(run, momentWords(now.at), fingerprint);
  const inOwn = problems.filter(({ sheetId }) => isOwn(sheetId));
  const page = (tab: 'problems' | 'ownProblems', told: readonly Problem[], elsewhere: number): Page => {
    const { errors, warnings } = countProblems(told);
    const from = tab === 'problems' ? 0 : flipped();
    const content = problemsContent(
      told,
      (problem) => linkFrom(view.snapshot, from, problem.sheetId, problem.cell),
      {
        summary: `${PROBLEMS_WORDS.counts(errors, warnings)}${OWN_FILE_ELSEWHERE(elsewhere)}`,
        stamp,
      },
    );
    return { tab, content };
  };
  const shared = problems.filter(({ sheetId }) => !isOwn(sheetId));
  const pages = [page('problems', shared, inOwn.length)];
  return ownFileState(view.snapshot) === 'joined' ? [...pages, page('ownProblems', inOwn, 0)] : pages;
}

function unitView({ view }: Assessment, { reading, figures, list, undivided }: UnitAssessment) {
  const link = reading.tab ? linkFrom(view.snapshot, 0, reading.tab.sheetId) : undefined;
  const { name, kind } = reading.orgUnit;
  const hasTarget = kind !== undefined && FORM_OF[kind] === 'staff';
  return { name, link, figures, list, hasTarget, undivided };
}

export function isShown({ view }: Assessment, page: Page): boolean {
  const tab = view.byTitle(TABS[page.tab]);
  return tab !== undefined && shows(tab, page.content);
}

function writing(
  assessment: Assessment,
  pages: readonly Page[],
  { codes, followed }: { codes: Request[]; followed: CampaignFollowUp },
  now: Now,
  run: number,
) {
  const { totals, units, problems } = assessment;
  const figures = logFigures({
    units: units.filter((unit) => unit.figures).length,
    expected: units.length,
    mobilised: totals.mobilised,
    paid: totals.paid,
    ...countProblems(problems),
  });
  const line = { run, what: LOG_WORDS.consolidated, figures };
  return writePages(assessment, pages, codes, now, line, followed);
}

/** The one batch of a run: its pages, tabs that went missing included, its token and its line of the log. */
export function writePages(
  assessment: Assessment,
  pages: readonly Page[],
  more: readonly Request[],
  now: Now,
  line: { run: number; what: string; figures: string },
  followed?: CampaignFollowUp,
): { requests: Request[]; protections: Request[] } {
  const { view, fingerprint } = assessment;
  const { idOf, made, protections } = tabMaker(assessment);
  const requests: Request[] = [];
  for (const { tab, content, chart } of pages) {
    const there = view.byTitle(TABS[tab]);
    if (there) {
      requests.push(...replaceContent(there.sheetId, content, gridOf(there)));
      // After the content, which gives the tab the columns it lacks.
      requests.push(...relayToolTab(tab, there));
    }
    const sheetId = idOf(tab, content);
    if (tab === 'summary') requests.push(...chartRequests(there, sheetId, chart, SUMMARY_WORDS.chartTitle));
  }
  const logId = idOf('log');
  if (followed && followed.news.length > 0) {
    requests.push(...historyRequests(idOf('history'), followed.history.table, followed.news));
  }
  requests.push(...more, ...closing(view, logId, now, { ...line, fingerprint }));
  return { requests: [...made, ...requests], protections: protectionRequests(view, protections) };
}
