import { vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { type Dong, dong, type LabourDays, labourDays, type Measure, measure } from '../domain/quantities.ts';
import type { Receiver } from '../domain/receivers.ts';
import type { Spent } from '../domain/spending.ts';
import type { SpentWork } from '../domain/use-of-money.ts';
import type { Work } from '../domain/work-list.ts';
import { decisionsOf } from '../domain/work-supports.ts';
import { TABS } from '../text/vi.ts';
import { GIFT_ROW_WORDS } from '../text/vi-gifts.ts';
import { SETTLEMENT_KIND_WORDS, USE_WORDS } from '../text/vi-use.ts';
import { linkFrom } from '../workbook/links.ts';
import { homeOf } from '../workbook/own-tabs.ts';
import type { UseSection } from '../workbook/reconciliation-use.ts';
import type { Assessment } from './assess.ts';

/** What the people gave for a work, as the books of labour, goods and land have it; nothing of it is money. */
export interface GivenForWork {
  readonly labourDays: LabourDays;
  readonly inKindValue: Dong;
  readonly landArea: Measure;
}

/** The section of `Đối chiếu` about the money's use; undefined while its tabs have no line. */
export function sectionOfUse(
  assessment: Assessment,
  placeName: (receiver: Receiver) => string,
): UseSection | undefined {
  const { use } = assessment;
  if (!use) return undefined;
  return {
    isDeclared: use.isDeclared,
    totals: use.totals,
    places: use.places.map(({ place, carried, received, moved, spent, left }) => ({
      name: placeName(place),
      amounts: [carried, received, moved, 0 - spent, left],
    })),
    works: use.works.map((work) => ({
      name: work.name === '' ? work.code : `${work.code} ${work.name}`,
      link: workLink(work, assessment),
      amounts: [work.approved, work.spent.paid, work.spent.settled, work.spent.open],
      trace: traceOf(work, givenFor(work.code, assessment)),
    })),
    land: landByUnit(assessment),
  };
}

function workLink({ plan: [planned], proposal }: SpentWork, { view, use }: Assessment): string | undefined {
  const tab = planned ? 'plan' : 'proposals';
  const row = use?.rowOf(tab, planned ? planned.at : (proposal?.at ?? 0));
  const sheet = view.byTitle(TABS[tab]);
  if (!sheet || row === undefined) return undefined;
  return linkFrom(view.snapshot, homeOf(view, 'reconciliation'), sheet.sheetId, `A${row + 1}`);
}

/** A work's decisions, every voucher that stands, whether the papers are complete, what the people gave. */
function traceOf(work: SpentWork, given: GivenForWork): string {
  const { category, approved, spent } = work;
  const decisions = decisionWords(work);
  const gifts = USE_WORDS.given(given.labourDays, given.inKindValue, given.landArea);
  const parts = [
    category ? USE_WORDS.category(category) : '',
    decisions === '' && approved > 0 ? USE_WORDS.noDecision : decisions,
    ...spent.lines
      .filter(({ isVoid }) => !isVoid)
      .map(({ line: { kind, number, on: day }, amount }) =>
        USE_WORDS.line(
          kind ? SETTLEMENT_KIND_WORDS[kind] : '',
          number,
          day ? vietnameseDate(day) : '',
          amount,
        ),
      ),
    ...standingOf(spent),
    gifts === '' ? '' : USE_WORDS.people(gifts),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** Papers that lack and money that is not settled are two things: an advance waits, whatever is ticked. */
function standingOf({ open, lacksPapers, papersComplete }: Spent): string[] {
  if (papersComplete) return [USE_WORDS.papersComplete];
  return [
    ...(open > 0 ? [USE_WORDS.unsettled(open)] : open < 0 ? [USE_WORDS.short(-open)] : []),
    ...(lacksPapers ? [USE_WORDS.lacksPapers] : []),
  ];
}

/** Every decision behind a work, also on a person's page; '' while none has its number and day. */
export function decisionWords(work: Work): string {
  return decisionsOf(work)
    .map(({ number, on }) => USE_WORDS.decision(number, on ? vietnameseDate(on) : ''))
    .join('; ');
}

/** Confirmed labour and goods whose line names the work's code first, and the land given for it. */
export function givenFor(code: string, { gifts, use }: Assessment): GivenForWork {
  const key = fold(code);
  const isFor = (works: string) => {
    const typed = fold(works);
    return typed.startsWith(key) && !/^[-.]?[\p{L}\p{N}]/u.test(typed.slice(key.length));
  };
  const sum = (lines: readonly { works: string; isConfirmed: boolean; amount: number }[]) =>
    lines.reduce(
      (all, { works, isConfirmed, amount }) => (isConfirmed && isFor(works) ? all + amount : all),
      0,
    );
  return {
    labourDays: labourDays(sum(gifts.labour.book.gifts)),
    inKindValue: dong(sum(gifts.goods.book.gifts)),
    landArea: use?.land.byWork.get(key) ?? measure(0),
  };
}

/** What hamlets declare beside what the book of land has: two tellings of one thing, never added. */
function landByUnit({ units, use, receipts }: Assessment): UseSection['land'] {
  const byCode = [...(use?.land.byCode ?? [])];
  if (byCode.length === 0) return [];
  const ofUnits = units.flatMap(({ reading, declared }) => {
    const own: number = declared?.landArea ?? 0;
    const booked = byCode.reduce(
      (sum, [code, area]) => (receipts.owners.get(code)?.reading === reading ? sum + area : sum),
      0,
    );
    if (own === 0 && booked === 0) return [];
    const sums = [own, booked, own - booked].map((area) => measure(area));
    return [{ name: reading.orgUnit.name, amounts: sums }];
  });
  const known = ofUnits.reduce((sum, { amounts: [, booked = 0] }) => sum + booked, 0);
  const lost = measure((use?.land.total ?? 0) - known);
  if (lost === 0) return ofUnits;
  return [...ofUnits, { name: GIFT_ROW_WORDS.unplaced, amounts: [0, lost, measure(-lost)] }];
}
