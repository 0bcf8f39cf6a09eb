import Papa from 'papaparse';

/** A table as texts, whatever it came from. */
export interface ReadTable {
  readonly rows: string[][];
  /** Quotes did not come in pairs, so they were kept as they are. */
  readonly strayQuotes: boolean;
  /** Cells of a workbook whose formula nobody calculated, so that they are blank in `rows`. */
  readonly uncalculated: readonly CellPlace[];
}

/** A cell of the source, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Text copied from Excel or Word, or of a .csv: what divides its cells is found by itself. */
export function readText(text: string): ReadTable {
  const source = text.normalize('NFC');
  const parse = (config: Papa.ParseConfig) => Papa.parse<string[]>(source, { ...config, worker: false });
  // What is copied from a table has tabs; commas then belong to the cells. Blank lines would spoil a guess.
  const delimiter = source.includes('\t')
    ? '\t'
    : parse({ delimitersToGuess: [';', ',', '|'], preview: 50, skipEmptyLines: 'greedy' }).meta.delimiter;
  const quoted = parse({ delimiter });
  // A lone quote would otherwise swallow the lines after it.
  const strayQuotes = quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = strayQuotes ? parse({ delimiter, quoteChar: '\0' }) : quoted;
  return { rows: trimmed(data), strayQuotes, uncalculated: [] };
}

/** About how many lines a text has, whatever ends them. */
export function lineCount(text: string): number {
  let [feeds, returns] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 10) feeds += 1;
    else if (sign === 13) returns += 1;
  }
  return Math.max(feeds, returns) + 1;
}

/** Without what is blank after the last cell of each row and after the last row; lines keep their numbers. */
export function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = <Item>(items: readonly Item[], isBlank: (item: Item) => boolean) => {
    let end = items.length;
    while (end > 0 && isBlank(items[end - 1] as Item)) end--;
    return items.slice(0, end);
  };
  return cut(
    rows.map((row) => cut(row, (cell) => cell.trim() === '')),
    (row) => row.length === 0,
  ).map((row) => [...row]);
}

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1258';

/** The encoding of a text file where it is certain; undefined: the person has to look. */
export function certainEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : 'utf-8';
  } catch {
    return undefined;
  }
}

export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
