/** The page's calls to the program behind it. */
import type {
  BookAnswer,
  DoorAnswer,
  DoorCall,
  EditAnswer,
  EditCall,
  PageEvent,
} from '../local/page/protocol.ts';
import { PAGE_WORDS } from '../text/vi-grid.ts';

/** This page among the pages that have the workbook open. */
export const PAGE_ID = crypto.randomUUID();

/** The address with its token; everything is beside the page. */
export function address(path: string): string {
  return new URL(path, document.baseURI).href;
}

export function getBook(): Promise<BookAnswer> {
  return asked('api/book');
}

export function sendEdit(edit: Omit<EditCall, 'page'>): Promise<EditAnswer> {
  return asked('api/edit', { page: PAGE_ID, ...edit });
}

export function callDoor(call: Omit<DoorCall, 'page'>): Promise<DoorAnswer> {
  return asked('api/call', { page: PAGE_ID, ...call });
}

/** Follows what happens to the workbook elsewhere. The browser connects again by itself. */
export function follow(take: (event: PageEvent) => void, connected: (is: boolean) => void): void {
  const events = new EventSource(address(`api/events?page=${PAGE_ID}`));
  events.onmessage = ({ data }) => take(JSON.parse(data) as PageEvent);
  events.onopen = () => connected(true);
  events.onerror = () => connected(false);
}

/** @throws Error with a Vietnamese sentence when the program does not answer. */
async function asked<Answer>(path: string, body?: object): Promise<Answer> {
  const post =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  let response: Response;
  try {
    response = await fetch(address(path), { ...post, cache: 'no-store' });
  } catch {
    throw new Error(PAGE_WORDS.notAnswered);
  }
  if (!response.ok) throw new Error((await response.text()) || PAGE_WORDS.notAnswered);
  return (await response.json()) as Answer;
}
