import type { ChartSourceRange, Request } from './sheets-api.ts';
import type { ChartRows } from './summary.ts';
import type { TabView } from './tab-view.ts';

/** How a chart of ours is known among charts that people drew. */
const OURS = 'Chung sức';
const WIDTH = 670;
const LOWEST = 300;
const ROW_PIXELS = 21;

/** The bars of the units' rates beside their own rows; an older chart of ours makes way. */
export function chartRequests(
  tab: TabView | undefined,
  sheetId: number,
  rows: ChartRows | undefined,
  title: string,
): Request[] {
  const old = (tab?.sheet.charts ?? []).filter((chart) => chart.spec?.altText?.startsWith(OURS));
  const drop = old.flatMap(({ chartId }): Request[] =>
    chartId === undefined ? [] : [{ deleteEmbeddedObject: { objectId: chartId } }],
  );
  if (!rows) return drop;
  const column = (at: number): ChartSourceRange => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: rows.from,
          endRowIndex: rows.to,
          startColumnIndex: at,
          endColumnIndex: at + 1,
        },
      ],
    },
  });
  const spec = {
    title,
    altText: `${OURS}: ${title}`,
    basicChart: {
      chartType: 'BAR' as const,
      legendPosition: 'NO_LEGEND' as const,
      headerCount: 0,
      axis: [{ position: 'BOTTOM_AXIS' as const, viewWindowOptions: { viewWindowMin: 0, viewWindowMax: 1 } }],
      domains: [{ domain: column(rows.nameColumn) }],
      series: [{ series: column(rows.rateColumn), targetAxis: 'BOTTOM_AXIS' as const }],
    },
  };
  // Over its own cells, at the right of the control lines.
  const anchorCell = { sheetId, rowIndex: rows.from, columnIndex: rows.nameColumn - 1 };
  const heightPixels = Math.max(LOWEST, (rows.to - rows.from) * ROW_PIXELS + ROW_PIXELS);
  const position = { overlayPosition: { anchorCell, widthPixels: WIDTH, heightPixels } };
  return [...drop, { addChart: { chart: { spec, position } } }];
}
