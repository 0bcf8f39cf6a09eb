import type { Mail, Realm, SheetsPort } from '../../src/local/realm/ports.ts';
import { createRealm } from '../../src/local/realm/realm.ts';
import { ApiError } from '../../src/local/sheets/errors.ts';
import type { BatchUpdate, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import type { Hook } from '../simulation/faults.ts';
import { askOnce } from '../support/ask-once.ts';
import { type Book, openBook } from '../support/book.ts';

/** The workbook that holds the script. */
export const SHARED = 'local';
/** The accountant's own file, the file that everybody may read, and a commune's, where a scene has them. */
export const OWN = 'own-file-of-the-accountant';
export const PUBLIC = 'public-file-of-the-commune';
export const COMMUNE = 'file-of-a-commune-in-the-district';
/** What is left of the last round. */
export const LAST_YEAR = 'file-of-the-last-round-2024';

export const addressOf = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** Everything that outlives a run: the spreadsheets by their ids, what the document remembers, who watches edits. */
export interface Standing {
  readonly files: Readonly<Record<string, Spreadsheet>>;
  readonly remembered: Readonly<Record<string, string>>;
  /** Functions that Google calls when the workbook is edited; left out: none. */
  readonly watching?: readonly string[];
}

export interface Batch {
  readonly nth: number;
  readonly id: string;
  readonly requests: BatchUpdate['requests'];
}

/** What befalls a batch just before Google takes it: somebody else is at work in the file. */
export type Meanwhile = (file: Book, batch: Batch) => void;

export interface Opened {
  readonly value: unknown;
  readonly error: Error | undefined;
  /** What a menu's door showed. */
  readonly told: readonly string[];
  /** What was said beside that. */
  readonly toasts: readonly string[];
  readonly mails: readonly Mail[];
  readonly after: Standing;
}

/** What to do to a run, and whom to tell of it. */
export interface Watch {
  readonly hook?: Hook;
  readonly meanwhile?: Meanwhile;
  /** Hears of each batch that Google took, with what stands then. */
  readonly took?: (batch: Batch, standing: Standing) => void;
}

export interface Door {
  readonly door: string;
  readonly args: readonly unknown[];
  /** Milliseconds. */
  readonly now: number;
}

const ACCOUNTANT = 'ke.toan@xa.example';

/** Opens one door of the bundle over files as they stood. */
export function openDoor(code: string, from: Standing, { door, args, now }: Door, watch: Watch = {}): Opened {
  const files = new Files(from.files);
  const remembered = { ...from.remembered };
  const watching = [...(from.watching ?? [])];
  const [told, toasts, mails]: [string[], string[], Mail[]] = [[], [], []];
  const standing = (): Standing => ({
    files: files.resources(),
    remembered: { ...remembered },
    watching: [...watching],
  });
  let [calls, batches] = [0, 0];
  const sites = new Map<string, string>();
  const desk = deskOf(code);
  const done = desk.at(
    {
      remembered,
      watching,
      told,
      toasts,
      mails,
      now,
      sheets: {
        get: (id, options) => files.get(id, options),
        batchUpdate(body, id) {
          batches += 1;
          const batch = { nth: batches, id, requests: body.requests };
          watch.meanwhile?.(files.open(id), batch);
          const answer = files.open(id).service.batchUpdate(body, SHARED);
          watch.took?.(batch, standing());
          return answer;
        },
      },
      log(text) {
        const site = /^@site (.*)$/.exec(text)?.[1];
        if (site !== undefined) sites.set(site.slice(site.lastIndexOf(' ') + 1).replace(/#.*/, ''), site);
      },
      fault(service, method) {
        calls += 1;
        return watch.hook?.({ nth: calls, service, method, site: sites.get(method) });
      },
    },
    (realm) => realm.call(door, ...args),
  );
  return { ...done, told, toasts, mails, after: standing() };
}

/** Files that are copied once somebody writes into them; until then they answer as in every run that starts from them. */
class Files {
  private readonly opened = new Map<string, Book>();
  private readonly from: Standing['files'];

  constructor(from: Standing['files']) {
    this.from = from;
  }

  open(id: string): Book {
    const book = this.opened.get(id) ?? openBook(this.resource(id));
    this.opened.set(id, book);
    return book;
  }

  get(id: string, options: Parameters<SheetsPort['get']>[1]): Spreadsheet {
    const written = this.opened.get(id);
    if (written) return written.service.get(SHARED, options);
    const resource = this.resource(id);
    return askOnce(resource, options, () => openBook(resource).service.get(SHARED, options));
  }

  /** Those that nobody wrote into are the very same objects. */
  resources(): Standing['files'] {
    return Object.fromEntries(
      Object.entries(this.from).map(([id, file]) => [id, this.opened.get(id)?.resource() ?? file]),
    );
  }

  private resource(id: string): Spreadsheet {
    const file = this.from[id];
    if (!file) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
    return file;
  }
}

/** What a realm finds around it in one run. */
interface Around {
  readonly remembered: Record<string, string>;
  readonly watching: string[];
  readonly told: string[];
  readonly toasts: string[];
  readonly mails: Mail[];
  readonly now: number;
  readonly sheets: SheetsPort;
  readonly log: (text: string) => void;
  readonly fault: (service: string, method: string) => ReturnType<Hook>;
}

/** Google lets go of a run's lock when the run ends, however it ends; triggers stay, each with its own workbook. */
const BETWEEN = `
  function beforeRun(id, watching) {
    for (const name of watching) ScriptApp.newTrigger(name).forSpreadsheet(id).onEdit().create();
  }
  function afterRun() {
    LockService.getDocumentLock().releaseLock();
    const triggers = ScriptApp.getProjectTriggers();
    triggers.forEach((trigger) => ScriptApp.deleteTrigger(trigger));
    return triggers.map((trigger) => trigger.getHandlerFunction());
  }`;

/** A realm that is started once and finds each time what is around it then: starting one takes as long as a run. */
class Desk {
  private readonly realm: Realm;
  private readonly document: Record<string, string> = {};
  private around: Around | undefined;
  private isAtWork = false;

  constructor(code: string) {
    this.realm = createRealm({
      code: `${code}\n${BETWEEN}`,
      user: ACCOUNTANT,
      fires: true,
      container: { id: SHARED, url: addressOf(SHARED), activeSheetId: () => FRONT },
      properties: { document: this.document, user: {}, script: {} },
      ui: {
        toast: (message) => void this.there.toasts.push(message),
        alert: (title, text) => void this.there.told.push(`${title}\n${text}`),
        confirm: () => true,
        menu() {},
        sidebar() {},
        goTo() {},
      },
      sheets: {
        get: (id, options) => this.there.sheets.get(id, options),
        batchUpdate: (body, id) => this.there.sheets.batchUpdate(body, id),
      },
      mail: { left: () => 50, send: (mail) => void this.there.mails.push(mail) },
      now: () => this.around?.now ?? 0,
      log: (_level, text) => this.around?.log(text),
      fault: (service, method) => (this.isAtWork ? this.there.fault(service, method) : undefined),
    });
  }

  at(around: Around, work: (realm: Realm) => unknown): { value: unknown; error: Error | undefined } {
    this.around = around;
    for (const key of Object.keys(this.document)) delete this.document[key];
    Object.assign(this.document, around.remembered);
    this.realm.call('beforeRun', SHARED, around.watching);
    this.isAtWork = true;
    const done = attempt(() => work(this.realm));
    this.isAtWork = false;
    const watching = this.realm.call('afterRun') as string[];
    around.watching.splice(0, around.watching.length, ...watching);
    for (const key of Object.keys(around.remembered)) delete around.remembered[key];
    Object.assign(around.remembered, this.document);
    this.around = undefined;
    return done;
  }

  private get there(): Around {
    if (!this.around) throw new Error('A realm called out of its run');
    return this.around;
  }
}

const desks = new Map<string, Desk>();

function deskOf(code: string): Desk {
  const desk = desks.get(code) ?? new Desk(code);
  desks.set(code, desk);
  return desk;
}

/** The tab in front of the person. */
const FRONT = 0;

function attempt(work: () => unknown): { value: unknown; error: Error | undefined } {
  try {
    return { value: work(), error: undefined };
  } catch (error) {
    return { value: undefined, error: error as Error };
  }
}
