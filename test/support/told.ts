/** What an action says, reports and asks Google for, as text that a person can read and compare with an earlier one. */
import { createHash } from 'node:crypto';
import type { Notice, Outcome } from '../../src/actions/outcome.ts';
import { a1 } from '../../src/workbook/a1.ts';
import type {
  CellData,
  Color,
  GridRange,
  Request,
  RowData,
  Spreadsheet,
} from '../../src/workbook/sheets-api.ts';

const WIDEST = 160;
/** Of a longer text only the beginning is shown, with a digest of the whole. */
const LONGEST = 600;
const LONGEST_REPORTED = 6000;

/** @param snapshot what the action read, whose tabs are called by their titles */
export function toldOutcome(snapshot: Spreadsheet, outcome: Outcome<unknown>): string {
  const looks = new Looks();
  return [
    ...toldNotice(outcome.notice),
    ...section('report', toldValue(outcome.report)),
    ...section('requests', toldRequests(snapshot, outcome.requests, looks)),
    ...section('protections', toldRequests(snapshot, outcome.protections, looks)),
    ...section('looks', looks.legend()),
  ].join('\n');
}

/** Formats, rules and the like: each is written once, below, and called by its number. */
class Looks {
  private readonly numbers = new Map<string, number>();

  /** @returns '' for what is empty */
  numberOf(look: object): string {
    if (Object.keys(look).length === 0) return '';
    const text = toldInOne(look);
    if (!this.numbers.has(text)) this.numbers.set(text, this.numbers.size + 1);
    return ` «${this.numbers.get(text)}»`;
  }

  legend(): string[] {
    return [...this.numbers].map(([look, number]) => `«${number}» ${look}`);
  }
}

const toldNotice = ({ title, lines }: Notice): string[] => [`# ${title}`, ...lines];

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${name}`, ...lines];
}

/** A value over as few lines as its width allows; a page of HTML one line for each of its own. */
function toldValue(value: unknown, indent = ''): string[] {
  if (typeof value === 'string' && value.startsWith('<!doctype'))
    return value.split(/\n|(?<=<\/(?:td|th|p|tr|h1|h2|dd|dt|li)>)/).map((line) => indent + shortened(line));
  const inOne = toldInOne(value);
  if (inOne.length + indent.length <= WIDEST || value === null || typeof value !== 'object')
    return [indent + inOne];
  const entries = Array.isArray(value) ? value.map((item) => ['-', item]) : Object.entries(value);
  return entries.flatMap(([key, item]) => {
    const [first = '', ...rest] = toldValue(item, `${indent}  `);
    const label = key === '-' ? '-' : `${key}:`;
    return `${indent}${label} ${first.trimStart()}`.length <= WIDEST && rest.length === 0
      ? [`${indent}${label} ${first.trimStart()}`]
      : [`${indent}${label}`, first, ...rest];
  });
}

/** JSON without the quotes of its names, and colours as people write them. */
const toldInOne = (value: unknown): string =>
  (
    JSON.stringify(
      value,
      (_, part) => hexOf(part) ?? (typeof part === 'string' ? shortened(part, LONGEST_REPORTED) : part),
    ) ?? 'undefined'
  ).replace(/([{,])"(\w+)":/g, (_, before, name) => `${before === ',' ? ', ' : before}${name}: `);

function hexOf(part: unknown): string | undefined {
  if (part === null || typeof part !== 'object' || !('rgbColor' in part)) return undefined;
  const { red = 0, green = 0, blue = 0 } = (part as { rgbColor: Color }).rgbColor;
  const hex = (share: number) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}

/** One line for each cell that is written, and one for every other request. */
function toldRequests(snapshot: Spreadsheet, requests: readonly Request[], looks: Looks): string[] {
  const titles = new Map(
    (snapshot.sheets ?? []).map(({ properties: { sheetId = 0, title } }) => [sheetId, title]),
  );
  for (const { addSheet } of requests)
    if (addSheet) titles.set(addSheet.properties?.sheetId ?? 0, addSheet.properties?.title);
  const titleOf = (sheetId = 0) => titles.get(sheetId) ?? `${sheetId}`;

  return requests.flatMap((request) => {
    const [[kind = '', body] = []] = Object.entries(request);
    if (request.appendCells) {
      const { sheetId, rows, fields } = request.appendCells;
      const line = ({ values = [] }: RowData) => values.map((cell) => toldCell(cell, looks)).join(' | ');
      return [`${kind} ${titleOf(sheetId)} (${fields})`, ...rows.map((row) => `  ${line(row)}`)];
    }
    if (!request.updateCells?.rows) {
      const { range, ...rest } = body as { range?: GridRange };
      const where = range ? ` ${titleOf(range.sheetId)} ${toldRange(range)}` : '';
      return [`${kind}${where}${looks.numberOf(rest)}`];
    }
    const { start, range, rows, fields } = request.updateCells;
    const row0 = start?.rowIndex ?? range?.startRowIndex ?? 0;
    const column0 = start?.columnIndex ?? range?.startColumnIndex ?? 0;
    return [
      `${kind} ${titleOf((start ?? range)?.sheetId)} (${fields})${range ? ` ${toldRange(range)}` : ''}`,
      ...rows.flatMap(({ values = [] }, row) =>
        values.flatMap((cell, column) =>
          Object.keys(cell).length === 0
            ? []
            : [`  ${a1(row0 + row, column0 + column)} ${toldCell(cell, looks)}`],
        ),
      ),
    ];
  });
}

function toldRange({ sheetId: _, ...range }: GridRange): string {
  const { startRowIndex: top, endRowIndex: bottom, startColumnIndex: left, endColumnIndex: right } = range;
  const isWhole = [top, bottom, left, right].every((bound) => bound !== undefined);
  if (!isWhole) return toldInOne(range);
  return `${a1(top ?? 0, left ?? 0)}:${a1((bottom ?? 1) - 1, (right ?? 1) - 1)}`;
}

function toldCell({ userEnteredValue, ...look }: CellData, looks: Looks): string {
  const [value = ''] = Object.values(userEnteredValue ?? {});
  return `${shortened(String(value).replaceAll('\n', '⏎'))}${looks.numberOf(look)}`;
}

function shortened(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, 100)}… ${text.length}, ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
