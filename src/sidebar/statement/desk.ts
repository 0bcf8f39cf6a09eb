import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choice, Choices } from './choices.ts';
import type { People } from './people.ts';

/** What every line of the result works with. */
export interface Desk {
  readonly people: People;
  readonly choices: Choices;
  /** @param rows of the statement; undefined takes back what was said of them */
  choose(choices: ReadonlyMap<number, Choice | undefined>): void;
}

const DESK = createContext<Desk | undefined>(undefined);
export const DeskProvider = DESK.Provider;

export function useDesk(): Desk {
  const desk = useContext(DESK);
  if (!desk) throw new Error('There is no desk');
  return desk;
}
