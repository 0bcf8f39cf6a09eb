/** Requests about charts. Other embedded objects are not kept here. */
import type { EmbeddedChart, GridRange, Request } from '../../../workbook/sheets-api.ts';
import { type Draft, freshId } from '../book.ts';
import { invalid, notImplemented } from '../errors.ts';
import { mapChartRanges } from '../follow.ts';
import { normalize } from '../normalize.ts';
import { cellOf, checkRange } from '../ranges.ts';

/** Puts a chart over the cells from its anchor on. */
export function addChart(draft: Draft, request: NonNullable<Request['addChart']>): object {
  const given = normalize(request.chart, 'EmbeddedChart');
  if (!given?.spec) throw invalid('chart.spec must be set.');
  if (!given.spec.basicChart) throw notImplemented('charts other than basicChart');
  if (!given.spec.basicChart.chartType) throw invalid('basicChart.chartType must be set.');
  const anchor = given.position?.overlayPosition?.anchorCell;
  if (!anchor) throw invalid('chart.position must be set.');
  const { sheet } = cellOf(draft, anchor);
  let sources = 0;
  mapChartRanges(given, (range: GridRange) => {
    checkRange(draft, range);
    sources += 1;
    return range;
  });
  if (sources === 0) throw invalid('A chart needs at least one source range.');
  const chartId = given.chartId ?? freshChartId(draft);
  if (hasChart(draft, chartId)) throw invalid(`An embedded object with id: ${chartId} already exists.`);
  const chart: EmbeddedChart = { ...given, chartId };
  sheet.charts = [...sheet.charts, chart];
  return { addChart: { chart } };
}

/** Takes a chart away. */
export function deleteEmbeddedObject(draft: Draft, { objectId = 0 }: { objectId?: number }): object {
  if (!hasChart(draft, objectId)) throw invalid(`No embedded object with id: ${objectId}`);
  for (const sheet of draft.sheets) {
    if (sheet.charts.some((chart) => chart.chartId === objectId)) {
      sheet.charts = sheet.charts.filter((chart) => chart.chartId !== objectId);
    }
  }
  return {};
}

/** An id that no chart of the book has. */
export function freshChartId(draft: Draft): number {
  return freshId((id) => hasChart(draft, id));
}

function hasChart(draft: Draft, id: number): boolean {
  return draft.sheets.some((sheet) => sheet.charts.some((chart) => chart.chartId === id));
}
