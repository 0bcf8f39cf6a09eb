import { fold } from '../domain/fold.ts';
import { FORM_OF, type OrgKind } from '../domain/org-kinds.ts';
import type { SettingKey, Settings } from '../domain/settings.ts';
import { DECLARATION_LABELS } from '../text/vi.ts';
import { UNIT_HOW_TO } from '../text/vi-guide.ts';
import { campaignTitle } from '../text/vi-summary.ts';
import type { Column } from './columns.ts';
import { rowData } from './content.ts';
import { fingerprint } from './fingerprint.ts';
import { coloursFor, type FormulaPlace, formulasFor, type MobilisedColumns } from './formulas.ts';
import { LOOKS } from './looks.ts';
import { markRequests } from './marks.ts';
import { isOwn } from './own-file.ts';
import { findLabels } from './read-declaration.ts';
import type { Table } from './read-table.ts';
import { unitMark } from './read-unit.ts';
import type { OrgUnit } from './read-units.ts';
import type { ExtendedValue, Request } from './sheets-api.ts';
import { addTabRequests, block, type PrintSetup } from './tab-layout.ts';
import { LAYOUT_MARK, metadataOf, TAB_MARK } from './tab-view.ts';
import { type TablePlace, tableRequests } from './table-layout.ts';
import type { ToolCell } from './tool-cell.ts';
import { gridOf, type TabOrder } from './tool-tabs.ts';
import { unitForm } from './unit-forms.ts';
import { type Spot, UNIT_HEAD, UNIT_HEADER_ROW } from './unit-head.ts';
import { memoAgain, memoRequests } from './unit-memo.ts';

/** Grows with every change of how unit tabs look or compute: tabs of an older version are laid out anew. */
const LAYOUT_VERSION = 3;
const READY_ROWS = 60;
/** Rows beyond the expected number of people, for those nobody expected. */
const SPARE_ROWS = 10;
const NAME_COLUMN = 3;

export interface UnitTabContext {
  readonly settings: Settings;
  readonly settingCells: ReadonlyMap<SettingKey, Spot>;
  readonly mobilised: MobilisedColumns;
}

/** Rows made ready in a new tab: 60, or the expected staff and ten more. */
export function readyRows(orgUnit: OrgUnit): number {
  const isStaff = orgUnit.kind !== undefined && FORM_OF[orgUnit.kind] === 'staff';
  return isStaff ? Math.max(READY_ROWS, orgUnit.expected + SPARE_ROWS) : READY_ROWS;
}

/** `MN-01`: a row's code as the tool gives it. */
export function rowCode(unitCode: string, place: number): string {
  return `${unitCode}-${`${place}`.padStart(2, '0')}`;
}

/** What a unit's layout depends on; a tab that bears another mark is laid out anew. */
function unitLayout(orgUnit: OrgUnit & { kind: OrgKind }, context: UnitTabContext, sheetId: number): string {
  const marks = fingerprint();
  const columns = unitForm(FORM_OF[orgUnit.kind], context.settings);
  marks.add([
    LAYOUT_VERSION,
    orgUnit.code,
    orgUnit.name,
    campaignTitle(context.settings),
    JSON.stringify(columns),
    `${context.settings.accountsConfirmed} ${context.settings.year}`,
  ]);
  if (isOwn(sheetId)) marks.add([context.settings.businessFloor]);
  else for (const [key, { row, column }] of context.settingCells) marks.add([key, row, column]);
  marks.add([context.mobilised.name, context.mobilised.orgUnit]);
  return marks.value();
}

/** Where the table of a new unit's tab stands. */
export function newUnitPlace(orgUnit: OrgUnit, columns: readonly Column[], sheetId: number): TablePlace {
  const positions = new Map(columns.map((column, at) => [column.key, at]));
  return { sheetId, headerRow: UNIT_HEADER_ROW, endRow: UNIT_HEADER_ROW + 1 + readyRows(orgUnit), positions };
}

/** Where the table of an existing tab stands, through the last row of its grid and the rows that are added to it. */
export function unitPlace(table: Table, added = newRows(table)): TablePlace {
  const { sheetId } = table.tab;
  const endRow = gridOf(table.tab).rows + added;
  return { sheetId, headerRow: table.headerRow, endRow, positions: table.positions };
}

