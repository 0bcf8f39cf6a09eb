import {
  CommandType,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  type IStyleData,
  IUniverInstanceService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import {
  MarkDirtyRowAutoHeightOperation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { HoverManagerService, IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { BookAnswer, CellChange, SheetLocks } from '../local/page/protocol.ts';
import { type CellExtras, drawnFormat, gridValue, wholeStyle } from '../local/page/univer-cell.ts';
import { GRID_WORDS } from '../text/vi-grid.ts';
import type { Request } from '../workbook/sheets-api.ts';
import { nameBox, ownKeys } from './keys.ts';
import { type GridLookup, isAboutWorkbook, isKept, requestsOf } from './mutations.ts';
import { readTypedText, showDecimalComma } from './typing.ts';
import { createUniver } from './univer.ts';

/** Changes that the program told us of, which must not be told back. */
const FROM_PROGRAM = { fromCollab: true };

export interface GridHandlers {
  /** A person changed something that the file keeps. */
  edited(requests: Request[]): void;
  /** A cell with a link was clicked. */
  linkClicked(uri: string): void;
  /** Another cell was chosen. */
  chosen(cell: Cell): void;
  /** The editor of a cell was opened. */
  typing(): void;
}

export interface Cell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** The spreadsheet on the screen. Rows and columns from 0. */
export class Grid {
  readonly api;
  readonly injector: Injector;
  locks: readonly SheetLocks[] = [];
  private readonly univer;
  private readonly handlers: GridHandlers;
  /** The library remembers colours by the name of a workbook: each showing has a name of its own. */
  private showing = 0;
  /** What waits for the editor of a cell to close. */
  private waiting: (() => void)[] = [];
  /** Tabs whose rows have the height of their text. */
  private readonly fitted = new Set<string>();

  constructor(container: string, handlers: GridHandlers) {
    const { univer, api } = createUniver(container);
    this.univer = univer;
    this.api = api;
    this.injector = univer.__getInjector();
    this.handlers = handlers;
    this.injector.get(ICommandService).onCommandExecuted(({ id, type, params }, options) => {
      if (type !== CommandType.MUTATION || options?.fromCollab === true) return;
      if (!this.isBook(params) || !isAboutWorkbook(id)) return;
      const requests = isKept(id) ? requestsOf(id, params ?? {}, this.lookup()) : [];
      if (requests.length === 0) return;
      handlers.edited(requests);
      handlers.chosen(this.place());
    });
  }

  /** Shows a workbook, in place of the one before; the person stays at the same tab and cell if it is still there. */
  show({ data, locks }: Pick<BookAnswer, 'data' | 'locks'>): void {
    const place = this.workbook() ? { ...this.place(), ...this.scrolled() } : undefined;
    this.locks = locks;
    const instances = this.injector.get(IUniverInstanceService);
    if (place !== undefined) instances.disposeUnit(this.unitId);
    this.showing += 1;
    const book = { ...data, id: this.unitId };
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, book);
    this.fitted.clear();
    // The library lays a new workbook out in its own time; what is drawn first is then fitted.
    requestAnimationFrame(() => requestAnimationFrame(() => this.fitRows()));
    if (place === undefined) this.begin();
    else if (this.select(place)) this.scrollTo(place.top, place.left);
  }

  /** Resolves when the sheet is drawn and listens to mouse and keys. */
  drawn(): Promise<void> {
    return this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  get unitId(): string {
    return `book${this.showing}`;
  }

  /** Whether a command or mutation is about the workbook, and not about the editor of a cell. */
  isBook(params: object | undefined): boolean {
    return (params as { unitId?: string } | undefined)?.unitId === this.unitId;
  }

  /** The cell whose editor is open. */
  edited(): Cell | undefined {
    const bridge = this.injector.get(IEditorBridgeService);
    if (this.showing === 0 || !bridge.isVisible().visible) return undefined;
    const at = bridge.getEditLocation();
    return at ? { sheetId: Number(at.sheetId), row: at.row, column: at.column } : undefined;
  }

  /** Takes what is being typed into its cell, as Enter does. */
  async finishEditing(): Promise<void> {
    if (this.edited() === undefined) return;
    const params = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId: this.unitId };
    await this.injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, params);
    // The text reaches the cell a moment after its editor has closed.
    await new Promise((later) => setTimeout(later, 50));
  }

  /** Does something at once, or as soon as nobody is typing: what is being typed is never taken away. */
  whenNotTyping(act: () => void): void {
    if (this.edited() === undefined) act();
    else this.waiting.push(act);
  }

  /** Takes over cells that were changed elsewhere or calculated anew; the one being typed into waits. */
  apply(changes: readonly CellChange[]): void {
    const open = this.edited();
    const isOpen = ({ sheetId, row, column }: Cell) =>
      open !== undefined && open.sheetId === sheetId && open.row === row && open.column === column;
    const later = changes.filter(isOpen);
    if (later.length > 0) this.waiting.push(() => this.apply(later));
    this.applyNow(changes.filter((change) => !isOpen(change)));
  }

  private applyNow(changes: readonly CellChange[]): void {
    const bySheet = new Map<number, Record<number, Record<number, ICellData>>>();
    for (const { sheetId, row, column, data } of changes) {
      const matrix = bySheet.get(sheetId) ?? {};
      bySheet.set(sheetId, matrix);
      const format = drawnFormat(data);
      matrix[row] ??= {};
      matrix[row][column] = {
        v: null,
        custom: null,
        f: null,
        p: null,
        ...gridValue(data),
        s: format === undefined ? null : wholeStyle(format),
      };
    }
    for (const [sheetId, cellValue] of bySheet) {
      if (!this.sheet(sheetId)) continue;
      const params = { unitId: this.unitId, subUnitId: String(sheetId), cellValue };
      this.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params, FROM_PROGRAM);
    }
    this.handlers.chosen(this.place());
  }

  /** The tab in front and the cell that is chosen in it. */
  place(): Cell {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange();
    return {
      sheetId: Number(sheet?.getSheetId() ?? 0),
      row: range?.getRow() ?? 0,
      column: range?.getColumn() ?? 0,
    };
  }

  /** The block of cells that is chosen, its ends included. */
  selection(): { sheetId: number } & Omit<IRange, 'sheetId'> {
    const range = this.api.getActiveWorkbook()?.getActiveSheet()?.getSelection()?.getActiveRange();
    const { sheetId, row, column } = this.place();
    return {
      sheetId,
      startRow: row,
      startColumn: column,
      endRow: row + (range?.getHeight() ?? 1) - 1,
      endColumn: column + (range?.getWidth() ?? 1) - 1,
    };
  }

  /** Brings a cell before the person; false when there is no such tab. */
  select({ sheetId, row, column }: Cell): boolean {
    const book = this.api.getActiveWorkbook();
    const sheet = book?.getSheetBySheetId(String(sheetId));
    if (!book || !sheet) return false;
    if (sheet.isSheetHidden()) sheet.showSheet();
    book.setActiveSheet(sheet);
    // The strip of tabs does not follow by itself.
    setTimeout(() =>
      document
        .querySelector('#grid [role="tab"][aria-selected="true"]')
        ?.scrollIntoView({ inline: 'nearest' }),
    );
    const at = {
      row: Math.max(0, Math.min(row, sheet.getMaxRows() - 1)),
      column: Math.max(0, Math.min(column, sheet.getMaxColumns() - 1)),
    };
    sheet.getRange(at.row, at.column).activate();
    this.scrollTo(Math.max(0, at.row - 3), Math.max(0, at.column - 3));
    return true;
  }

  /** The first row and column in sight below and beside the frozen ones. */
  private scrolled(): { top: number; left: number } {
    const state = this.api.getActiveWorkbook()?.getActiveSheet()?.getScrollState();
    return { top: state?.sheetViewStartRow ?? 0, left: state?.sheetViewStartColumn ?? 0 };
  }

  private scrollTo(row: number, column: number): void {
    this.api.getActiveWorkbook()?.getActiveSheet()?.scrollToCell(row, column);
  }

  titleOf(sheetId: number): string {
    return this.sheet(sheetId)?.getName() ?? '';
  }

  titles(): string[] {
    return (this.workbook()?.getSheets() ?? []).map((sheet) => sheet.getName());
  }

  locksOf(sheetId: number): SheetLocks | undefined {
    return this.locks.find((lock) => lock.sheetId === sheetId);
  }

  raw({ sheetId, row, column }: Cell): ICellData | undefined {
    return this.sheet(sheetId)?.getCellRaw(row, column) ?? undefined;
  }

  /** What is shown in the cell; a tick box in words. */
  shown({ sheetId, row, column }: Cell): string {
    if (this.lookup().isTickBox(sheetId, row, column)) {
      return this.raw({ sheetId, row, column })?.v === 1 ? GRID_WORDS.ticked : GRID_WORDS.notTicked;
    }
    const value = this.sheet(sheetId)?.getCell(row, column)?.v;
    return value === undefined || value === null ? '' : String(value);
  }

  patternOf(cell: ICellData | undefined): string | undefined {
    const style = cell?.s ? this.lookup().style(cell.s) : undefined;
    return style?.n?.pattern;
  }

  sheet(sheetId: number): Worksheet | undefined {
    return this.workbook()?.getSheetBySheetId(String(sheetId)) ?? undefined;
  }

  lookup(): GridLookup {
    const book = this.workbook();
    const checks = this.injector.get(SheetDataValidationModel);
    return {
      cell: (sheetId, row, column) => this.raw({ sheetId, row, column }),
      style: (style) =>
        typeof style === 'string' ? (book?.getStyles().get(style) as IStyleData | undefined) : style,
      isTickBox: (sheetId, row, column) =>
        checks.getRuleByLocation(this.unitId, String(sheetId), row, column)?.type === 'checkbox',
      sheetIds: () => (book?.getSheetOrders() ?? []).map(Number),
      rowCount: (sheetId) => this.sheet(sheetId)?.getRowCount() ?? 0,
      columnCount: (sheetId) => this.sheet(sheetId)?.getColumnCount() ?? 0,
    };
  }

  /** Puts a value into a cell as if a person had typed it. */
  put({ sheetId, row, column }: Cell, value: ICellData): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const target = { unitId: this.unitId, subUnitId: String(sheetId), range };
    this.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, { ...target, value });
  }

  /** Follows the link of the chosen cell; false when it has none. */
  followLink(): boolean {
    const link = this.linkAt(this.place());
    if (link !== undefined) this.handlers.linkClicked(link);
    return link !== undefined;
  }

  /** Sends requests as if a person had made them in the grid. */
  request(requests: Request[]): void {
    this.handlers.edited(requests);
  }

  /** Rows without a height of their own become as high as their text, once their tab comes to the front. */
  private fitRows(): void {
    const sheet = this.workbook()?.getActiveSheet();
    if (!sheet || this.fitted.has(sheet.getSheetId())) return;
    this.fitted.add(sheet.getSheetId());
    const ranges = [
      { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
    ];
    const params = {
      unitId: this.unitId,
      subUnitId: sheet.getSheetId(),
      ranges,
      id: `fit-${sheet.getSheetId()}`,
    };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, params, FROM_PROGRAM);
  }

  private afterTyping(): void {
    if (this.edited() !== undefined) return;
    for (const act of this.waiting.splice(0)) act();
  }

  /** What the library has only once it shows a workbook. */
  private begin(): void {
    readTypedText(this);
    showDecimalComma(this);
    this.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('vi');
    this.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
      if (visible) this.handlers.typing();
      // What was typed reaches the cell, and the program, before what waited for it.
      else setTimeout(() => this.afterTyping(), 300);
    });
    nameBox(this);
    ownKeys(this);
    this.api.addEvent(this.api.Event.ActiveSheetChanged, () => this.fitRows());
    this.injector
      .get(SheetsSelectionsService)
      .selectionChanged$.subscribe(() => this.handlers.chosen(this.place()));
    this.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      const link = this.linkAt({
        sheetId: Number(location.subUnitId),
        row: location.row,
        column: location.col,
      });
      if (link !== undefined) this.handlers.linkClicked(link);
    });
  }

  /** Gives the keyboard to the sheet. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  private workbook(): Workbook | undefined {
    return (
      this.injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? undefined
    );
  }

  /** Where the cell leads. */
  linkAt(at: Cell): string | undefined {
    return (this.raw(at)?.custom as CellExtras | null | undefined)?.link;
  }
}
