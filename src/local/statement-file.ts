import { readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { certainEncoding, decode, type Encoding, lineCount, readText } from '../tables/read-text.ts';
import { readWorkbook } from '../tables/read-workbook.ts';
import { STATEMENT_FILE } from '../text/vi-reconcile-cli.ts';
import { UsageError } from './usage-error.ts';
import { harmless } from './xlsx/source.ts';

/** A table of texts. */
export type TextTable = readonly (readonly string[])[];

const LARGEST_FILE = 50 * 1024 * 1024;
/** What is worked through in seconds; a commune's account has some thousands a year. */
const MOST_ROWS = 50_000;

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'windows-1258': 'windows-1258',
};

/**
 * A bank statement's file as tables: one for text, one a tab for a workbook. Nothing of it is kept.
 * @param encoding as typed; left out: found by itself where it is certain
 * @throws UsageError when there is no such file, or it cannot be read as a statement
 */
export async function statementTables(file: string, encoding: string | undefined): Promise<TextTable[]> {
  const path = resolve(file);
  const bytes = bytesOf(path);
  if (isZip(bytes)) return tabsOf(path, bytes);
  if (isOldExcel(bytes)) throw new UsageError(STATEMENT_FILE.oldExcel(basename(path)));
  const text = decode(bytes, encodingOf(bytes, encoding, basename(path)));
  // Before it is parsed: a million lines are a minute.
  if (lineCount(text) > MOST_ROWS) throw new UsageError(STATEMENT_FILE.tooLong(basename(path), MOST_ROWS));
  return [readText(text).rows];
}

function bytesOf(path: string): Uint8Array {
  let size: number;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new UsageError(STATEMENT_FILE.notAFile(path));
    size = found.size;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(STATEMENT_FILE.missing(path));
  }
  if (size === 0) throw new UsageError(STATEMENT_FILE.empty(basename(path)));
  if (size > LARGEST_FILE)
    throw new UsageError(STATEMENT_FILE.tooLarge(basename(path), LARGEST_FILE / 1024 / 1024));
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(
      STATEMENT_FILE.unreadable(basename(path), (error as NodeJS.ErrnoException).code ?? ''),
    );
  }
}

function encodingOf(bytes: Uint8Array, asked: string | undefined, name: string): Encoding {
  if (asked !== undefined) {
    const known = ENCODINGS[asked.toLowerCase()];
    if (known === undefined) throw new UsageError(STATEMENT_FILE.noEncoding(asked, Object.keys(ENCODINGS)));
    return known;
  }
  const certain = certainEncoding(bytes);
  if (certain === undefined) throw new UsageError(STATEMENT_FILE.uncertain(name, Object.keys(ENCODINGS)));
  return certain;
}

async function tabsOf(path: string, bytes: Uint8Array): Promise<TextTable[]> {
  const name = basename(path);
  if (!/^\.xls[xm]$/i.test(extname(path))) throw new UsageError(STATEMENT_FILE.wrongKind(name));
  const read = async () => readWorkbook(harmless(bytes), MOST_ROWS + 1);
  const tabs = await read().catch(() => {
    throw new UsageError(STATEMENT_FILE.wrongKind(name));
  });
  if (tabs.some(({ rows }) => rows.length > MOST_ROWS))
    throw new UsageError(STATEMENT_FILE.tooLong(name, MOST_ROWS));
  return tabs.map(({ rows }) => rows);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The signature of a compound file: .xls of Excel 97 to 2003. */
function isOldExcel(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}
