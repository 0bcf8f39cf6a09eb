import { createContext } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { ReminderBoard } from '../../actions/reminder-board.ts';

/** A sentence; or what became of one unit, whose name is kept apart since it may run from right to left. */
export type Line = string | { readonly name: string; readonly words: string };

/** The one thing that is being done, or was done last, and the place on the page where it was asked for. */
export type Work =
  | { readonly state: 'idle'; readonly place: '' }
  | { readonly state: 'working'; readonly place: string; readonly words: string }
  | { readonly state: 'done'; readonly place: string; readonly lines: readonly Line[] }
  | { readonly state: 'failed'; readonly place: string; readonly message: string };

/** What is done: its place, what is said meanwhile, and the door that does it. */
export interface Task {
  readonly place: string;
  readonly words: string;
  act(): Promise<readonly Line[]>;
}

/** What every part of the page works with. */
export interface Desk {
  readonly board: ReminderBoard;
  readonly work: Work;
  /** Something is being done or read: nothing else can be begun. */
  readonly busy: boolean;
  /** Does it, unless something else is under way; the board is read again, whatever came of it. @returns whether it went well */
  run(task: Task): Promise<boolean>;
}

const DESK = createContext<Desk | undefined>(undefined);
export const DeskProvider = DESK.Provider;

export function useDesk(): Desk {
  const desk = useContext(DESK);
  if (!desk) throw new Error('There is no desk');
  return desk;
}

/** One thing at a time: a second click, before the page has even drawn, does nothing. */
export function useWork(reload: () => Promise<void>) {
  const [work, setWork] = useState<Work>({ state: 'idle', place: '' });
  const running = useRef(false);
  const run = useCallback(
    async ({ place, words, act }: Task): Promise<boolean> => {
      if (running.current) return false;
      running.current = true;
      setWork({ state: 'working', place, words });
      let ended: Work;
      try {
        ended = { state: 'done', place, lines: await act() };
      } catch (error) {
        // A call whose answer was lost may have done its work, so the board is read again all the same.
        ended = { state: 'failed', place, message: (error as Error).message };
      }
      setWork(ended);
      await reload();
      running.current = false;
      requestAnimationFrame(() => keepFocus(place));
      return ended.state === 'done';
    },
    [reload],
  );
  return { work, run };
}

export function outcomeId(place: string): string {
  return `outcome ${place}`;
}

/** A button that is gone from the reloaded board would leave the keyboard at the top of the page. */
function keepFocus(place: string): void {
  if (document.activeElement === document.body) document.getElementById(outcomeId(place))?.focus();
}
