import type { Book } from '../support/book.ts';

/** Whether a protection is what holds a tab while the tool writes into it. */
export const isHold = (one: { readonly description?: string } | null | undefined): boolean =>
  one?.description?.startsWith('Chung sức: đang ghi') === true;

/** Whether a protection of the whole tab lets somebody not in, as Google does. */
export function isShut(book: Book, title: string, who: string): boolean {
  return book
    .protections(title)
    .some(
      ({ range, warningOnly, editors }) =>
        warningOnly !== true &&
        Object.keys(range).every((key) => key === 'sheetId') &&
        editors?.users?.includes(who) !== true,
    );
}
