import { fulfilment } from '../../domain/figures.ts';
import { dong } from '../../domain/quantities.ts';
import { RESULTS } from '../../text/vi-document-results.ts';
import { shareWords } from '../../text/vi-documents.ts';
import { coverageLine } from '../../text/vi-summary.ts';
import { amountInWords } from '../amount-words.ts';
import type { Block } from './description.ts';
import { type DocumentFigures, unitsOf } from './figures.ts';
import { list, paragraph, sealWords } from './issuing.ts';

/** How many units the figures are of, as `Tổng hợp` says it, and which sealed run they are. */
export function coverage(figures: DocumentFigures): Block[] {
  const units = unitsOf(figures);
  return [
    paragraph(coverageLine(units.filter((unit) => unit.figures).length, units.length)),
    paragraph(sealWords(figures.sealing)),
  ];
}

/** The whole in figures and in words; money, labour and goods apart, and land, which has no price. */
export function mobilised({ totals }: DocumentFigures): Block[] {
  return [
    paragraph(RESULTS.mobilised(totals.mobilised, amountInWords(dong(totals.mobilised)))),
    ...list([
      RESULTS.money(totals.paid),
      RESULTS.labour(totals.labourDays, totals.labourValue),
      RESULTS.goods(totals.inKindValue),
    ]),
    ...(totals.landArea > 0 ? [paragraph(RESULTS.land(totals.landArea))] : []),
  ];
}

/** What is done of the target; nothing of it where nobody has one. */
export function againstTarget({ totals }: DocumentFigures): Block[] {
  const { inScope, targetAmount, remaining, surplus } = totals;
  const share = fulfilment(totals);
  if (share === undefined) return [paragraph(RESULTS.noTarget)];
  return [
    paragraph(RESULTS.target(inScope, targetAmount)),
    paragraph(RESULTS.fulfilled(targetAmount - remaining, shareWords(share), remaining, surplus)),
  ];
}

/** A list without the lines of which there is nothing to say. */
export function listOf(lines: readonly (string | false)[]): Block[] {
  return list(lines.filter((line) => line !== false));
}
