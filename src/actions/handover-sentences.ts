import { vietnameseDate } from '../domain/dates.ts';
import { addDong, dong } from '../domain/quantities.ts';
import type { Receiver } from '../domain/receivers.ts';
import { HANDOVER } from '../text/vi-handover.ts';
import type { HandedReceipt, HandoverFacts } from './handover.ts';

/** What of a time is to be looked at: held too long, explained by nothing, slips of days. */
export function handoverRemarks({ handovers, undated, returned, mostDays }: HandoverFacts): string[] {
  const receipts = handovers.flatMap((handover) => handover.receipts);
  const over = receipts.filter(({ isOver }) => isOver);
  const later = receipts.filter(({ days }) => days !== undefined && days < 0);
  const untold = sumOf(handovers.filter(({ from }) => !from));
  const unexplained = sumOf(
    handovers.filter(({ from }) => from).flatMap((handover) => lost(handover.receipts)),
  );
  return [
    ...(over.length > 0
      ? [
          HANDOVER.over(
            new Set(over.map(({ line }) => line)).size,
            mostDays,
            Math.max(...over.map(({ days }) => days ?? 0)),
          ),
        ]
      : []),
    ...(unexplained > 0 ? [HANDOVER.unexplained(unexplained)] : []),
    ...(untold > 0 ? [HANDOVER.untold(untold)] : []),
    ...(later.length > 0 ? [HANDOVER.later(later.length)] : []),
    ...(undated.length > 0 ? [HANDOVER.undated(undated.length, sumOf(undated))] : []),
    ...(returned > 0 ? [HANDOVER.returned(returned)] : []),
  ];
}

/** The whole in a few sentences. */
export function handoverSentences(
  facts: HandoverFacts,
  nameOf: (receiver: Receiver | undefined) => string,
): string[] {
  const { from, handovers, total, places, mostDays } = facts;
  const receipts = new Set(
    handovers.flatMap((handover) => handover.receipts.flatMap(({ line }) => line ?? [])),
  );
  const held = places.flatMap(({ receiver, balance, since }) => {
    if (balance === 0) return [];
    if (balance < 0) return [HANDOVER.negative(nameOf(receiver), -balance)];
    const [day, days] = since ? [vietnameseDate(since.on), since.days] : ['', 0];
    return [HANDOVER.held(nameOf(receiver), balance, day, days, days > mostDays)];
  });
  return [
    (from ? HANDOVER.doneIn : HANDOVER.done)(handovers.length, total),
    ...(receipts.size > 0 ? [HANDOVER.covered(receipts.size)] : []),
    ...handoverRemarks(facts),
    ...(held.length > 0 ? held : [HANDOVER.nothingHeld]),
  ];
}

function lost(receipts: readonly HandedReceipt[]): readonly HandedReceipt[] {
  return receipts.filter(({ line, isCarried }) => !line && !isCarried);
}

function sumOf(some: readonly { readonly amount: number }[]): number {
  return addDong(...some.map(({ amount }) => dong(amount)));
}
