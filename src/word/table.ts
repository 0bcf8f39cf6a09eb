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
import { run } from './text.ts';
import { twips } from './units.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const ALIGNED = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Its header is repeated on each page, and no row is divided between two. */
export function table({ columns, rows }: DocumentTable, width: number, size: number): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((twips(width) * column.width) / whole));
  const cell = (text: string, at: number, align: TableColumn['align'], bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: ALIGNED[align],
          children: text === '' ? [] : [run(text, size, bold ? { bold } : {})],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 30, bottom: 30, left: 55, right: 55 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, at) => cell(header, at, 'center', true)),
      }),
      ...rows.map(
        ({ look, cells }) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, at) => cell(cells[at] ?? '', at, align, look !== 'plain')),
          }),
      ),
    ],
  });
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
