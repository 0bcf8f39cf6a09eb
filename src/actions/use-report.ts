import { isoDate } from '../domain/dates.ts';
import { placeKey } from '../domain/differences.ts';
import type { Receiver } from '../domain/receivers.ts';
import type { SpentWork } from '../domain/use-of-money.ts';
import { UNTOLD_RECEIVER } from '../text/vi.ts';
import { PLACE_WORDS } from '../text/vi-receipts.ts';
import { SETTLEMENT_KIND_WORDS } from '../text/vi-use.ts';
import type { Assessment } from './assess.ts';
import type { UseAssessment } from './assess-use.ts';
import { givenFor } from './use-section.ts';

/** Where the money went, as every host gets it: in đồng, days and m². */
export function reportOfUse(
  assessment: Assessment,
  { totals, isDeclared, places, works, land, rows }: UseAssessment,
) {
  return {
    ...totals,
    /** False where received is what the lists declare. */
    byReceipts: !isDeclared,
    places: places.map(({ place, carried, received, moved, spent, left }) => ({
      place: placeWord(place),
      carried,
      received,
      moved,
      paid: 0 - spent,
      left,
    })),
    works: works.map((work) => workReport(work, assessment)),
    landArea: land.total,
    rows,
  };
}

function workReport(
  { code, name, category, need, approved, decision, spent }: SpentWork,
  assessment: Assessment,
) {
  const { advanced, paid, settled, open, papersComplete, lines } = spent;
  return {
    code,
    name,
    category: category ?? null,
    /** The most that the plan allows; null where that is not known. */
    need: need ?? null,
    approved,
    decision: decision?.on ? { number: decision.number, on: isoDate(decision.on) } : null,
    advanced,
    paid,
    settled,
    open,
    papersComplete,
    given: givenFor(code, assessment),
    lines: lines.map(({ line, as, amount }) => ({
      voucher: line.number,
      on: line.on ? isoDate(line.on) : null,
      kind: line.kind ? SETTLEMENT_KIND_WORDS[line.kind] : '',
      amount,
      place: as.kind === 'settlement' ? null : placeWord(as.place),
      original: line.original,
      papers: line.papers,
    })),
  };
}

function placeWord(place: Receiver): string {
  if (place.kind === 'account') return placeKey(place);
  return place.kind === 'untold' ? UNTOLD_RECEIVER : PLACE_WORDS[place.kind];
}
