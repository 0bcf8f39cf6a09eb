import { GUIDE_LINES, GUIDE_TITLE } from '../text/vi-guide.ts';
import type { Content } from './content.ts';
import type { ToolCell } from './tool-cell.ts';

export const GUIDE_WIDTHS = [170, 1010];

/** @param linkTo the address of a tab by its title, where the tab exists */
export function guideContent(linkTo: (title: string) => string | undefined): Content {
  const lines = GUIDE_LINES.map(({ text, look, tab }): ToolCell[] => {
    if (look === 'heading') return [{ value: text, look: 'strong' }];
    const link = tab === undefined ? undefined : linkTo(tab);
    if (tab === undefined) return [{}, { value: text, look: 'plain' }];
    return [
      link ? { value: tab, look: 'link', link } : { value: tab, look: 'text' },
      { value: text, look: 'text' },
    ];
  });
  return { rows: [[{ value: GUIDE_TITLE, look: 'titleLeft' }], [], ...lines], merges: [] };
}
