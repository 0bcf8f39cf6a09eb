/** What the keyboard does in the sheet beyond what the library gives it. */
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { GRID_WORDS } from '../text/vi-grid.ts';
import type { Grid } from './grid.ts';

/** The grid's own word for a tick box's kind of value. */
const BOOLEAN = 3;

/** The box that shows the chosen cell has no name for a screen reader, and keeps the keyboard after it was used. */
export function nameBox(grid: Grid): void {
  const find = () => document.querySelector<HTMLInputElement>('#grid [data-u-comp="defined-name"] input');
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== find()) return;
    setTimeout(() => {
      find()?.blur();
      grid.focus();
    });
  };
  // Before the box itself, which lets no key through.
  document.addEventListener('keydown', leave, { capture: true });
  const waiting = setInterval(() => {
    find()?.setAttribute('aria-label', GRID_WORDS.nameBox);
    if (find()) clearInterval(waiting);
  }, 200);
}

/** Alt+Enter follows the link of the chosen cell, the space bar ticks its box, F10 leads to the menus. */
export function ownKeys(grid: Grid): void {
  const keys = (event: KeyboardEvent) => {
    const inSheet = (event.target as Element | null)?.closest('#grid') ?? event.target === document.body;
    if (!inSheet || grid.injector.get(IEditorBridgeService).isVisible().visible) return;
    if (event.key === 'F10' && !event.shiftKey) {
      document.querySelector<HTMLElement>('.menu-title')?.focus();
      event.preventDefault();
      return;
    }
    const isLinkKey = event.altKey && event.key === 'Enter';
    const done = isLinkKey ? grid.followLink() : event.key === ' ' && tick(grid);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', keys, { capture: true });
}

function tick(grid: Grid): boolean {
  const at = grid.place();
  if (!grid.lookup().isTickBox(at.sheetId, at.row, at.column)) return false;
  grid.put(at, { v: grid.raw(at)?.v === 1 ? 0 : 1, t: BOOLEAN });
  return true;
}
