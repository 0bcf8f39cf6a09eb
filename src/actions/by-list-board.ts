import { isoDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import { ownAccounts } from '../domain/settings.ts';
import { BY_LIST } from '../text/vi-by-list.ts';
import { PLACE_WORDS } from '../text/vi-receipts.ts';
import { RECONCILE } from '../text/vi-statement.ts';
import { accountWord } from '../workbook/receipt-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess } from './assess.ts';
import { type KeptList, keptLists } from './kept-lists.ts';
import { listPeople } from './list-people.ts';
import type { Now, Outcome } from './outcome.ts';
import { placeNames } from './place-names.ts';
import { Refusal } from './refusal.ts';

/**
 * What the sidebar of payments by list starts from: the units with their people, where money may be received, and the lists
 * that were kept.
 * @throws Refusal when the workbook is not of this tool, or has no readable receipt book
 */
export function byListBoard(snapshot: Spreadsheet, now: Now) {
  const assessment = assess(snapshot, now.today);
  const { settings, units, receipts, totals } = assessment;
  const { lines, table } = receipts.book;
  if (!table) throw new Refusal(RECONCILE.noBook);
  return {
    requests: [],
    protections: [],
    notice: { title: BY_LIST.title, lines: [] },
    report: {
      /** Days as 2024-05-18. */
      today: isoDate(now.today),
      from: isoDate(settings.acceptFrom),
      until: isoDate(settings.acceptUntil),
      year: settings.year,
      /** The receipt book has no line yet: with the first one it counts instead of what lists declare, of which this is the sum. */
      declaredUntilNow: receipts.received ? null : totals.paid,
      places: [
        ...ownAccounts(settings).map(({ number }) => ({
          place: number,
          label: accountWord(settings, number),
        })),
        { place: PLACE_WORDS.cash, label: PLACE_WORDS.cash },
      ],
      collector: settings.accountant,
      /** The voucher that was written last, by whatever way but the statement's. */
      lastVoucher:
        [...lines]
          .reverse()
          .find(
            ({ receipt, note }) => receipt.kind === 'receipt' && fold(note) !== fold(RECONCILE.fromStatement),
          )?.receipt.number ?? '',
      units: units.map((unit) => {
        const { code, name, head, kind } = unit.reading.orgUnit;
        const people = listPeople(assessment, unit);
        return {
          code,
          name,
          head,
          isReadable: unit.reading.list !== undefined,
          hasTargets: kind !== undefined && FORM_OF[kind] === 'staff',
          people: people.map(({ target, ...person }) => ({ ...person, target: target ?? null })),
          /** Rows to which nothing can be written: without a name or a code, or with a code of several rows. */
          leftOut: unit.rows.length - people.length,
        };
      }),
      kept: keptLists(lines).map((kept) => keptReport(assessment, kept)),
    },
  } satisfies Outcome<unknown>;
}

export type ByListBoard = ReturnType<typeof byListBoard>['report'];

function keptReport({ receipts, settings }: Assessment, { run, lines, amount }: KeptList) {
  const [first] = lines;
  const receipt = first?.line.receipt;
  const owner = receipt && receipts.owners.get(fold(receipt.code));
  return {
    run,
    amount,
    people: lines.length,
    voucher: receipt?.number ?? '',
    on: receipt?.on ? isoDate(receipt.on) : null,
    place: receipt ? placeNames(settings)(receipt.receiver) : '',
    unitName: owner?.reading.orgUnit.name ?? '',
  };
}