/** Rows to be added to a tab in which every row below the header was deleted. */
export function newRows(table: Table): number {
  return gridOf(table.tab).rows > table.headerRow + 1 ? 0 : READY_ROWS;
}

/** A new unit's tab: head, boxes, header, ready rows with their numbers and codes, formulas, checks and colours. */
export function newUnitTab(
  orgUnit: OrgUnit & { kind: OrgKind },
  { sheetId, index, title }: ReturnType<TabOrder['add']>,
  context: UnitTabContext,
): Request[] {
  const form = FORM_OF[orgUnit.kind];
  const columns = unitForm(form, context.settings);
  const print: PrintSetup = { orientation: 'landscape', headerRow: UNIT_HEADER_ROW + 1 };
  const place = newUnitPlace(orgUnit, columns, sheetId);
  return [
    ...addTabRequests({
      sheetId,
      title,
      mark: unitMark(orgUnit.code),
      layout: unitLayout(orgUnit, context, sheetId),
      index,
      rows: place.endRow,
      widths: columns.map((column) => column.width),
      frozenRows: UNIT_HEADER_ROW + 1,
      frozenColumns: NAME_COLUMN,
      print,
      gridlines: false,
    }),
    headRequest(orgUnit, columns, sheetId, context.settings),
    ...boxRequests(sheetId, UNIT_HEAD),
    ...memoRequests(orgUnit, sheetId, UNIT_HEAD.memo, context.settings),
    ...listRequests(orgUnit.kind, columns, place, UNIT_HEAD, context),
    ...numbersAndCodes(orgUnit.code, place),
  ];
}

/**
 * Lays an existing tab out anew where its columns now stand: formats, checks, formulas, colours and the unit's name.
 * Nothing that people typed is touched.
 * @param length rows added below, made ready like the others but for their numbers and codes
 */
export function relayUnitTab(
  orgUnit: OrgUnit & { kind: OrgKind },
  table: Table,
  context: UnitTabContext,
  length = newRows(table),
): Request[] {
  const { sheet, sheetId } = table.tab;
  const labels = findLabels(table);
  const spot = (label: string, otherwise: Spot): Spot => labels.get(fold(label)) ?? otherwise;
  const head = {
    ...UNIT_HEAD,
    unitName: spot(DECLARATION_LABELS.unitName, UNIT_HEAD.unitName),
    unitCode: spot(DECLARATION_LABELS.unitCode, UNIT_HEAD.unitCode),
  };
  const place = unitPlace(table, length);
  const oldRules = sheet.conditionalFormats?.length ?? 0;
  const nameCell = (at: Spot, value: string): Request => ({
    updateCells: {
      start: { sheetId, rowIndex: at.row, columnIndex: at.column },
      rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
      fields: 'userEnteredValue',
    },
  });
  return [
    ...(length > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length } }] : []),
    ...Array.from({ length: oldRules }, () => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
    ...(labels.has(fold(DECLARATION_LABELS.unitName)) ? [nameCell(head.unitName, orgUnit.name)] : []),
    ...memoAgain(orgUnit, table, head.unitCode, context.settings),
    ...listRequests(orgUnit.kind, table.columns, place, head, context),
    ...markRequests(table.tab, TAB_MARK, unitMark(orgUnit.code)),
    ...markRequests(table.tab, LAYOUT_MARK, unitLayout(orgUnit, context, sheetId)),
  ];
}

/** Whether the tab is marked as this unit's, is laid out as it is to be, and has rows. */
export function isLaidOut(
  orgUnit: OrgUnit & { kind: OrgKind },
  table: Table,
  context: UnitTabContext,
): boolean {
  return (
    metadataOf(table.tab, TAB_MARK) === unitMark(orgUnit.code) &&
    metadataOf(table.tab, LAYOUT_MARK) === unitLayout(orgUnit, context, table.tab.sheetId) &&
    newRows(table) === 0
  );
}

function listRequests(
  kind: OrgKind,
  columns: readonly Column[],
  place: TablePlace,
  head: { unitName: Spot; unitCode: Spot },
  { settings, settingCells, mobilised }: UnitTabContext,
): Request[] {
  const form = FORM_OF[kind];
  const isApart = isOwn(place.sheetId);
  const formulaPlace: FormulaPlace = {
    positions: place.positions,
    firstRow: place.headerRow + 1,
    lastRow: place.endRow - 1,
    settings,
    settingCells: isApart ? undefined : settingCells,
    mobilised,
    head,
  };
  return tableRequests(columns, place, formulasFor(form, formulaPlace), coloursFor(form, formulaPlace));
}

