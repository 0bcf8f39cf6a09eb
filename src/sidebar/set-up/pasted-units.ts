import { parse } from 'papaparse';
import { vocabulary } from '../../domain/choices.ts';
import { fold } from '../../domain/fold.ts';
import type { OrgKind } from '../../domain/org-kinds.ts';
import { kindFromName, oneLine, suggestCode, type UnitEntry } from '../../domain/register.ts';
import { KIND_WORDS } from '../../text/vi.ts';
import { UNITS_HEADERS } from '../../text/vi-columns.ts';
import { PASTE } from '../../text/vi-set-up-steps.ts';

/** The order in which columns are taken where no header tells them. */
export const PASTED_ORDER = ['name', 'kind', 'head', 'email', 'phone', 'expected', 'code'] as const;

type PastedKey = (typeof PASTED_ORDER)[number] | 'tab';

export interface PastedLine {
  /** Its line in what was pasted (from 1). */
  readonly line: number;
  readonly entry: UnitEntry;
  /** Why it is not taken; undefined for one that is. */
  readonly refused: string | undefined;
}

interface PastedUnits {
  readonly lines: readonly PastedLine[];
  /** Headers of columns that are not used. */
  readonly ignored: readonly string[];
  /** Whether some line says nothing of its kind. */
  readonly needsKind: boolean;
  readonly cutOff: boolean;
}

export const MOST_LINES = 300;

const KINDS = vocabulary(KIND_WORDS);
const KEY_OF = new Map<string, PastedKey>([
  ...[...PASTED_ORDER, 'tab' as const].map((key): [string, PastedKey] => [fold(UNITS_HEADERS[key]), key]),
  ...(
    [
      ['Đơn vị', 'name'],
      ['Tên', 'name'],
      ['Tên xóm', 'name'],
      ['Mã đơn vị', 'code'],
      ['Loại đơn vị', 'kind'],
      ['Thủ trưởng', 'head'],
      ['Trưởng xóm', 'head'],
      ['Họ và tên', 'head'],
      ['Thư điện tử', 'email'],
      ['Địa chỉ thư', 'email'],
      ['SĐT', 'phone'],
      ['Số điện thoại', 'phone'],
      ['Số người', 'expected'],
      ['Số lượng', 'expected'],
    ] as const
  ).map(([header, key]): [string, PastedKey] => [fold(header), key]),
]);

/** A running number says nothing, and nobody misses it. */
const NUMBER_HEADERS = new Set(['STT', 'TT', 'Số TT', 'Số thứ tự'].map(fold));

/**
 * Units out of cells copied from a spreadsheet: by their headers where the first line has some, else in `PASTED_ORDER`.
 * @param there units that are in the list already
 * @param otherwise the kind of lines whose kind neither a column nor the name tells
 */
export function pastedUnits(text: string, there: readonly UnitEntry[], otherwise: OrgKind | ''): PastedUnits {
  const { data } = parse<string[]>(text, { delimiter: '\t' });
  const rows = data
    .map((cells, at) => ({ line: at + 1, cells: cells.map(oneLine) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const header = headerOf(rows[0]?.cells ?? []);
  const body = withoutNumbers(header ? rows.slice(1) : rows, header !== undefined);
  const keys = header ?? PASTED_ORDER;
  const codes = new Set(there.map(({ code }) => code));
  const names = new Set(there.map(({ name }) => fold(name)));
  let needsKind = false;
  const lines = body.slice(0, MOST_LINES).map(({ line, cells }): PastedLine => {
    const cell = (key: PastedKey) => cells[keys.indexOf(key)] ?? '';
    const told = KINDS.get(fold(cell('kind'))) ?? kindFromName(cell('name'));
    needsKind ||= told === undefined;
    const kind = told ?? otherwise;
    const name = cell('name');
    const code = cell('code') || (kind === '' ? '' : suggestCode(kind, name, codes));
    const { head, email, phone, expected, tab } = {
      head: cell('head'),
      email: cell('email'),
      phone: cell('phone'),
      expected: cell('expected'),
      tab: cell('tab'),
    };
    const entry: UnitEntry = { code, name, kind, head, email, phone, expected, tab };
    const refused = refusalOf(entry, codes, names);
    if (refused === undefined) {
      codes.add(code);
      names.add(fold(name));
    }
    return { line, entry, refused };
  });
  const ignored = header
    ? (rows[0]?.cells ?? []).filter(
        (title, at) => title !== '' && header[at] === undefined && !NUMBER_HEADERS.has(fold(title)),
      )
    : [];
  return { lines, ignored, needsKind, cutOff: body.length > MOST_LINES };
}

function refusalOf(
  { name, code, kind }: UnitEntry,
  codes: ReadonlySet<string>,
  names: ReadonlySet<string>,
): string | undefined {
  if (name === '') return PASTE.noName;
  if (names.has(fold(name))) return PASTE.there(name);
  if (kind === '') return PASTE.noKind;
  const taken = [...codes].some((other) => fold(other) === fold(code));
  return taken ? PASTE.there(code) : undefined;
}

/** The key of each column, when the line is a header: it names a unit's name or code. */
function headerOf(cells: readonly string[]): readonly (PastedKey | undefined)[] | undefined {
  const keys = cells.map((cell) => KEY_OF.get(fold(cell)));
  return keys.includes('name') || keys.includes('code') ? keys : undefined;
}

/** Without headers a first column of plain numbers is STT, which says nothing. */
function withoutNumbers<Row extends { readonly cells: readonly string[] }>(
  rows: readonly Row[],
  hasHeader: boolean,
): readonly Row[] {
  const isNumbered = rows.length > 0 && rows.every(({ cells }) => /^\d{1,4}$/.test(cells[0] ?? ''));
  return hasHeader || !isNumbered ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(1) }));
}
