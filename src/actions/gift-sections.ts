import { fold } from '../domain/fold.ts';
import { giftDifferenceOf } from '../domain/gift-differences.ts';
import type { Given } from '../domain/gifts.ts';
import { GIFT_ROW_WORDS } from '../text/vi-gifts.ts';
import { a1 } from '../workbook/a1.ts';
import { linkFrom } from '../workbook/links.ts';
import { homeOf } from '../workbook/own-tabs.ts';
import type { Table } from '../workbook/read-table.ts';
import type { GiftBookName, GiftSection } from '../workbook/reconciliation-gifts.ts';
import type { SummaryInput } from '../workbook/summary.ts';
import type { Assessment, UnitAssessment } from './assess.ts';

/** What figures, rows and lists call the gifts of a book; of the columns the first that a list has is led to. */
const FIELDS = {
  labour: { figure: 'labourDays', columns: ['days'] },
  goods: { figure: 'inKindValue', columns: ['unitPrice', 'goodsValue'] },
} as const;

const NOTHING: Given<number> = { confirmed: 0, unconfirmed: 0 };

/** The sections of `Đối chiếu` about labour and goods: one of each book that has a line. */
export function giftSections(assessment: Assessment): GiftSection[] {
  return (['labour', 'goods'] as const).flatMap((book) => {
    const { given, unplaced, unconfirmed } = assessment.gifts[book];
    if (!given) return [];
    const units = assessment.units.filter(({ figures }) => figures !== null);
    const lines = units.map((unit) => unitLine(unit, book, assessment));
    const known = lines.reduce((sum, line) => sum + line.unconfirmed, 0);
    return [
      {
        book,
        units: lines,
        unplaced: { declared: 0, confirmed: unplaced, unconfirmed: unconfirmed - known },
        differences: units.flatMap((unit) => differencesOf(unit, book, given, assessment)),
      },
    ];
  });
}

function unitLine(
  { reading, declared, figures }: UnitAssessment,
  book: GiftBookName,
  { gifts, receipts }: Assessment,
): GiftSection['units'][number] {
  const { figure } = FIELDS[book];
  const waiting = [...(gifts[book].given ?? [])].map(([code, { unconfirmed }]): number =>
    receipts.owners.get(code)?.reading === reading ? unconfirmed : 0,
  );
  return {
    name: reading.orgUnit.name,
    declared: declared?.[figure] ?? 0,
    confirmed: figures?.[figure] ?? 0,
    unconfirmed: waiting.reduce((sum, amount) => sum + amount, 0),
  };
}

/** The people of a unit whose list and book differ, and the unit itself where the book has something for it as a whole. */
function differencesOf(
  { reading, rows }: UnitAssessment,
  book: GiftBookName,
  given: ReadonlyMap<string, Given<number>>,
  { receipts, view }: Assessment,
): GiftSection['differences'] {
  const { orgUnit, list } = reading;
  if (!list) return [];
  const { figure, columns } = FIELDS[book];
  const people = rows.flatMap(({ row }) => {
    const code = fold(row.code);
    const gift = receipts.owners.get(code)?.row === row ? given.get(code) : undefined;
    const difference = giftDifferenceOf(row.entry[figure], gift ?? NOTHING);
    if (!difference) return [];
    const at = a1(row.row, columnOf(list.table, columns));
    const link = linkFrom(view.snapshot, homeOf(view, 'reconciliation'), list.table.tab.sheetId, at);
    return [{ code: row.code || orgUnit.code, name: row.name, link, difference }];
  });
  const difference = giftDifferenceOf(0, given.get(fold(orgUnit.code)) ?? NOTHING);
  if (!difference) return people;
  const name = `${orgUnit.name} ${GIFT_ROW_WORDS.unitItself}`;
  return [...people, { code: orgUnit.code, name, link: undefined, difference }];
}

function columnOf(table: Table, keys: readonly string[]): number {
  const found = keys.find((key) => table.positions.has(key)) ?? 'name';
  return table.positions.get(found) ?? 0;
}

/** What `Tổng hợp` says below its table of each book that has a line. */
export function giftControls({ gifts, units, totals }: Assessment): SummaryInput['gifts'] {
  const control = (book: GiftBookName) => {
    const { given, unconfirmed, unplaced } = gifts[book];
    const declared = units.map((unit): number => unit.declared?.[FIELDS[book].figure] ?? 0);
    if (!given) return undefined;
    return {
      declared: declared.reduce((sum, amount) => sum + amount, 0),
      counted: totals[FIELDS[book].figure],
      unconfirmed,
      unplaced,
    };
  };
  const [labour, goods] = [control('labour'), control('goods')];
  return { ...(labour ? { labour } : {}), ...(goods ? { goods } : {}) };
}
