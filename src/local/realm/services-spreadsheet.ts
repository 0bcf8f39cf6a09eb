import type { Container, MenuItem, RealmOptions, UiPort } from './ports.ts';
import { type Remote, remote, words } from './remote.ts';
import { ServiceError } from './service-error.ts';
import { pageOf } from './services-html.ts';

const LOCAL: Container = { id: 'local', url: 'local:', activeSheetId: () => 0 };

export function containerOf(options: Pick<RealmOptions, 'container'>): Container | null {
  return options.container === undefined ? LOCAL : options.container;
}

/** SpreadsheetApp as a screen: which file and tab is in front, and what is shown. Cells go by the Sheets API. */
export function spreadsheetApp(options: RealmOptions): Remote {
  const container = containerOf(options);
  const active = container && spreadsheet(container, options);
  const ui = screen(options.ui);
  return remote('SpreadsheetApp', {
    getActiveSpreadsheet: () => active,
    getUi: () => {
      if (container === null) throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
      return ui;
    },
  });
}

function spreadsheet(container: Container, { sheets, ui }: RealmOptions): Remote {
  const sheetOf = (id: () => number) =>
    remote('Sheet', {
      getSheetId: id,
      getRange: (a1: string) => remote('Range', { activate: () => ui.goTo(id(), String(a1)) }),
    });
  const active = sheetOf(() => container.activeSheetId());
  return remote('Spreadsheet', {
    getId: () => container.id,
    getUrl: () => container.url,
    getActiveSheet: () => active,
    getSheets: () => {
      const { sheets: all = [] } = sheets.get(container.id, { fields: 'sheets.properties' });
      return all.map(({ properties: { sheetId = 0 } }) => sheetOf(() => sheetId));
    },
    toast: (message: string, title = '') => ui.toast(message, title),
  });
}

function screen(ui: UiPort): Remote {
  return remote(
    'Ui',
    {
      createMenu: (title: string) => menu(title, ui),
      alert: (title: string, text: string, buttons = 'OK') => {
        if (buttons === 'YES_NO') return ui.confirm?.(title, text) === true ? 'YES' : 'NO';
        ui.alert(title, text);
        return 'OK';
      },
      showSidebar: (output: Remote) => {
        const page = pageOf(output);
        ui.sidebar(page.name, page.title);
      },
    },
    {
      ButtonSet: words('Ui.ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'),
      Button: words('Ui.Button', 'OK', 'CANCEL', 'YES', 'NO', 'CLOSE'),
    },
  );
}

function menu(title: string, ui: UiPort): Remote {
  const items: MenuItem[] = [];
  const made: Remote = remote('Menu', {
    addItem: (label: string, door: string) => {
      items.push({ label, door });
      return made;
    },
    addSeparator: () => {
      items.push({ label: '' });
      return made;
    },
    addToUi: () => ui.menu(title, items),
  });
  return made;
}
