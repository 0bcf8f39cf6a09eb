/** How a sheet prints: from its metadata, since Google has no such settings; A4 and one page wide in any case. */

import type { HeaderFooter, PageSetup, WriteSheet } from 'hucre';
import * as z from 'zod/mini';
import { printedPageNumber } from '../../text/vi-xlsx.ts';
import type { DeveloperMetadata } from '../../workbook/sheets-api.ts';

export const PRINT_METADATA_KEY = 'chungsuc.print';

const printSetup = z.object({
  orientation: z.enum(['landscape', 'portrait']),
  headerRow: z.optional(z.int().check(z.minimum(1), z.maximum(1_048_576))),
  footer: z.optional(z.string()),
});

export type PrintSetup = z.infer<typeof printSetup>;

/** What the sheet asks for; nothing when it asks for nothing, or in words that are not understood. */
export function printSetupOf(metadata: readonly DeveloperMetadata[]): PrintSetup | undefined {
  const value = metadata.find((item) => item.metadataKey === PRINT_METADATA_KEY)?.metadataValue;
  if (value === undefined) return undefined;
  try {
    const parsed = printSetup.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export interface FilePrintSetup {
  pageSetup: PageSetup;
  headerFooter: HeaderFooter;
  /** Rows repeated on every page, as the file writes them. */
  titleRows?: string;
  titleColumns?: string;
  printArea?: string;
}

/** Excel takes a footer of more than 255 characters, codes included, for damage. */
const MAX_FOOTER = 110;

/** Inches: 1.5 cm at the sides, 1.75 cm above, room for the page number below. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

const A4: PageSetup = {
  paperSize: 'a4',
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: MARGINS,
};

/** The page of a sheet: as it asks, else as the file had it, else an upright A4. */
export function filePrintSetupOf(
  wanted: PrintSetup | undefined,
  original: Pick<WriteSheet, 'pageSetup' | 'headerFooter'> | undefined,
): FilePrintSetup {
  if (wanted === undefined && original?.pageSetup !== undefined) {
    const { printArea, printTitlesRow, printTitlesColumn, ...pageSetup } = original.pageSetup;
    return {
      pageSetup,
      headerFooter: original.headerFooter ?? {},
      ...(printTitlesRow === undefined ? {} : { titleRows: printTitlesRow }),
      ...(printTitlesColumn === undefined ? {} : { titleColumns: printTitlesColumn }),
      ...(printArea === undefined ? {} : { printArea }),
    };
  }
  // An ampersand starts a code in footers, and a digit after a section letter would be a font size.
  const footer = (wanted?.footer ?? '').slice(0, MAX_FOOTER).replaceAll('&', '&&');
  const left = footer === '' ? '' : `&L${/^\d/.test(footer) ? ' ' : ''}${footer}`;
  return {
    pageSetup: { ...A4, orientation: wanted?.orientation ?? 'portrait' },
    headerFooter: { oddFooter: `${left}&R${printedPageNumber}` },
    ...(wanted?.headerRow === undefined ? {} : { titleRows: `$${wanted.headerRow}:$${wanted.headerRow}` }),
  };
}
