import { escaped } from '../../text/html.ts';
import { PRINT_WORDS } from '../../text/vi-page.ts';
import type { EmbeddedChart, Sheet, Spreadsheet } from '../../workbook/sheets-api.ts';
import { sheetOf } from '../sheet-cells.ts';
import { printSetupOf } from '../xlsx/print-setup.ts';
import { MOST_OVER, signatureStarts } from '../xlsx/signatures.ts';
import { chartSvg } from './print-chart.ts';
import { type PrintedCell, type PrintedRow, printedRows } from './print-rows.ts';
import { classTable } from './print-style.ts';

/** A tab as a page of its own, to be printed on A4, one page wide: as Excel would print the file. */

/** CSS pixels are a 96th of an inch. */
const PIXELS_PER_MM = 96 / 25.4;
/** Millimetres; the page's number is in the margin below. */
const A4 = { short: 210, long: 297 } as const;
const MARGIN = { side: 10, top: 10, bottom: 14 } as const;
/** An upright page is kept to as long as its text need not be made smaller than this. */
const SMALLEST_UPRIGHT = 0.7;
/** How much of a page is filled by what is made to fit it: lines may be rounded otherwise on paper than on the screen. */
const ROOM = 0.99;

/** @returns the page; `undefined` when the workbook has no such tab */
export function printedTab(book: Spreadsheet, sheetId: number): string | undefined {
  const sheet = sheetOf(book, sheetId);
  if (sheet === undefined) return undefined;
  const { rows, widths } = printedRows(book, sheet);
  const setup = printSetupOf(sheet.developerMetadata ?? []);
  const width = widths.reduce((total, each) => total + each, 0);
  const landscape =
    setup?.orientation === undefined
      ? paper(false).width < width * SMALLEST_UPRIGHT
      : setup.orientation === 'landscape';
  const scale = Math.min(1, paper(landscape).width / Math.max(1, width));
  const classes = classTable(scale);
  const columns = widths.map((each) => `<col class="${classes.of(`width:${px(each * scale)}`)}">`).join('');
  const charts = new Map(
    (sheet.charts ?? []).map((chart) => [anchorOf(chart), chartSvg(book, chart, scale)]),
  );

  const cellHtml = (cell: PrintedCell) => {
    const chart = charts.get(`${cell.row} ${cell.column}`) ?? '';
    const names = [classes.ofCell(cell), chart === '' ? '' : 'anchor'].filter((name) => name !== '');
    const attributes = [
      cell.across > 1 ? ` colspan="${cell.across}"` : '',
      cell.down > 1 ? ` rowspan="${cell.down}"` : '',
      names.length > 0 ? ` class="${names.join(' ')}"` : '',
    ];
    return `<td${attributes.join('')}>${escaped(cell.text)}${chart}</td>`;
  };
  const rowsHtml = (some: readonly PrintedRow[]) =>
    some
      .map(({ height, cells }) => {
        const name = classes.of(`height:${px(height * scale)}`);
        return `<tr class="${name}">${cells.map(cellHtml).join('')}</tr>`;
      })
      .join('');
  const table = (head: readonly PrintedRow[], bodies: readonly (readonly PrintedRow[])[]) =>
    `<table class="${classes.of(`width:${px(width * scale)}`)}"><colgroup>${columns}</colgroup>` +
    `<thead>${rowsHtml(head)}</thead>${bodies.map((body) => `<tbody>${rowsHtml(body)}</tbody>`).join('')}</table>`;

  const [first, last] = headerRows(sheet, setup?.headerRow);
  const above = rows.filter(({ row }) => row < first);
  const header = rows.filter(({ row }) => row >= first && row < last);
  const below = rows.filter(({ row }) => row >= last);
  const [tail, end] = signatureStarts(sheet) ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const content = [
    above.length === 0 ? '' : table([], [above]),
    table(header, [
      below.filter(({ row }) => row < tail),
      below.filter(({ row }) => tail <= row && row < end),
      below.filter(({ row }) => end <= row),
    ]),
  ];
  const title = [book.properties?.title, sheet.properties.title].filter(Boolean).join(' - ');
  const body = rows.length === 0 ? `<p>${PRINT_WORDS.empty}</p>` : content.join('');
  return page(title, landscape, classes.css(), body);
}

/** From which row up to which the head of each page is repeated; the same twice when none is. */
function headerRows({ properties }: Sheet, headerRow: number | undefined): readonly [number, number] {
  if (headerRow !== undefined) return [headerRow - 1, headerRow];
  return [0, properties.gridProperties?.frozenRowCount ?? 0];
}

function anchorOf(chart: EmbeddedChart): string {
  const { rowIndex = 0, columnIndex = 0 } = chart.position?.overlayPosition?.anchorCell ?? {};
  return `${rowIndex} ${columnIndex}`;
}

/** What of the paper can be printed on, in CSS pixels. */
function paper(landscape: boolean): { width: number; height: number } {
  const [across, down] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  return {
    width: (across - 2 * MARGIN.side) * PIXELS_PER_MM,
    height: (down - MARGIN.top - MARGIN.bottom) * PIXELS_PER_MM,
  };
}

function px(size: number): string {
  return `${Math.round(size * 100) / 100}px`;
}

/** Only a browser knows how high lines come out, so it is the browser that makes them fit. */
function script({ height }: { height: number }): string {
  return `
document.getElementById('print').addEventListener('click', () => window.print());
const main = document.querySelector('main');
if (main.clientHeight < ${Math.floor(height * MOST_OVER)})
  for (let zoom = 0.99; main.clientHeight > ${Math.floor(height * ROOM)}; zoom -= 0.01) main.firstChild.style.zoom = zoom;
`;
}

function page(title: string, landscape: boolean, css: string, content: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: ${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.bottom}mm;
  @bottom-right { content: "${PRINT_WORDS.page} " counter(page) "/" counter(pages); font: 7pt "Times New Roman", serif; } }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: #fff; color: #202124; }
table { margin: 0 auto; border-collapse: collapse; table-layout: fixed; }
tr, tbody + tbody { break-inside: avoid; }
tbody:nth-of-type(2) { break-after: avoid; }
td { padding: 0 1px; overflow: hidden; overflow-wrap: anywhere; vertical-align: bottom; white-space: pre-line; }
td.anchor { position: relative; overflow: visible; }
td.anchor > svg { position: absolute; top: 0; left: 0; background: #fff; }
.bar { padding: 8px 12px; margin-bottom: 12px; background: #f3f6fa; font: 14px system-ui, sans-serif; }
.bar button { font: inherit; padding: 4px 20px; margin-right: 12px; }
@media screen { main { margin: 12px; overflow-x: auto; } }
@media print { .bar { display: none; } }
${css}
</style>
</head>
<body>
<div class="bar"><button type="button" id="print">${PRINT_WORDS.print}</button>${PRINT_WORDS.howTo}</div>
<main><div>${content}</div></main>
<script>${script(paper(landscape))}</script>
</body>
</html>
`;
}
