/** A workbook in two files as on Google: the real bundle over two spreadsheets, each read and written on its own. */
import { readFileSync } from 'node:fs';
import type { Realm, RealmOptions } from '../../src/local/realm/ports.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { faultsOf } from '../contract/check-requests.ts';
import { host } from '../local/realm/host.ts';
import { type Book, openBook, smallBook } from './book.ts';

export const SHARED_ID = 'local';
export const OWN_ID = 'own-file-of-the-accountant';

export interface TwoFiles {
  readonly shared: Book;
  readonly own: Book;
  readonly realm: Realm;
  /** The reads and batches so far, as `get local` and `batch own…`. */
  readonly calls: readonly string[];
}

/** @param options of the realm; `fault` counts the calls of both files together */
export function twoFiles(
  shared: Book = smallBook(),
  own: Book = openBook(newSpreadsheet('Tệp riêng')),
  options: Partial<RealmOptions> = {},
): TwoFiles {
  const calls: string[] = [];
  const of = (id: string) => {
    if (id !== OWN_ID && id !== SHARED_ID) throw new Error(`There is no file ${id}`);
    return id === OWN_ID ? own : shared;
  };
  const { realm } = host({
    code: readFileSync('dist/Code.js', 'utf8'),
    properties: { document: { workbookId: SHARED_ID, ownFileId: OWN_ID }, user: {}, script: {} },
    container: { id: SHARED_ID, url: 'local:', activeSheetId: () => 0 },
    ...options,
    sheets: {
      get(id, { fields }) {
        calls.push(`get ${id}`);
        return of(id).service.get(SHARED_ID, { fields });
      },
      batchUpdate(body, id) {
        calls.push(`batch ${id}`);
        const faults = faultsOf(body.requests, of(id).service.snapshot(), { token: 'any' });
        if (faults.length > 0)
          throw new Error(`Google would refuse this batch for ${id}:\n${faults.join('\n')}`);
        return of(id).service.batchUpdate(body, SHARED_ID);
      },
    },
  });
  return { shared, own, realm, calls };
}

/** Both files as they are, for a realm of its own: another run, after a crash or on another day. */
export function again({ shared, own }: TwoFiles, options: Partial<RealmOptions> = {}): TwoFiles {
  return twoFiles(openBook(shared.resource()), openBook(own.resource()), options);
}
