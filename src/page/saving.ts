/** Edits on their way to the file, one after another, and the state that the person sees. */
import type { EditAnswer } from '../local/page/protocol.ts';
import type { Request } from '../workbook/sheets-api.ts';
import { sendEdit } from './client.ts';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline';

export interface SavingHandlers {
  state(state: SaveState, message?: string): void;
  /** The program applied the edit; what it calculated anew comes along. */
  taken(answer: EditAnswer): void;
  /** Nothing of the edit, nor of what was waiting behind it, is in the workbook: the screen has to be read anew. */
  refused(message: string): void;
}

export class Saving {
  revision = 0;
  private waiting: Request[] = [];
  private running: Promise<void> | undefined;
  private readonly handlers: SavingHandlers;

  constructor(handlers: SavingHandlers) {
    this.handlers = handlers;
  }

  add(requests: readonly Request[]): void {
    this.waiting.push(...requests);
    this.handlers.state('saving');
    // One action of a person may come as several changes; they go together.
    this.running ??= Promise.resolve().then(() => this.run());
  }

  /** Resolves when nothing is on its way: a menu item works on what the person has typed. */
  async settled(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  get isIdle(): boolean {
    return this.running === undefined;
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const requests = this.waiting;
      this.waiting = [];
      try {
        this.take(await sendEdit({ base: this.revision, requests }));
      } catch (error) {
        this.waiting = [];
        this.handlers.state('offline');
        this.handlers.refused((error as Error).message);
      }
    }
    this.running = undefined;
  }

  private take(answer: EditAnswer): void {
    if (answer.state === 'refused') {
      this.waiting = [];
      this.handlers.state('saved');
      this.handlers.refused(answer.message ?? '');
      return;
    }
    this.revision = answer.revision;
    this.handlers.taken(answer);
    if (answer.state === 'unsaved') this.handlers.state('unsaved', answer.message);
    else if (this.waiting.length === 0) this.handlers.state('saved');
  }
}
