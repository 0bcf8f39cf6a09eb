import { TABS } from '../text/vi.ts';
import type { Content } from '../workbook/content.ts';
import { type Protection, toolProtection } from '../workbook/protections.ts';
import type { Request } from '../workbook/sheets-api.ts';
import { newToolTab, type ToolTab, tabOrder } from '../workbook/tool-tabs.ts';
import type { Assessment } from './assess.ts';

/** Tool-owned tabs by their names; whichever is missing is made, in its place, when it is first asked for. */
export interface TabMaker {
  /** @param content what a new tab begins with; left out: what such a tab shows until it is written */
  idOf(tab: ToolTab, content?: Content): number;
  /** Makes the tabs that were missing; to stand before whatever writes in them. */
  readonly made: readonly Request[];
  readonly protections: readonly Protection[];
}

export function tabMaker({ view, units }: Pick<Assessment, 'view' | 'units'>): TabMaker {
  const order = tabOrder(
    view,
    units.map(({ reading }) => reading.orgUnit),
  );
  const made: Request[] = [];
  const protections: Protection[] = [];
  return {
    made,
    protections,
    idOf(tab, content) {
      const there = view.byTitle(TABS[tab]);
      if (there) return there.sheetId;
      const at = order.add(TABS[tab]);
      made.push(...newToolTab(tab, at.sheetId, at.index, content));
      protections.push(toolProtection(tab, at.sheetId));
      return at.sheetId;
    },
  };
}
