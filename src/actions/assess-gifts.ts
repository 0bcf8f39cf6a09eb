import type { DateWindow } from '../domain/date-cells.ts';
import { type Given, givenByCode } from '../domain/gifts.ts';
import { type Dong, dong, type LabourDays, labourDays } from '../domain/quantities.ts';
import { TABS } from '../text/vi.ts';
import { type GiftBook, readGiftBook } from '../workbook/gift-book.ts';
import { goodsBookForm } from '../workbook/goods-book.ts';
import { labourBookForm } from '../workbook/labour-book.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import type { CodeOwner } from './assess-receipts.ts';

/** A book of gifts beside the lists; amounts in the book's own measure. */
export interface GivenGifts<Amount extends number> {
  readonly book: GiftBook<Amount>;
  /** What was given for each code (folded); undefined while the book has no line: then the lists' own figures count. */
  readonly given: ReadonlyMap<string, Given<Amount>> | undefined;
  /** Written down, and not yet confirmed: in no figures. */
  readonly unconfirmed: Amount;
  /** Confirmed for a code that is nobody's, or for a unit whose tab cannot be read: in no unit's figures. */
  readonly unplaced: Amount;
}

/** `Ngày công`, in days, and `Hiện vật`, in đồng. */
export interface GiftsAssessment {
  readonly labour: GivenGifts<LabourDays>;
  readonly goods: GivenGifts<Dong>;
}

/** Reads both books and finds out whom each line is for. */
export function assessGifts(
  view: WorkbookView,
  owners: ReadonlyMap<string, CodeOwner>,
  window: DateWindow,
): GiftsAssessment {
  const isKnown = (code: string) => owners.has(code);
  const labour = readGiftBook(view.byTitle(TABS.labour), labourBookForm(window), isKnown);
  const goods = readGiftBook(view.byTitle(TABS.goods), goodsBookForm(window), isKnown);
  return { labour: givenGifts(labour, owners, labourDays), goods: givenGifts(goods, owners, dong) };
}

function givenGifts<Amount extends number>(
  book: GiftBook<Amount>,
  owners: ReadonlyMap<string, CodeOwner>,
  make: (sum: number) => Amount,
): GivenGifts<Amount> {
  const given = givenByCode(book.gifts, make);
  const lost = [...given].filter(([code]) => !owners.get(code)?.reading.list);
  const sum = (amounts: readonly Amount[]) => make(amounts.reduce((all: number, amount) => all + amount, 0));
  return {
    book,
    given: book.gifts.length === 0 ? undefined : given,
    unconfirmed: sum([...given.values()].map(({ unconfirmed }) => unconfirmed)),
    unplaced: sum(lost.map(([, { confirmed }]) => confirmed)),
  };
}
