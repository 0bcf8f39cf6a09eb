import type { CampaignReport, FiguresReport } from '../actions/report.ts';
import { KIND_WORDS, LIST_STATE_WORDS, SEVERITY_WORDS, UNREADABLE, vietnameseNumber } from '../text/vi.ts';
import { PRINTED } from '../text/vi-cli.ts';
import { booksBehindLine } from '../text/vi-notices.ts';

/** How many problems are printed after a consolidation, which leaves all of them in the workbook. */
const SHOWN = 10;
const NAME_WIDTH = 38;

/**
 * The summary for a terminal: a line a unit, the total, who is missing, the problems.
 * @param allProblems every problem, for a check that leaves none of them in the workbook
 * @param figures whether they can be told
 */
export function printedReport(
  report: CampaignReport,
  { allProblems, figures }: { readonly allProblems: boolean; readonly figures: boolean },
): string {
  const most = allProblems ? report.problems.length : SHOWN;
  return [
    ...(figures ? [summaryTable(report), ...booksBehindLine(report.booksBehind ?? []), ''] : []),
    ...missingUnits(report),
    '',
    ...firstProblems(report, most),
  ].join('\n');
}

function summaryTable(report: CampaignReport): string {
  const rows = report.units.map((unit) => {
    const list = unit.list === null ? UNREADABLE : LIST_STATE_WORDS[unit.list];
    // One fact says that a unit has figures: it is readable.
    return [
      `${unit.code} ${unit.name}`,
      ...figureCells(unit.readable ? (unit as FiguresReport) : undefined),
      list,
    ];
  });
  const total = [PRINTED.totals, ...figureCells(report.totals), ''];
  return table([[...PRINTED.headers], ...rows, total]);
}

function figureCells(figures: FiguresReport | undefined): string[] {
  if (!figures) return Array.from({ length: 9 }, () => '–');
  const { listed, inScope, participated, paid, labourDays, inKindValue, mobilised, remaining } = figures;
  const rate =
    figures.targetAmount > 0 ? (figures.targetAmount - remaining) / figures.targetAmount : undefined;
  const counts = [listed, inScope, participated, paid, labourDays, inKindValue, mobilised];
  return [
    ...counts.map((figure) => vietnameseNumber(figure)),
    figures.targetAmount > 0 ? vietnameseNumber(remaining) : '',
    rate === undefined ? '' : `${vietnameseNumber(Math.round(rate * 1000) / 10)}%`,
  ];
}

/** Columns as wide as their widest cell; figures to the right, words to the left. */
function table(rows: readonly (readonly string[])[]): string {
  const clipped = rows.map((row) => row.map((cell) => clip(cell.normalize('NFC'))));
  const widths = (clipped[0] ?? []).map((_, at) => Math.max(...clipped.map((row) => (row[at] ?? '').length)));
  const last = widths.length - 1;
  const lines = clipped.map((row) =>
    row
      .map((cell, at) =>
        at === 0 || at === last ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)));
  return [lines[0], rule, ...lines.slice(1, -1), rule, lines[lines.length - 1]].join('\n');
}

function clip(cell: string): string {
  return cell.length <= NAME_WIDTH ? cell : `${cell.slice(0, NAME_WIDTH - 1)}…`;
}

function missingUnits({ units }: CampaignReport): string[] {
  const asked = units.filter((unit) => unit.kind !== KIND_WORDS.business && unit.kind !== KIND_WORDS.donor);
  const missing = asked.filter(
    (unit) => unit.list === 'none' || unit.list === 'incomplete' || unit.list === null,
  );
  if (missing.length === 0) return [PRINTED.noneMissing];
  return [
    PRINTED.missing,
    ...missing.map(
      ({ code, name, list }) => `  ${code} ${name} (${list === null ? UNREADABLE : LIST_STATE_WORDS[list]})`,
    ),
  ];
}

function firstProblems({ problems }: CampaignReport, most: number): string[] {
  if (problems.length === 0) return [PRINTED.noProblems];
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  const first = [...errors, ...warnings].slice(0, most);
  return [
    PRINTED.problems(first.length, errors.length, warnings.length),
    ...first.map(
      ({ severity, tab, cell, message, fix }) =>
        `  ${SEVERITY_WORDS[severity]} ${tab}!${cell}  ${message} ${fix}`,
    ),
  ];
}
