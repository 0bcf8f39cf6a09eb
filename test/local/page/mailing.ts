/** A store over a workbook of few units, with a port that collects what is mailed. */
import type { DoorAnswer, EditAnswer, PageEvent } from '../../../src/local/page/protocol.ts';
import { openStore, type Store } from '../../../src/local/page/store.ts';
import { DECLARATION_LABELS } from '../../../src/text/vi.ts';
import type { Request } from '../../../src/workbook/sheets-api.ts';
import { closeServers } from '../mail/server.ts';
import { files, tabOf } from './support.ts';

/** A day of the occasion «-3»: reminders are due to CQ, MN and YT, thanks to DN and HT. */
const now = () => Date.parse('2024-05-17T08:00:00+07:00');

/** Each test has a file of its own. */
export interface Mailing {
  readonly path: string;
  readonly store: Store;
  /** What pages were told. */
  readonly events: readonly PageEvent[];
  /** Units to whose address a mail was given to the port. */
  readonly mailed: readonly string[];
  /**
   * @param during what happens while a mail is on its way
   * @param most mails that may go
   */
  open(during?: (unit: string) => void | Promise<void>, most?: number): Promise<void>;
  call(door: string, ...args: unknown[]): Promise<DoorAnswer>;
  /** Reminds units from the sidebar. */
  byHand(...units: string[]): Promise<DoorAnswer>;
  edit(...requests: readonly Request[]): Promise<EditAnswer>;
}

export function mailing(): Mailing {
  const made = files();
  let path = '';
  let store: Store | undefined;
  let events: PageEvent[] = [];
  let mailed: string[] = [];
  beforeEach(async () => {
    path = await made.sample();
    events = [];
    mailed = [];
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
    await closeServers();
  });
  afterAll(() => made.remove());

  const of: Mailing = {
    get path() {
      return path;
    },
    get store() {
      if (store === undefined) throw new Error('No store is open');
      return store;
    },
    get events() {
      return events;
    },
    get mailed() {
      return mailed;
    },
    async open(during = () => {}, most = 100) {
      const mail = {
        left: () => most - mailed.length,
        send({ to }: { readonly to: string }) {
          const unit = to.replace(/@.*/, '').toUpperCase();
          mailed.push(unit);
          return during(unit);
        },
      };
      store = await openStore({ path, now, mail, tell: (event) => events.push(event) });
    },
    call: (door, ...args) => of.store.call({ page: 'one', door, args, activeSheetId: 0 }),
    byHand: (...units) =>
      of.call('sideRemindersSend', { units: units.map((unit) => ({ unit, occasion: '-3' })) }),
    async edit(...requests) {
      return of.store.edit({ page: 'one', base: (await of.store.book()).revision, requests });
    },
  };
  return of;
}

/** Where the box of MN's list, its other box and the day beside them are. */
export async function declaration(path: string) {
  const { sheetId, find } = await tabOf(path, 'MN');
  const beside = (label: string) => ({ row: find(label).row, column: find(label).column + 1 });
  return {
    sheetId,
    box: beside(DECLARATION_LABELS.listDone),
    nobody: beside(DECLARATION_LABELS.nobodyStaff),
    day: beside(DECLARATION_LABELS.doneOn),
  };
}
