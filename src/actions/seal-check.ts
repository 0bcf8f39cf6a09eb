import { type SumFault, sumFaults } from '../domain/sealed-sums.ts';
import { SEAL_CHECK, type SealCheckWords } from '../text/vi-seal-check.ts';
import { describe } from '../workbook/describe.ts';
import { groupKey, type SealBook } from '../workbook/seal-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { sealableFigures } from './seal-figures.ts';
import { sealProblems } from './seal-problems.ts';
import { lastSeal } from './seal-report.ts';
import { changesSince, isIntact, type PlacedChange } from './seals.ts';

/** What was found in one sealed run. */
export interface CheckedSeal {
  readonly number: number;
  readonly adjustment: number;
  readonly at: string;
  readonly digest: string;
  readonly ok: boolean;
  /** Figures that are not what adding them up again gives. */
  readonly sums: readonly SumFault[];
}

export interface SealCheckReport {
  readonly ok: boolean;
  readonly seals: readonly CheckedSeal[];
  /** What was changed in the tab, each with its cell. */
  readonly faults: readonly {
    readonly tab: string;
    readonly cell: string;
    readonly code: string;
    readonly message: string;
  }[];
  /** How the workbook stands to the run that was sealed last. */
  readonly current: SealCheckWords;
  readonly changes: readonly PlacedChange[];
  /** For people to read. */
  readonly lines: readonly string[];
}

/**
 * `Kiểm lại`: digests every sealed run again, follows the chain, holds each cell against the data, adds everything up again,
 * and holds the workbook as it is against the last one. Nothing is written.
 */
export function checkSeals(snapshot: Spreadsheet, now: Now): Outcome<SealCheckReport> {
  const assessment = assess(snapshot, now.today);
  const { seals: book } = assessment;
  const problems = sealProblems(assessment.view, book);
  const seals = checkedSeals(book);
  const last = lastSeal(book);
  const changes = isIntact(last) ? changesSince(last.seal, sealableFigures(assessment, now), assessment) : [];
  const current = !last ? 'none' : !isIntact(last) ? 'broken' : changes.length > 0 ? 'changed' : 'same';
  const faults = problems.map((problem) => ({
    tab: problem.tab,
    cell: problem.cell,
    code: problem.code,
    message: describe(problem).message,
  }));
  const lines = [
    ...seals.map((seal) => SEAL_CHECK.seal(seal)),
    ...seals.flatMap(({ number, sums }) => sums.map((fault) => SEAL_CHECK.sum(number, fault))),
    ...faults.map(({ tab, cell, message }) => SEAL_CHECK.fault(tab, cell, message)),
    SEAL_CHECK.current(current, last?.number ?? 0, changes.length),
  ];
  return {
    requests: [],
    protections: [],
    notice: { title: SEAL_CHECK.title, lines },
    report: {
      ok: faults.length === 0 && seals.every(({ ok }) => ok),
      seals,
      faults,
      current,
      changes,
      lines,
    },
  };
}

function checkedSeals({ seals, faults }: SealBook): CheckedSeal[] {
  return seals.map((stored) => {
    const sums = stored.seal ? sumFaults(stored.seal, groupKey) : [];
    // Where the data is not what was sealed, that is a fault too.
    const touched = faults.some(({ facts }) => facts['number'] === stored.number);
    return {
      number: stored.number,
      adjustment: stored.number - 1,
      at: stored.seal?.at ?? '',
      digest: stored.digest,
      ok: sums.length === 0 && !touched,
      sums,
    };
  });
}
