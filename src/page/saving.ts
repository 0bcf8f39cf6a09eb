/** Edits on their way to the file, one after another, and the state that the person sees. */
import type { EditAnswer } from '../local/page/protocol.ts';
import type { Request } from '../workbook/sheets-api.ts';
import { sendEdit } from './client.ts';
import { editText } from './entered.ts';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline';

export interface SavingHandlers {
  state(state: SaveState, message?: string): void;
  /** The program applied the edit; what it calculated anew comes along. */
  taken(answer: EditAnswer): void;
  /** Nothing of the edit, nor of what was waiting behind it, is in the workbook: the screen has to be read anew. */
  refused(message: string, typed: string | undefined): void;
}

export class Saving {
  revision = 0;
  /** What the person saw when the editor of a cell was opened: a change of that cell since then is not typed over. */
  private seen: number | undefined;
  private base: number | undefined;
  private waiting: Request[] = [];
  private running: Promise<void> | undefined;
  private readonly handlers: SavingHandlers;

  constructor(handlers: SavingHandlers) {
    this.handlers = handlers;
  }

  typing(): void {
    this.seen = this.revision;
  }

  add(requests: readonly Request[]): void {
    if (this.seen !== undefined) this.base = Math.min(this.base ?? this.seen, this.seen);
    this.seen = undefined;
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
        const base = this.base ?? this.revision;
        this.base = undefined;
        this.take(await sendEdit({ base, requests }), requests);
      } catch (error) {
        this.waiting = [];
        this.handlers.state('offline');
        this.handlers.refused((error as Error).message, typedIn(requests));
      }
    }
    this.running = undefined;
  }

  private take(answer: EditAnswer, requests: readonly Request[]): void {
    if (answer.state === 'refused') {
      this.waiting = [];
      this.handlers.state('saved');
      this.handlers.refused(answer.message ?? '', typedIn(requests));
      return;
    }
    this.revision = answer.revision;
    this.handlers.taken(answer);
    if (answer.state === 'unsaved') this.handlers.state('unsaved', answer.message);
    else if (this.waiting.length === 0) this.handlers.state('saved');
  }
}

/** The text of the one cell that the requests write, so that it can be given back to who typed it. */
function typedIn(requests: readonly Request[]): string | undefined {
  const values = requests.filter(({ updateCells }) => updateCells?.fields === 'userEnteredValue');
  const cells = values.flatMap(({ updateCells }) =>
    (updateCells?.rows ?? []).flatMap(({ values = [] }) => values.map((cell) => cell.userEnteredValue)),
  );
  const [value] = cells.filter((cell) => cell !== undefined);
  if (value === undefined || cells.length !== 1) return undefined;
  return editText(value, undefined);
}
