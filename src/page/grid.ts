import {
  CommandType,
  type ICellData,
  ICommandService,
  type Injector,
  InterceptorEffectEnum,
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
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  MarkDirtyRowAutoHeightOperation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { HoverManagerService, IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { BookAnswer, CellChange, SheetLocks } from '../local/page/protocol.ts';
import { type CellExtras, gridStyle, gridValue } from '../local/page/univer-cell.ts';
import { GRID_WORDS } from '../text/vi-grid.ts';
import type { Request } from '../workbook/sheets-api.ts';
import { editText, entered, isMomentPattern } from './entered.ts';
import { enteredValue, type GridLookup, isAboutWorkbook, isKept, requestsOf } from './mutations.ts';
import { createUniver } from './univer.ts';

const BOOK = 'book';
/** Changes that the program told us of, which must not be told back. */
const FROM_PROGRAM = { fromCollab: true, onlyLocal: true };
const STRING = 1;
const BOOLEAN = 3;
const FORCE_STRING = 4;

export interface GridHandlers {
  /** A person changed something that the file keeps. */
  edited(requests: Request[]): void;
  /** A cell with a link was clicked. */
  linkClicked(uri: string): void;
  /** Another cell was chosen. */
  chosen(cell: Cell): void;
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
      if ((params as { unitId?: string } | undefined)?.unitId !== BOOK || !isAboutWorkbook(id)) return;
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
    if (place !== undefined) instances.disposeUnit(BOOK);
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
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

  /** Takes over cells that were changed elsewhere or calculated anew. */
  apply(changes: readonly CellChange[]): void {
    const bySheet = new Map<number, Record<number, Record<number, ICellData>>>();
    for (const { sheetId, row, column, data } of changes) {
      const matrix = bySheet.get(sheetId) ?? {};
      bySheet.set(sheetId, matrix);
      matrix[row] ??= {};
      matrix[row][column] = {
        v: null,
        custom: null,
        f: null,
        p: null,
        ...gridValue(data),
        s: data.userEnteredFormat === undefined ? null : gridStyle(data.userEnteredFormat),
      };
    }
    for (const [sheetId, cellValue] of bySheet) {
      if (!this.sheet(sheetId)) continue;
      const params = { unitId: BOOK, subUnitId: String(sheetId), cellValue };
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

  /** The text a person typed or pasted, as the grid's cell; its looks stay, but for a format that comes with the text. */
  cellOf(text: string, at: Cell): ICellData {
    const { value, numberFormat } = entered(text, this.patternOf(this.raw(at)));
    return {
      f: null,
      si: null,
      p: null,
      v: null,
      custom: null,
      ...(value === undefined ? {} : gridValue({ userEnteredValue: value })),
      ...(numberFormat?.pattern === undefined ? {} : { s: { n: { pattern: numberFormat.pattern } } }),
    };
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
        checks.getRuleByLocation(BOOK, String(sheetId), row, column)?.type === 'checkbox',
      sheetIds: () => (book?.getSheetOrders() ?? []).map(Number),
      rowCount: (sheetId) => this.sheet(sheetId)?.getRowCount() ?? 0,
      columnCount: (sheetId) => this.sheet(sheetId)?.getColumnCount() ?? 0,
    };
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
    const params = { unitId: BOOK, subUnitId: sheet.getSheetId(), ranges, id: `fit-${sheet.getSheetId()}` };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, params, FROM_PROGRAM);
  }

  /** What the library has only once it shows a workbook. */
  private begin(): void {
    this.readTypedText();
    this.showDecimalComma();
    this.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('vi');
    this.nameBox();
    this.ownKeys();
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

  /** The box that shows the chosen cell has no name for a screen reader, and keeps the keyboard after it was used. */
  private nameBox(): void {
    const find = () => document.querySelector<HTMLInputElement>('#grid [data-u-comp="defined-name"] input');
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target !== find()) return;
      setTimeout(() => {
        find()?.blur();
        this.focus();
      });
    };
    // Before the box itself, which lets no key through.
    document.addEventListener('keydown', leave, { capture: true });
    const waiting = setInterval(() => {
      find()?.setAttribute('aria-label', GRID_WORDS.nameBox);
      if (find()) clearInterval(waiting);
    }, 200);
  }

  /** Alt+Enter follows the link of the chosen cell and the space bar ticks its box, as in Google's sheets. */
  private ownKeys(): void {
    const keys = (event: KeyboardEvent) => {
      const inSheet = (event.target as Element | null)?.closest('#grid') ?? event.target === document.body;
      if (!inSheet || this.injector.get(IEditorBridgeService).isVisible().visible) return;
      const done =
        event.altKey && event.key === 'Enter' ? this.followLink() : event.key === ' ' && this.tick();
      if (!done) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', keys, { capture: true });
  }

  private followLink(): boolean {
    const link = this.linkAt(this.place());
    if (link !== undefined) this.handlers.linkClicked(link);
    return link !== undefined;
  }

  private tick(): boolean {
    const { sheetId, row, column } = this.place();
    if (!this.lookup().isTickBox(sheetId, row, column)) return false;
    const value = { v: this.raw({ sheetId, row, column })?.v === 1 ? 0 : 1, t: BOOLEAN };
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const target = { unitId: BOOK, subUnitId: String(sheetId), range };
    this.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, { ...target, value });
    return true;
  }

  /** Gives the keyboard to the sheet. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  private workbook(): Workbook | undefined {
    return (
      this.injector.get(IUniverInstanceService).getUnit<Workbook>(BOOK, UniverInstanceType.UNIVER_SHEET) ??
      undefined
    );
  }

  /** Where the cell leads. */
  linkAt(at: Cell): string | undefined {
    return (this.raw(at)?.custom as CellExtras | null | undefined)?.link;
  }

  /** A number without a format of its own is shown by the library with a decimal point. */
  private showDecimalComma(): void {
    this.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: -1,
      handler: (cell, _location, next) =>
        typeof cell?.v === 'number' && !Number.isInteger(cell.v)
          ? next({ ...cell, v: String(cell.v).replace('.', ',') })
          : next(cell),
    });
  }

  /**
   * Between the cell and the text it is edited as. Both ways come before those of the library, which would read 1.234 as
   * one and a bit.
   */
  private readTypedText(): void {
    const { writeCellInterceptor } = this.injector.get(SheetInterceptorService);
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { subUnitId, row, col }) => {
        const at = { sheetId: Number(subUnitId), row, column: col };
        const raw = this.raw(at);
        if (!raw) return cell;
        const value = enteredValue(raw, false);
        return { ...raw, v: editText(value, this.patternOf(raw)), t: STRING, f: null, custom: null };
      },
    });
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { subUnitId, row, col }) => {
        if (!cell) return cell;
        const at = { sheetId: Number(subUnitId), row, column: col };
        const made = this.cellOf(typedText(cell), at);
        const style = made.s as IStyleData | undefined;
        const pattern = this.patternOf(this.raw(at));
        const keepsFormat =
          style === undefined || (isMomentPattern(style.n?.pattern) && isMomentPattern(pattern));
        return {
          ...cell,
          ...made,
          ...(keepsFormat ? { s: cell.s ?? null } : { s: { ...this.ownStyle(cell), ...style } }),
        };
      },
    });
  }

  private ownStyle(cell: ICellData): IStyleData {
    return (cell.s ? this.lookup().style(cell.s) : undefined) ?? {};
  }
}

/** The text as it was typed, whatever the library made of it. */
function typedText(cell: ICellData): string {
  const stream = cell.p?.body?.dataStream;
  if (stream !== undefined) return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (cell.f) return cell.f;
  const text = cell.v === undefined || cell.v === null ? '' : String(cell.v);
  return cell.t === FORCE_STRING ? `'${text}` : text;
}
