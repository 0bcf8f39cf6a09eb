import { differenceOf, holdings, placeKey, undividedOf } from '../domain/differences.ts';
import { paidIn } from '../domain/entry.ts';
import { NO_DONG } from '../domain/quantities.ts';
import { CASH, type Receiver } from '../domain/receivers.ts';
import { TABS } from '../text/vi.ts';
import { momentWords } from '../text/vi-notices.ts';
import { RECONCILIATION_WORDS } from '../text/vi-reconciliation.ts';
import { runLine } from '../text/vi-summary.ts';
import { a1 } from '../workbook/a1.ts';
import type { Content } from '../workbook/content.ts';
import { linkFrom } from '../workbook/links.ts';
import { homeOf } from '../workbook/own-tabs.ts';
import type { MoneySection } from '../workbook/reconciliation-money.ts';
import { reconciliationContent } from '../workbook/reconciliation-tab.ts';
import type { Assessment, UnitAssessment } from './assess.ts';
import { bankSection } from './bank-section.ts';
import { giftSections } from './gift-sections.ts';
import type { Now } from './outcome.ts';
import { placeNames } from './place-names.ts';
import { sectionOfUse } from './use-section.ts';

/** What `Đối chiếu` is to show; undefined while there is nothing to compare: no line of any book, now or before. */
export function reconciliationPage(assessment: Assessment, now: Now, run: number): Content | undefined {
  const { receipts, fingerprint, view, use } = assessment;
  const gifts = giftSections(assessment);
  const hasBook = receipts.received || gifts.length > 0 || use;
  if (!hasBook && !view.byTitle(TABS.reconciliation)) return undefined;
  return reconciliationContent({
    money: receipts.received && moneySection(assessment, now),
    gifts,
    use: sectionOfUse(assessment, placeNames(assessment.settings)),
    stamp: runLine(run, momentWords(now.at), fingerprint),
  });
}

function moneySection(assessment: Assessment, now: Now): MoneySection {
  const { receipts, units, accounts, settings, use } = assessment;
  const readable = units.filter(({ figures }) => figures !== null);
  const places: Receiver[] = [...accounts.map((number) => ({ kind: 'account' as const, number })), CASH];
  const booked = receipts.book.lines.map(({ receipt: { receiver, amount, kind } }) => ({
    receiver,
    amount,
    isMove: kind === 'transfer',
  }));
  const placeName = placeNames(settings);
  const held = holdings(
    places,
    units.flatMap(({ rows }) => rows.flatMap(({ row }) => row.entry.payments)),
    booked,
  );
  // What was spent is in the books of the money's use; without them all that came is still there.
  const left = new Map<string, number>(
    use
      ? use.places.map((at) => [placeKey(at.place), at.left])
      : held.map((at) => [placeKey(at.receiver), at.received + at.moved]),
  );
  return {
    holdings: held,
    leftAt: (receiver) => left.get(placeKey(receiver)) ?? 0,
    units: readable.map(({ reading, declared, figures }) => ({
      name: reading.orgUnit.name,
      declared: declared?.paid ?? 0,
      received: figures?.paid ?? 0,
    })),
    unplaced: receipts.unplaced,
    differences: units.flatMap((unit) => differencesOf(unit, assessment)),
    bank: bankSection(assessment, now, placeName),
    placeName,
  };
}

/** The people of a unit whose list and receipts differ, and the unit itself where money came for it as a whole. */
function differencesOf({ reading, rows, undivided }: UnitAssessment, { view }: Assessment) {
  const { orgUnit, list } = reading;
  const people = rows.flatMap(({ row, entry }) => {
    const difference = differenceOf(row.entry.payments, entry.payments);
    if (!difference || !list) return [];
    const at = a1(row.row, list.table.positions.get('paid') ?? 0);
    const link = linkFrom(view.snapshot, homeOf(view, 'reconciliation'), list.table.tab.sheetId, at);
    return [{ code: row.code || orgUnit.code, name: row.name, link, difference }];
  });
  const difference =
    list &&
    undividedOf(
      rows.map(({ row, entry }) => ({ declared: paidIn(row.entry), received: paidIn(entry) })),
      undivided,
    );
  if (!difference) return people;
  // Where it is exactly what they declare, no one of them is to be looked for at the bank.
  const isWhole = difference.declared === difference.received;
  const others = isWhole
    ? people.filter(({ difference: { kind } }) => kind !== 'notReceived')
    : people.map((person) =>
        person.difference.kind === 'notReceived'
          ? { ...person, difference: { ...person.difference, kind: 'perhapsUndivided' as const } }
          : person,
      );
  // What they declare stands in their own lines then.
  const told = isWhole ? difference : { ...difference, declared: NO_DONG };
  const name = `${orgUnit.name} ${RECONCILIATION_WORDS.unitItself}`;
  return [...others, { code: orgUnit.code, name, link: undefined, difference: told }];
}
