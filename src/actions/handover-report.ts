import { type CivilDate, isoDate } from '../domain/dates.ts';
import type { Receiver } from '../domain/receivers.ts';
import { HANDOVER } from '../text/vi-handover.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import { handoverFacts } from './handover.ts';
import { handoverSentences } from './handover-sentences.ts';
import type { Now, Outcome } from './outcome.ts';
import { placeNames } from './place-names.ts';

/**
 * What went to the treasury in a time, for another host or a sidebar, as JSON: days as 2024-05-18, null where they are not told.
 * @param request see `HandoverRequest`
 * @throws Refusal as `handoverFacts`
 */
export function handoverReport(snapshot: Spreadsheet, now: Now, request: unknown) {
  const assessment = assess(snapshot, now.today);
  const facts = handoverFacts(assessment, now, request);
  const names = placeNames(assessment.settings);
  const nameOf = (receiver: Receiver | undefined) => (receiver ? names(receiver) : HANDOVER.untoldPlace);
  const iso = (day: CivilDate | undefined) => (day ? isoDate(day) : null);
  const lines = handoverSentences(facts, nameOf);
  return {
    requests: [],
    protections: [],
    notice: { title: HANDOVER.title, lines },
    report: {
      from: iso(facts.from),
      until: isoDate(facts.until),
      transfers: facts.handovers.map(({ on, voucher, from, amount, receipts }) => ({
        on: iso(on),
        voucher,
        from: nameOf(from),
        amount,
        receipts: receipts.map(({ line, since, amount: part, days }) => ({
          voucher: line?.receipt.number ?? null,
          code: line?.receipt.code ?? null,
          since: iso(since),
          amount: part,
          days: days ?? null,
        })),
      })),
      places: facts.places.map(({ receiver, handedOver, balance, since }) => ({
        name: nameOf(receiver),
        handedOver,
        held: balance,
        since: iso(since?.on),
        days: since?.days ?? null,
      })),
      total: facts.total,
      /** For people to read. */
      lines,
    },
  } satisfies Outcome<unknown>;
}

export type HandoverReport = ReturnType<typeof handoverReport>['report'];
