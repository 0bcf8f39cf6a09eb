import { type CivilDate, isoDate } from '../domain/dates.ts';
import { PAPER_FILES } from '../text/vi-papers-page.ts';

/** A paper for a sidebar, which prints it or saves it as a file. */
export interface PageToPrint {
  /** A whole HTML document without a script. */
  readonly html: string;
  /** giay-xac-nhan-2024-05-18.html */
  readonly fileName: string;
}

export function pageToPrint(kind: keyof typeof PAPER_FILES, html: string, today: CivilDate): PageToPrint {
  return { html, fileName: `${PAPER_FILES[kind]}-${isoDate(today)}.html` };
}
