import { textOf } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { TABS } from '../text/vi.ts';
import { CODES_HEADERS } from '../text/vi-columns.ts';
import type { Column } from './columns.ts';
import { rowData } from './content.ts';
import { findTable, typedRows } from './read-table.ts';
import type { UnitReading } from './read-unit.ts';
import type { Request } from './sheets-api.ts';
import type { TabView, WorkbookView } from './tab-view.ts';
import type { ToolCell } from './tool-cell.ts';

export type CodesKey = keyof typeof CODES_HEADERS;

/** `Mã`, the tool's registry: a code belongs to the person beside whom it first appeared, not to a row. */
export const CODES_FORM: readonly Column<CodesKey>[] = [
  { key: 'code', header: CODES_HEADERS.code, kind: 'text', role: 'essential', width: 100 },
  { key: 'orgUnit', header: CODES_HEADERS.orgUnit, kind: 'text', role: 'typed', width: 100 },
  { key: 'name', header: CODES_HEADERS.name, kind: 'text', role: 'essential', width: 260 },
];

/** Registered names by folded code; the first line of a code counts. */
export function readCodeRegistry(tab: TabView | undefined): Map<string, string> {
  const names = new Map<string, string>();
  const table = tab && findTable(tab, CODES_FORM, '').table;
  for (const row of table ? typedRows(table) : []) {
    const code = fold(textOf(table?.cell(row, 'code') ?? { kind: 'blank' }));
    const name = textOf(table?.cell(row, 'name') ?? { kind: 'blank' });
    if (code !== '' && name !== '' && !names.has(code)) names.set(code, name);
  }
  return names;
}

/**
 * Codes seen for the first time beside a name, added below the registry; none when every code is known. A code that
 * stands on several rows is nobody's until that is mended.
 */
export function registryRequests(
  view: WorkbookView,
  readings: readonly UnitReading[],
  known: ReadonlyMap<string, string>,
): Request[] {
  const tab = view.byTitle(TABS.codes);
  if (!tab) return [];
  const times = new Map<string, number>();
  for (const { list } of readings) {
    for (const { code } of list?.rows ?? []) times.set(fold(code), (times.get(fold(code)) ?? 0) + 1);
  }
  const lines: ToolCell[][] = [];
  for (const { orgUnit, list } of readings) {
    for (const { code, name } of list?.rows ?? []) {
      if (code === '' || name === '' || known.has(fold(code)) || times.get(fold(code)) !== 1) continue;
      lines.push([code, orgUnit.code, name].map((value) => ({ value })));
    }
  }
  if (lines.length === 0) return [];
  return [
    {
      appendCells: {
        sheetId: tab.sheetId,
        rows: rowData(lines),
        fields: 'userEnteredValue',
      },
    },
  ];
}
