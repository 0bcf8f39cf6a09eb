import type { MenuItem, Realm, RealmOptions } from '../../../src/local/realm/ports.ts';
import { createRealm } from '../../../src/local/realm/realm.ts';
import { tinySheets } from './tiny-sheets.ts';

/** A realm with everything around it made up, and what it showed kept. */
export interface Host {
  readonly realm: Realm;
  readonly alerts: { title: string; text: string }[];
  readonly toasts: string[];
  readonly menus: { title: string; items: readonly MenuItem[] }[];
  readonly sidebars: { page: string; title: string }[];
  /** Cells that were brought before the person, as `7!F12`. */
  readonly went: string[];
  readonly logged: string[];
  readonly properties: RealmOptions['properties'];
}

export function host(options: Partial<RealmOptions> & Pick<RealmOptions, 'code'>): Host {
  const alerts: Host['alerts'] = [];
  const toasts: string[] = [];
  const menus: Host['menus'] = [];
  const sidebars: Host['sidebars'] = [];
  const went: string[] = [];
  const logged: string[] = [];
  const properties = options.properties ?? { document: {}, user: {}, script: {} };
  const realm = createRealm({
    sheets: tinySheets(),
    ui: {
      toast: (message) => void toasts.push(message),
      alert: (title, text) => void alerts.push({ title, text }),
      menu: (title, items) => void menus.push({ title, items }),
      sidebar: (page, title) => void sidebars.push({ page, title }),
      goTo: (sheetId, cell) => void went.push(`${sheetId}!${cell}`),
    },
    now: () => Date.UTC(2024, 4, 18, 1),
    user: 'ketoan@example.com',
    log: (level, text) => void logged.push(`${level} ${text}`),
    ...options,
    properties,
  });
  return { realm, alerts, toasts, menus, sidebars, went, logged, properties };
}
