import type { ChartSourceRange, Request } from './sheets-api.ts';
import type { ChartRows } from './summary.ts';
import type { TabView } from './tab-view.ts';

/** How a chart of ours is known among charts that people drew. */
const OURS = 'Chung sức';

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
      domains: [{ domain: column(1) }],
      series: [{ series: column(2), targetAxis: 'BOTTOM_AXIS' as const }],
    },
  };
  const anchorCell = { sheetId, rowIndex: rows.from, columnIndex: 4 };
  const position = { overlayPosition: { anchorCell, widthPixels: 900, heightPixels: 320 } };
  return [...drop, { addChart: { chart: { spec, position } } }];
}
