import { escaped } from '../../text/html.ts';
import type { ChartSourceRange, EmbeddedChart, GridRange, Spreadsheet } from '../../workbook/sheets-api.ts';
import { sheetOf } from '../sheet-cells.ts';
import { display } from '../sheets/number-display.ts';

/** A chart of the tool as a drawing: a bar for each name, with its figure beside it. */

const USUAL = { width: 600, height: 371 };
const TITLE_HEIGHT = 34;
const NAMES_SHARE = 0.42;
const PADDING = 14;
const FIGURE_WIDTH = 52;
const BAR_SHARE = 0.55;

/** The drawing of a chart; '' when its cells are gone. */
export function chartSvg(book: Spreadsheet, chart: EmbeddedChart, scale: number): string {
  const { title = '', altText = title, basicChart } = chart.spec;
  const names = textsOf(book, basicChart.domains[0]?.domain);
  const figures = textsOf(book, basicChart.series[0]?.series);
  const count = Math.min(names.length, figures.length);
  if (count === 0) return '';
  const { widthPixels: width = USUAL.width, heightPixels: height = USUAL.height } =
    chart.position?.overlayPosition ?? {};
  const view = basicChart.axis?.find(({ viewWindowOptions }) => viewWindowOptions)?.viewWindowOptions;
  const most = view?.viewWindowMax ?? Math.max(1, ...figures.map(({ value }) => value));
  const left = width * NAMES_SHARE;
  const room = width - left - FIGURE_WIDTH - PADDING;
  const step = (height - TITLE_HEIGHT - PADDING) / count;
  const thick = Math.min(22, step * BAR_SHARE);
  const bars = Array.from({ length: count }, (_, at) => {
    const middle = TITLE_HEIGHT + step * (at + 0.5);
    const value = figures[at]?.value ?? 0;
    const length = (room * Math.max(0, Math.min(value, most))) / most;
    return (
      `<text x="${round(left - 8)}" y="${round(middle)}" text-anchor="end" ${fitted(names[at]?.text ?? '', left - 8 - PADDING)}>${escaped(names[at]?.text ?? '')}</text>` +
      `<rect x="${round(left)}" y="${round(middle - thick / 2)}" width="${round(length)}" height="${round(thick)}" fill="#2f7d55"/>` +
      `<text x="${round(left + length + 6)}" y="${round(middle)}">${escaped(figures[at]?.text ?? '')}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(altText)}" width="${round(width * scale)}" height="${round(height * scale)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="Times New Roman, Liberation Serif, serif" font-size="13" dominant-baseline="central" fill="#202124">` +
    `<rect x="0.5" y="0.5" width="${round(width - 1)}" height="${round(height - 1)}" fill="#fff" stroke="#b7c4bb"/>` +
    `<text x="${round(width / 2)}" y="20" text-anchor="middle" font-size="15" font-weight="bold">${escaped(title)}</text>` +
    `<line x1="${round(left)}" y1="${TITLE_HEIGHT}" x2="${round(left)}" y2="${round(height - PADDING)}" stroke="#5f6f66"/>` +
    `${bars.join('')}</svg>`
  );
}

interface Shown {
  readonly text: string;
  readonly value: number;
}

/** The cells of a range, as they show. */
function textsOf(book: Spreadsheet, range: ChartSourceRange | undefined): Shown[] {
  return (range?.sourceRange.sources ?? []).flatMap((source) => cellsOf(book, source));
}

function cellsOf(book: Spreadsheet, range: GridRange): Shown[] {
  const sheet = sheetOf(book, range.sheetId);
  const rows = (sheet?.data?.[0]?.rowData ?? []).slice(range.startRowIndex, range.endRowIndex);
  return rows.flatMap(({ values = [] }) =>
    values.slice(range.startColumnIndex, range.endColumnIndex).map((cell) => {
      const value = cell.effectiveValue ?? cell.userEnteredValue;
      const text = display(value, cell.userEnteredFormat?.numberFormat, book.properties?.locale) ?? '';
      return { text, value: value?.numberValue ?? 0 };
    }),
  );
}

/** A name too long for its place is drawn narrower, whole. About seven pixels a letter. */
function fitted(text: string, width: number): string {
  return text.length * 6.2 > width ? `textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"` : '';
}

function round(size: number): number {
  return Math.round(size * 10) / 10;
}
