/** The menus in the bar above the sheet, for a mouse, a keyboard and a screen reader. */
import { button, element } from './dom.ts';

export type MenuEntry = { readonly label: string; readonly choose: () => void } | 'separator';

/** A button that opens a list of items: arrows move, Escape and a click elsewhere close. */
export function menuButton(title: string, entries: readonly MenuEntry[]): HTMLElement {
  const list = element('ul', { role: 'menu', 'aria-label': title, hidden: '' });
  const opener = button(title, () => toggle(list.hidden !== false), {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    class: 'menu-title',
  });
  const items: HTMLElement[] = [];
  for (const entry of entries) {
    if (entry === 'separator') {
      list.append(element('li', { role: 'separator' }));
      continue;
    }
    const item = button(
      entry.label,
      () => {
        toggle(false);
        entry.choose();
      },
      { role: 'menuitem', tabindex: '-1' },
    );
    items.push(item);
    list.append(element('li', { role: 'none' }, item));
  }

  function toggle(open: boolean): void {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) items[0]?.focus();
  }

  const menu = element('div', { class: 'menu' }, opener, list);
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && !list.hidden) {
      toggle(false);
      opener.focus();
    } else if (event.key === 'ArrowDown') {
      if (list.hidden) toggle(true);
      else items[(at + 1) % items.length]?.focus();
    } else if (event.key === 'ArrowUp' && !list.hidden)
      items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Home' && !list.hidden) items[0]?.focus();
    else if (event.key === 'End' && !list.hidden) items[items.length - 1]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target as Node)) toggle(false);
  });
  return menu;
}
