import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentTable, TableColumn } from '../actions/documents/description.ts';
import { TABLE_SIZES } from './decree.ts';
import { run } from './text.ts';
import { halfPoints, twips, widthOf } from './units.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const ALIGNED = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Left and right of what stands in a cell, in millimetres. */
const CELL_MARGIN = 0.8;

/**
 * Its header is repeated on each page, and no row is divided between two.
 * @param isKept whether the whole table is to be on one page
 */
export function table(
  described: DocumentTable,
  width: number,
  { isKept }: { readonly isKept: boolean },
): Table {
  const { columns, rows } = described;
  // A group stands above its first unit, and the last line of all is never alone.
  const staysWithNext = (place: number) =>
    place < rows.length - 1 && (isKept || rows[place]?.look === 'group' || rows[place + 1]?.look === 'total');
  const size = fittingSize(described, width, isKept ? TABLE_SIZES.inText : TABLE_SIZES.inAnnex);
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((twips(width) * column.width) / whole));
  const cell = (text: string, at: number, align: TableColumn['align'], bold: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: ALIGNED[align],
          // Of the mark at its end, by which an empty cell is as high as the others.
          run: { size: halfPoints(size) },
          ...(keepNext ? { keepNext } : {}),
          children: text === '' ? [] : [run(text, size, bold ? { bold } : {})],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 10, bottom: 10, left: twips(CELL_MARGIN), right: twips(CELL_MARGIN) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, at) => cell(header, at, 'center', true, true)),
      }),
      ...rows.map(
        ({ look, cells }, place) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, at) =>
              cell(cells[at] ?? '', at, align, look !== 'plain', staysWithNext(place)),
            ),
          }),
      ),
    ],
  });
}

/** The largest type in which no word or amount is wider than its column; one that no type makes fit is broken anyway. */
function fittingSize({ columns, rows }: DocumentTable, width: number, largest: number): number {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const fits = (word: string, at: number, size: number) =>
    wordWidth(word, size) <= (width * (columns[at]?.width ?? 0)) / whole - 2 * CELL_MARGIN;
  const lines = [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells)];
  const words = columns.map((_, at) =>
    lines
      .flatMap((cells) => (cells[at] ?? '').split(' '))
      .filter((word) => fits(word, at, TABLE_SIZES.smallest)),
  );
  let size = largest;
  while (size > TABLE_SIZES.smallest && !words.every((own, at) => own.every((word) => fits(word, at, size))))
    size -= TABLE_SIZES.step;
  return size;
}

/** Figures are half as wide as they are high, points a quarter. */
function wordWidth(word: string, size: number): number {
  const points = word.replace(/[^.,]/g, '').length;
  return (
    widthOf('0'.repeat(word.length - points), size, /\d/.test(word) ? 0.5 : 0.6) +
    widthOf('0'.repeat(points), size, 0.25)
  );
}

/** Paragraphs side by side, row by row, in columns so many millimetres wide; without a line, and no row is divided. */
export function sideBySide(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({ width: { size: columnWidths[at] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}
