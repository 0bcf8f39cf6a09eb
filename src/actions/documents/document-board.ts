import { MENU_ITEMS } from '../../text/vi-google.ts';
import { MISSING_WORDS } from '../../text/vi-summary.ts';
import type { Spreadsheet } from '../../workbook/sheets-api.ts';
import { assess } from '../assess.ts';
import type { Now, Outcome } from '../outcome.ts';
import { documentFigures, reportFigures } from './figures.ts';
import { remarksOn } from './make-document.ts';
import { unitsToRemind } from './reminder-document.ts';
import { giversToThank } from './thank-you-letter.ts';

/** Somebody whom a letter can be for. */
export interface Addressee {
  readonly code: string;
  readonly name: string;
  /** What is still missing; '' for a letter of thanks. */
  readonly why: string;
}

export interface DocumentBoard {
  readonly toRemind: readonly Addressee[];
  readonly toThank: readonly Addressee[];
  readonly remarks: readonly string[];
  /** What differs from the figures of the last sealed run, of which reports are made; 0 while there is none. */
  readonly changesSinceSeal: number;
}

/** What documents can be made, and for whom. */
export function documentBoard(snapshot: Spreadsheet, now: Now): Outcome<DocumentBoard> {
  const assessment = assess(snapshot, now.today);
  const figures = documentFigures(assessment, now);
  const { sealing } = reportFigures(assessment, now);
  return {
    requests: [],
    protections: [],
    notice: { title: MENU_ITEMS.documents, lines: [] },
    report: {
      toRemind: unitsToRemind(figures).map((unit) => ({
        code: unit.code,
        name: unit.name,
        why: unit.reasons
          .map((reason) =>
            MISSING_WORDS[reason]({ errors: unit.errors, remaining: unit.figures?.remaining ?? 0 }),
          )
          .join('; '),
      })),
      toThank: giversToThank(assessment).map(({ code, name }) => ({ code, name, why: '' })),
      remarks: remarksOn(figures),
      changesSinceSeal: sealing.state === 'sealed' ? sealing.changes : 0,
    },
  };
}
