import { certainEncoding, decode, type Encoding, type ReadTable, readText } from '../../tables/read-text.ts';
import type { WorkbookTab } from '../../tables/read-workbook.ts';
import { BAD_FILE } from '../../text/vi-source.ts';

/** Where a list comes from. */
export type Source =
  | { readonly kind: 'pasted'; readonly text: string }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly encoding: Encoding;
      /** Whether the encoding is sure, or the person's to choose. */
      readonly certain: boolean;
    }
  | {
      readonly kind: 'workbook';
      readonly name: string;
      readonly tabs: readonly WorkbookTab[];
      readonly chosen: number;
    };

export const NOTHING_PASTED: Source = { kind: 'pasted', text: '' };

const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * @param maxRows rows of each tab of a workbook that are read at most
 * @throws Error whose message is the Vietnamese sentence of why the file cannot be used
 */
export async function sourceOfFile(file: File, maxRows: number): Promise<Source> {
  if (file.size === 0) throw new Error(BAD_FILE.empty);
  if (file.size > LARGEST_FILE) throw new Error(BAD_FILE.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { name } = file;
  if (isOldExcel(bytes)) throw new Error(BAD_FILE.oldExcel);
  if (isZip(bytes)) return { kind: 'workbook', name, tabs: await tabsOf(bytes, name, maxRows), chosen: 0 };
  if (!/\.(csv|tsv|txt)$/i.test(name)) throw new Error(BAD_FILE.wrongKind(name));
  const certain = certainEncoding(bytes);
  return { kind: 'text', name, bytes, encoding: certain ?? 'windows-1258', certain: certain !== undefined };
}

async function tabsOf(bytes: Uint8Array, name: string, maxRows: number): Promise<WorkbookTab[]> {
  if (!/\.xls[xm]$/i.test(name)) throw new Error(BAD_FILE.wrongKind(name));
  let tabs: WorkbookTab[];
  try {
    const { readWorkbook } = await import('../../tables/read-workbook.ts');
    tabs = await readWorkbook(bytes, maxRows);
  } catch {
    throw new Error(BAD_FILE.unreadable);
  }
  if (tabs.length === 0) throw new Error(BAD_FILE.noRows);
  return tabs;
}

export function tableOf(source: Source): ReadTable {
  switch (source.kind) {
    case 'pasted':
      return readText(source.text);
    case 'text':
      return readText(decode(source.bytes, source.encoding));
    case 'workbook': {
      const { rows, uncalculated } = source.tabs[source.chosen] ?? { rows: [], uncalculated: [] };
      return { rows, uncalculated, strayQuotes: false };
    }
  }
}

/** The first bytes of Excel's file before 2007, and of one with a password. */
function isOldExcel(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
