import { readFileSync } from 'node:fs';
import type { RealmOptions } from '../../src/local/realm/ports.ts';
import type { Session } from '../../src/local/session.ts';
import { host } from '../local/realm/host.ts';
import type { Book } from '../support/book.ts';

/** The real bundle at work on a test's book: what is typed into the book is what the sidebar reads next. */
export function bookSession(book: Book, options: Partial<RealmOptions> = {}): Session & { went: string[] } {
  const { realm, went } = host({
    sheets: book.service,
    ...options,
    code: readFileSync('dist/Code.js', 'utf8'),
  });
  return {
    id: 'local',
    sheets: book.service,
    own: undefined,
    front: { id: 'local', sheets: book.service },
    calls: realm.calls,
    call: (door, ...args) => realm.call(door, ...args),
    went,
  };
}
