import { adjustmentOf, closingOf, sealedFigure, standsInTheWay } from '../domain/sealing.ts';
import { owesList } from '../domain/submission.ts';
import { TABS } from '../text/vi.ts';
import { SEAL } from '../text/vi-seals.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import { booksBehind } from './books-behind.ts';
import type { Now, Outcome } from './outcome.ts';
import { countProblems } from './problem-counts.ts';
import { Refusal } from './refusal.ts';
import { obstaclesIn, sealableFigures } from './seal-figures.ts';
import { lastSeal, sealReport } from './seal-report.ts';
import { changesSince, currentRun, isIntact } from './seals.ts';

/** How many changes a page is sent at most; what is beyond is counted. */
const MOST_CHANGES = 500;

export type SealBoard = ReturnType<typeof sealBoard>['report'];

/**
 * What sealing would freeze now, what changed since the last time, and what stands in the way; nothing is written.
 * @throws Refusal where `Các lần tổng hợp` cannot be read
 */
export function sealBoard(snapshot: Spreadsheet, now: Now) {
  const assessment = assess(snapshot, now.today);
  const { settings, units, totals, problems, fingerprint } = assessment;
  const { seals: book } = assessment;
  if (assessment.view.byTitle(TABS.seals) && !book.table) throw new Refusal(SEAL.unreadable);
  const last = lastSeal(book);
  const figures = sealableFigures(assessment, now);
  const changes = isIntact(last) ? changesSince(last.seal, figures, assessment) : [];
  const obstacles = obstaclesIn(assessment);
  const number = (last?.number ?? 0) + 1;
  const figure = (field: Parameters<typeof sealedFigure>[1]) => sealedFigure(figures.totals, field);
  return {
    requests: [],
    protections: [],
    notice: { title: SEAL.title, lines: [] },
    report: {
      /** Of the next sealed run; and 0 for the first, else which adjustment it would be. */
      number,
      adjustment: adjustmentOf({ number }),
      fingerprint,
      /** Null where `Tổng hợp` has to be run first. */
      run: currentRun(assessment) ?? null,
      closing: closingOf(now.today, settings.closingDate),
      units: { expected: units.length, readable: units.filter((unit) => unit.figures).length },
      totals: {
        paid: figure('paid'),
        labourValue: figure('labourValue'),
        inKindValue: figure('inKindValue'),
        mobilised: figure('mobilised'),
        remaining: figure('remaining'),
      },
      obstacles,
      isBlocked: standsInTheWay(obstacles),
      /** What does not stand in the way and is to be known. */
      otherErrors: countProblems(problems).errors - obstacles.moneyErrors,
      undetermined: totals.undetermined,
      behind: booksBehind(assessment),
      withoutList: units
        .filter(({ reading, list }) => list !== null && owesList(reading.orgUnit.kind, list))
        .map(({ reading }) => reading.orgUnit.code),
      /** Whether the figures are those that were sealed last. */
      isSealed: isIntact(last) && changes.length === 0,
      changes: changes.slice(0, MOST_CHANGES),
      omitted: Math.max(0, changes.length - MOST_CHANGES),
      seals: book.seals.flatMap((stored) => (isIntact(stored) ? [sealReport(stored, stored.seal)] : [])),
      suggested: { preparedBy: settings.accountant, approvedBy: settings.signer },
    },
  } satisfies Outcome<unknown>;
}
