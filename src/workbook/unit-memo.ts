import { isBlank, textOf } from '../domain/cells.ts';
import type { Settings } from '../domain/settings.ts';
import { transferMemo } from '../domain/transfer-memo.ts';
import { UNIT_MEMO, unitMemoLine } from '../text/vi-guide.ts';
import { LOOKS } from './looks.ts';
import type { Table } from './read-table.ts';
import type { OrgUnit } from './read-units.ts';
import type { Request } from './sheets-api.ts';
import { type Spot, UNIT_HEAD } from './unit-head.ts';

/** What a unit writes on its transfer, at the head of its tab; only once the accounts are confirmed in `Cấu hình`. */
export function memoRequests({ code }: OrgUnit, sheetId: number, spot: Spot, settings: Settings): Request[] {
  const memo = settings.accountsConfirmed ? transferMemo(settings.year, { unit: code, code }) : '';
  const value = memo === '' ? {} : { userEnteredValue: { stringValue: unitMemoLine(memo) } };
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: spot.row, columnIndex: spot.column },
        rows: [{ values: [{ ...value, userEnteredFormat: LOOKS.strong }] }],
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
  ];
}

/** How far right of the unit's code its memo stands. */
const MEMO_DISTANCE = UNIT_HEAD.memo.column - UNIT_HEAD.unitCode.column;

/** The same in a tab that is there, on the line of the unit's code, unless somebody typed something in its place. */
export function memoAgain(orgUnit: OrgUnit, table: Table, unitCode: Spot, settings: Settings): Request[] {
  const spot = { row: unitCode.row, column: unitCode.column + MEMO_DISTANCE };
  return isOurs(table, spot) ? memoRequests(orgUnit, table.tab.sheetId, spot, settings) : [];
}

function isOurs({ tab, headerRow }: Table, { row, column }: Spot): boolean {
  const cell = tab.cell(row, column);
  return row < headerRow && (isBlank(cell) || textOf(cell).startsWith(UNIT_MEMO));
}
