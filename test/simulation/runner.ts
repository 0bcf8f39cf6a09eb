import type { MailPort, Realm, RealmOptions, SheetsPort } from '../../src/local/realm/ports.ts';
import { createRealm } from '../../src/local/realm/realm.ts';

/** The script that the workbook holds, or another one that only knows its id: the two share no lock. */
export type Script = 'own' | 'other';

/** What a realm finds around it in one run. */
export interface Surroundings {
  readonly sheets: SheetsPort;
  readonly mail: MailPort;
  readonly now: () => number;
  readonly isLockedElsewhere: () => boolean;
  readonly fault: NonNullable<RealmOptions['fault']>;
  readonly log: (text: string) => void;
}

/** What goes on in a realm between its runs. */
const BETWEEN = `
function letGoOfLock() { LockService.getDocumentLock().releaseLock(); }
function onlyTrigger(door) {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
  return ScriptApp.newTrigger(door).timeBased().everyDays(1).create().getUniqueId();
}`;

/** A realm that can run in one world after the other: it is started once, and finds each time what is around it then. */
export class Runner {
  readonly realm: Realm;
  readonly properties = { document: {} as Record<string, string>, user: {}, script: {} };
  private around: Surroundings | undefined;

  constructor(code: string, script: Script, who: string) {
    this.realm = createRealm({
      code: `${code}${BETWEEN}`,
      user: who,
      fires: true,
      container: { id: script === 'own' ? 'local' : 'another', url: '', activeSheetId: () => 0 },
      properties: this.properties,
      ui: { toast() {}, alert() {}, menu() {}, sidebar() {}, goTo() {} },
      sheets: {
        get: (id, options) => this.there.sheets.get(id, options),
        batchUpdate: (body, id) => this.there.sheets.batchUpdate(body, id),
      },
      mail: { left: () => this.there.mail.left(), send: (mail) => this.there.mail.send(mail) },
      now: () => this.around?.now() ?? 0,
      lockedElsewhere: () => this.there.isLockedElsewhere(),
      fault: (...call) => this.there.fault(...call),
      log: (_level, text) => this.around?.log(text),
    });
  }

  /** @param document the document's properties, which are those of the world and not of the realm */
  enter(around: Surroundings, document: Record<string, string>): void {
    this.around = around;
    for (const key of Object.keys(this.properties.document)) delete this.properties.document[key];
    Object.assign(this.properties.document, document);
  }

  /** Google lets go of a run's lock when the run ends, however it ends; a realm that goes on has to be told. */
  leave(): void {
    this.realm.call('letGoOfLock');
    this.around = undefined;
  }

  /** Makes a daily trigger that is the account's only one. @returns Google's id of it */
  onlyTrigger(door: string): string {
    return String(this.realm.call('onlyTrigger', door));
  }

  private get there(): Surroundings {
    if (!this.around) throw new Error('A realm called out of its run');
    return this.around;
  }
}

/** Realms that are at rest, by code, script and account. */
const resting = new Map<string, Map<string, Runner[]>>();

export function takeRunner(code: string, script: Script, who: string): Runner {
  return shelf(code, script, who).pop() ?? new Runner(code, script, who);
}

export function giveBack(runner: Runner, code: string, script: Script, who: string): void {
  shelf(code, script, who).push(runner);
}

function shelf(code: string, script: Script, who: string): Runner[] {
  const ofCode = resting.get(code) ?? new Map<string, Runner[]>();
  resting.set(code, ofCode);
  const runners = ofCode.get(`${script} ${who}`) ?? [];
  ofCode.set(`${script} ${who}`, runners);
  return runners;
}