/** Everything above and including the header, in one write. */
function headRequest(
  orgUnit: OrgUnit & { kind: OrgKind },
  columns: readonly Column[],
  sheetId: number,
  settings: Settings,
): Request {
  const nobody =
    FORM_OF[orgUnit.kind] === 'staff' ? DECLARATION_LABELS.nobodyStaff : DECLARATION_LABELS.nobodyOthers;
  const cells: [Spot, ToolCell][] = [
    [UNIT_HEAD.title, { value: campaignTitle(settings), look: 'titleLeft' }],
    [UNIT_HEAD.unitNameLabel, { value: DECLARATION_LABELS.unitName, look: 'label' }],
    [UNIT_HEAD.unitName, { value: orgUnit.name, look: 'strong' }],
    [UNIT_HEAD.unitCodeLabel, { value: DECLARATION_LABELS.unitCode, look: 'label' }],
    [UNIT_HEAD.unitCode, { value: orgUnit.code, look: 'strong' }],
    [UNIT_HEAD.howTo, { value: UNIT_HOW_TO, look: 'faint' }],
    [UNIT_HEAD.listDoneLabel, { value: DECLARATION_LABELS.listDone, look: 'label' }],
    [UNIT_HEAD.doneOnLabel, { value: DECLARATION_LABELS.doneOn, look: 'label' }],
    [UNIT_HEAD.doneOn, { look: 'inputDate' }],
    [UNIT_HEAD.nobodyLabel, { value: nobody, look: 'label' }],
    [UNIT_HEAD.doneByLabel, { value: DECLARATION_LABELS.doneBy, look: 'label' }],
    [UNIT_HEAD.doneBy, { look: 'input' }],
    ...columns.map((column, at): [Spot, ToolCell] => [
      { row: UNIT_HEADER_ROW, column: at },
      { value: column.header },
    ]),
  ];
  const rows: ToolCell[][] = Array.from({ length: UNIT_HEADER_ROW + 1 }, () => []);
  for (const [{ row, column }, cell] of cells) {
    const line = rows[row] ?? [];
    while (line.length < column) line.push({});
    line[column] = cell;
  }
  return {
    updateCells: {
      range: block(sheetId, [0, UNIT_HEADER_ROW + 1], [0, columns.length]),
      rows: rowData(rows),
      fields: 'userEnteredValue,userEnteredFormat',
    },
  };
}

/** The two boxes, unticked, and the check of the date beside them. */
function boxRequests(sheetId: number, head: typeof UNIT_HEAD): Request[] {
  const at = (spot: Spot) => block(sheetId, [spot.row, spot.row + 1], [spot.column, spot.column + 1]);
  const box = (spot: Spot): Request[] => [
    {
      repeatCell: {
        range: at(spot),
        cell: { userEnteredValue: { boolValue: false }, userEnteredFormat: LOOKS.box },
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    {
      setDataValidation: {
        range: at(spot),
        rule: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
      },
    },
  ];
  return [
    ...box(head.listDone),
    ...box(head.nobody),
    {
      setDataValidation: {
        range: at(head.doneOn),
        rule: { condition: { type: 'DATE_IS_VALID' }, strict: false },
      },
    },
  ];
}

/** Numbers and codes of all rows, from the first on, wherever their columns stand. */
export function numbersAndCodes(
  unitCode: string,
  { sheetId, headerRow, endRow, positions }: TablePlace,
): Request[] {
  const cells: Readonly<Record<string, (place: number) => ExtendedValue>> = {
    number: (numberValue) => ({ numberValue }),
    code: (place) => ({ stringValue: rowCode(unitCode, place) }),
  };
  return Object.entries(cells).flatMap(([key, valueAt]): Request[] => {
    const columnIndex = positions.get(key);
    if (columnIndex === undefined) return [];
    const rows = Array.from({ length: endRow - headerRow - 1 }, (_, at) => ({
      values: [{ userEnteredValue: valueAt(at + 1) }],
    }));
    const start = { sheetId, rowIndex: headerRow + 1, columnIndex };
    return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
  });
}
