/** Charts that the tool draws: bars, columns and lines over ranges. Charts of other people are never touched. */

import type { Sheet as FileSheet, SheetChart } from 'hucre/xlsx';
import type { EmbeddedChart, GridRange, Sheet } from '../../workbook/sheets-api.ts';
import { absoluteName, boundedRange, quotedTitle } from './a1.ts';
import { USUAL_COLUMN_PIXELS, USUAL_ROW_PIXELS } from './pixels.ts';

type FileChart = NonNullable<FileSheet['charts']>[number];

const KINDS = { BAR: 'bar', COLUMN: 'column', LINE: 'line' } as const;
const DEFAULT_SIZE = { width: 600, height: 371 };

/** How the names of the tool's charts begin in a file. */
export const CHART_NAME = 'chungsuc-chart-';

export function chartName(chart: EmbeddedChart): string {
  return `${CHART_NAME}${chart.chartId ?? 0}`;
}

/** The library's chart for ours; nothing when its ranges name no tab of the workbook. */
export function fileChartOf(
  chart: EmbeddedChart,
  sheet: Sheet,
  titleOf: ReadonlyMap<number, string>,
  textAt: (sheetId: number, row: number, column: number) => string | undefined,
): SheetChart | undefined {
  const { basicChart, title, altText } = chart.spec;
  const headers = basicChart.headerCount ?? 0;
  const address = (range: GridRange | undefined) => {
    const tab = range === undefined ? undefined : titleOf.get(range.sheetId ?? 0);
    if (range === undefined || tab === undefined) return undefined;
    const r = boundedRange(range);
    return `${quotedTitle(tab)}!${absoluteName({ ...r, top: Math.min(r.top + headers, r.bottom - 1) })}`;
  };
  const categories = address(basicChart.domains[0]?.domain.sourceRange.sources[0]);
  const series = basicChart.series.flatMap((item) => {
    const range = item.series.sourceRange.sources[0];
    const values = address(range);
    if (values === undefined) return [];
    const name =
      headers > 0
        ? textAt(range?.sheetId ?? 0, range?.startRowIndex ?? 0, range?.startColumnIndex ?? 0)
        : undefined;
    return [
      {
        values,
        ...(categories === undefined ? {} : { categories }),
        ...(name === undefined ? {} : { name }),
      },
    ];
  });
  if (series.length === 0) return undefined;
  const view = basicChart.axis?.find(({ viewWindowOptions }) => viewWindowOptions)?.viewWindowOptions;
  const scale = {
    ...(view?.viewWindowMin === undefined ? {} : { min: view.viewWindowMin }),
    ...(view?.viewWindowMax === undefined ? {} : { max: view.viewWindowMax }),
  };
  const axisTitle = (position: string) => basicChart.axis?.find((axis) => axis.position === position)?.title;
  const horizontal = basicChart.chartType === 'BAR';
  // In a bar chart the category axis stands at the left and counts upwards: turned round, it reads downwards.
  const categoryTitle = axisTitle(horizontal ? 'LEFT_AXIS' : 'BOTTOM_AXIS');
  const valueTitle = axisTitle(horizontal ? 'BOTTOM_AXIS' : 'LEFT_AXIS');
  return {
    type: KINDS[basicChart.chartType],
    series,
    anchor: anchorOf(chart, sheet),
    legend: basicChart.legendPosition === 'BOTTOM_LEGEND' ? 'bottom' : false,
    ...(title === undefined ? {} : { title }),
    ...(altText === undefined ? {} : { altText }),
    axes: {
      x: {
        ...(categoryTitle === undefined ? {} : { title: categoryTitle }),
        ...(horizontal ? { reverse: true } : {}),
      },
      y: {
        ...(valueTitle === undefined ? {} : { title: valueTitle }),
        ...(view === undefined ? {} : { scale }),
        gridlines: { major: true },
        minorTickMark: 'none',
        ...(horizontal ? { crosses: 'max' as const } : {}),
      },
    },
  };
}

function anchorOf(chart: EmbeddedChart, sheet: Sheet): SheetChart['anchor'] {
  const place = chart.position?.overlayPosition;
  const row = place?.anchorCell.rowIndex ?? 0;
  const col = place?.anchorCell.columnIndex ?? 0;
  const [data] = sheet.data ?? [];
  const end = (start: number, pixels: number, sizes: readonly { pixelSize?: number }[], normal: number) => {
    let at = start;
    for (let left = pixels; left > 0 && at < start + 1000; at += 1) left -= sizes[at]?.pixelSize ?? normal;
    return at;
  };
  const width = place?.widthPixels ?? DEFAULT_SIZE.width;
  const height = place?.heightPixels ?? DEFAULT_SIZE.height;
  return {
    from: { row, col },
    to: {
      row: end(row, height, data?.rowMetadata ?? [], USUAL_ROW_PIXELS),
      col: end(col, width, data?.columnMetadata ?? [], USUAL_COLUMN_PIXELS),
    },
  };
}

/** Whether a chart of the file is this one of ours, whatever other programs made of its name. */
export function isSameChart(
  ours: EmbeddedChart,
  theirs: Pick<FileChart, 'title' | 'series'>,
  titleOf: ReadonlyMap<number, string>,
): boolean {
  const range = ours.spec.basicChart.series[0]?.series.sourceRange.sources[0];
  const tab = range === undefined ? undefined : titleOf.get(range.sheetId ?? 0);
  const reference = theirs.series?.[0]?.valuesRef;
  return (
    (ours.spec.title ?? '') === (theirs.title ?? '') &&
    tab !== undefined &&
    reference !== undefined &&
    (reference.startsWith(`${tab}!`) || reference.startsWith(`${quotedTitle(tab)}!`))
  );
}
