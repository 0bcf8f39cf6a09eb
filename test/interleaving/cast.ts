import type { RealmOptions, SheetsPort } from '../../src/local/realm/ports.ts';
import { newShared, type Shared } from '../../src/local/realm/shared.ts';
import { addressOf, SHARED } from '../faults/office.ts';
import { Thread } from './thread.ts';

/** What the people find around them: everybody has the same workbook before them. */
export interface Around {
  sheets: SheetsPort;
  now: number;
  mails: string[];
}

/** Whose script it is: the one that the workbook holds, or another one that only knows its address. They share no lock. */
export type Script = 'own' | 'other';

export interface Player {
  readonly who: string;
  readonly script: Script;
  readonly thread: Thread;
}

/** Two officers in the workbook's own script and two with a script of their own; the clock runs in anybody's. */
export class Cast {
  readonly around: Around = { sheets: NOWHERE, now: 0, mails: [] };
  readonly players: readonly [Player, ...Player[]];
  private readonly documents: Record<Script, Record<string, string>> = { own: {}, other: {} };

  constructor(code: string) {
    const locks: Partial<Record<Script, Shared>> = {};
    const player = (who: string, script: Script): Player => {
      const options = this.options(code, who, script);
      const shared = locks[script] ?? newShared(options);
      locks[script] = shared;
      return { who, script, thread: new Thread(options, shared) };
    };
    this.players = [
      player('ke.toan@xa.example', 'own'),
      player('can.bo@xa.example', 'own'),
      player('pho.ke.toan@xa.example', 'other'),
      player('ke.toan@xa.example', 'other'),
    ];
  }

  /** Everything that outlives a play is as it was before the first. */
  enter(sheets: SheetsPort, now: number): void {
    Object.assign(this.around, { sheets, now, mails: [] });
    for (const [script, remembered] of Object.entries(this.documents)) {
      for (const key of Object.keys(remembered)) delete remembered[key];
      if (script === 'other') remembered['workbookId'] = SHARED;
    }
  }

  async close(): Promise<void> {
    for (const { thread } of this.players) await thread.close();
  }

  private options(code: string, user: string, script: Script): RealmOptions {
    const { around } = this;
    const id = script === 'own' ? SHARED : 'another';
    return {
      code,
      user,
      fires: true,
      container: { id, url: addressOf(id), activeSheetId: () => 0 },
      properties: { document: this.documents[script], user: {}, script: {} },
      ui: { toast() {}, alert() {}, confirm: () => true, menu() {}, sidebar() {}, goTo() {} },
      sheets: {
        get: (file, options) => around.sheets.get(file, options),
        batchUpdate: (body, file) => around.sheets.batchUpdate(body, file),
      },
      mail: { left: () => 50, send: ({ to, subject }) => void around.mails.push(`${to} ${subject}`) },
      now: () => around.now,
    };
  }
}

const NOWHERE: SheetsPort = {
  get: () => ({}),
  batchUpdate: () => ({}),
};
