import type { CellKey } from './edits.ts';

/** Who changed what since when, so that nobody writes over what they have not seen. */
export interface History {
  /** Grows with each change, and with nothing else. */
  readonly revision: number;
  /** Notes a change. @param page who made it; '' when no page did. @param cells those written; left out: anything may be other than it was */
  note(page: string, cells?: ReadonlySet<CellKey>): void;
  /**
   * What stands against a page that saw the workbook at a revision writing these cells, or, without them, moving rows,
   * columns and tabs about: one of the cells, or the workbook, changed since. What the page changed itself it has seen,
   * whatever revision it names.
   */
  conflict(page: string, base: number, cells?: ReadonlySet<CellKey>): 'cell' | 'workbook' | undefined;
}

interface Change {
  readonly page: string;
  readonly revision: number;
}

export function newHistory(): History {
  let revision = 1;
  const byCell = new Map<CellKey, Change>();
  /** The last change of each page, and the last of each that was not of single cells. */
  const last = new Map<string, number>();
  const lastWhole = new Map<string, number>();
  const unseen = (changes: ReadonlyMap<string, number>, page: string, base: number) =>
    [...changes].some(([who, when]) => who !== page && when > base);
  return {
    get revision() {
      return revision;
    },
    note(page, cells) {
      revision += 1;
      last.set(page, revision);
      if (cells === undefined) {
        // Addresses may mean other cells now; whoever has not seen this change may write none of them.
        lastWhole.set(page, revision);
        byCell.clear();
      } else for (const cell of cells) byCell.set(cell, { page, revision });
    },
    conflict(page, base, cells) {
      if (base > revision || unseen(cells === undefined ? last : lastWhole, page, base)) return 'workbook';
      const written = [...(cells ?? [])].some((cell) => {
        const change = byCell.get(cell);
        return change !== undefined && change.page !== page && change.revision > base;
      });
      return written ? 'cell' : undefined;
    },
  };
}
