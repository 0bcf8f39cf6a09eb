/** `Mở đợt mới` on Google: this file is emptied only once the files of the last round are found to hold the same. */
import { readFileSync } from 'node:fs';
import type { NewRoundReport } from '../../src/actions/new-round.ts';
import type { Fault, RealmOptions } from '../../src/local/realm/ports.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { faultsOf } from '../contract/check-requests.ts';
import { host } from '../local/realm/host.ts';
import { type Book, openBook } from '../support/book.ts';
import { sealed } from '../support/year.ts';

const OLD = 'file-of-the-last-round-2024';
const OWN = 'own-file-of-the-accountant';
const OLD_OWN = 'own-file-of-the-last-round-2024';
const NOW = Date.UTC(2025, 0, 8, 1);
const url = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`;
const copied = (book: Book) => openBook(book.resource());

function opened(
  files: Readonly<Record<string, Book>>,
  document: Record<string, string> = {},
  more: Partial<RealmOptions> = {},
) {
  const calls: string[] = [];
  const of = (id: string) => {
    const book = files[id];
    if (!book) throw Object.assign(new Error('Requested entity was not found.'), { code: 404 });
    return book;
  };
  const { realm, sidebars } = host({
    code: readFileSync('dist/Code.js', 'utf8'),
    now: () => NOW,
    ...more,
    properties: { document, user: {}, script: {} },
    container: { id: 'local', url: url('local'), activeSheetId: () => 0 },
    sheets: {
      get(id, { fields }) {
        calls.push(`get ${id}`);
        return of(id).service.get('local', { fields });
      },
      batchUpdate(body, id) {
        calls.push(`batch ${id}`);
        expect(faultsOf(body.requests, of(id).service.snapshot(), { token: 'any' })).toEqual([]);
        return of(id).service.batchUpdate(body, 'local');
      },
    },
  });
  const open = (shared: string, own = '') =>
    realm.call('sideNewRoundOpen', {
      year: '2025',
      dueDate: '20/5/2025',
      record: { shared, own },
    }) as NewRoundReport;
  return { realm, calls, sidebars, open };
}

test('the menu’s item opens the sidebar; both files are read once, the copy alone is written', () => {
  const book = sealed();
  const old = copied(book);
  const { realm, calls, sidebars, open } = opened({ local: book, [OLD]: old });
  realm.call('menuNewRound');
  expect(sidebars).toEqual([{ page: 'sidebar-new-round', title: 'Mở đợt mới' }]);
  expect(realm.call('sideNewRound')).toMatchObject({ year: 2024, hasAddresses: true, hasOwnFile: false });
  calls.length = 0;
  const before = old.resource();
  expect(open(url(OLD))).toMatchObject({ from: 2024, year: 2025 });
  // The tabs are held, all is read again, and then written.
  const once = ['get local', `get ${OLD}`, 'batch local'];
  expect(calls).toEqual([...once, ...once]);
  expect(old.resource()).toEqual(before);
  // Once more: nothing is written, whatever the file of the last round is by now.
  calls.length = 0;
  expect(open(url(OLD)).emptied).toEqual([]);
  expect(calls).toEqual(['get local', `get ${OLD}`]);
});

test.each([
  ['no address', '', 'Thiếu đường dẫn tệp của đợt trước'],
  ['what is no address', 'so-2024.xlsx', 'không phải đường dẫn'],
  ['the very file', 'very-file-that-is-open-now', 'của chính sổ đang mở'],
  ['the own file', OWN, 'của chính sổ đang mở'],
  ['a file that is not there', url('x'.repeat(30)), 'Không mở được tệp của đợt trước'],
  ['a file that is something else', url(OLD), 'không có đúng số liệu'],
])('%s: refused, nothing is written', (_, address, sentence) => {
  const book = sealed();
  const files = { 'very-file-that-is-open-now': book, [OLD]: openBook(newSpreadsheet('Khác')) };
  const { calls, open } = opened(files, { workbookId: 'very-file-that-is-open-now', ownFileId: OWN });
  expect(() => open(address)).toThrow(sentence);
  expect(calls.filter((call) => call.startsWith('batch'))).toEqual([]);
});

test('with the accountant’s own file: both copies are emptied', () => {
  const [shared, own] = [sealed(), openBook(newSpreadsheet('Tệp riêng'))];
  const properties = { workbookId: 'local', ownFileId: OWN };
  opened({ local: shared, [OWN]: own }, properties).realm.call('runSeparateBooks', {});
  const [oldShared, oldOwn] = [copied(shared), copied(own)];
  const before = [oldShared.resource(), oldOwn.resource()];
  const files = { local: shared, [OWN]: own, [OLD]: oldShared, [OLD_OWN]: oldOwn };
  const { realm, open } = opened(files, properties);
  expect(realm.call('sideNewRound')).toMatchObject({ hasOwnFile: true });
  // The books are in the other of the two old files: without it nothing is sure.
  expect(() => open(url(OLD))).toThrow('«Sổ thu»');
  expect(open(url(OLD), url(OLD_OWN)).carried).toHaveLength(2);
  expect(own.value('Sổ thu', own.address('Sổ thu', 'Số chứng từ', 1))).toBeUndefined();
  expect([oldShared.resource(), oldOwn.resource()]).toEqual(before);
  expect(() => realm.call('runConsolidate')).not.toThrow();
});

test('interrupted between the two files: nothing is lost, and the next try goes on', () => {
  const [shared, own] = [sealed(), openBook(newSpreadsheet('Tệp riêng'))];
  const properties = { workbookId: 'local', ownFileId: OWN };
  opened({ local: shared, [OWN]: own }, properties).realm.call('runSeparateBooks', {});
  const [oldShared, oldOwn] = [copied(shared), copied(own)];
  const files = { local: shared, [OWN]: own, [OLD]: oldShared, [OLD_OWN]: oldOwn };
  const fault = (service: string, method: string, nth: number): Fault | undefined =>
    service === 'Sheets.Spreadsheets' && method === 'batchUpdate' && nth === 4
      ? { when: 'before', error: { name: 'Exception', message: 'Service unavailable' } }
      : undefined;
  const broken = opened(files, properties, { fault });
  expect(() => broken.open(url(OLD), url(OLD_OWN))).toThrow('Chạy lại mục này');
  expect(own.value('Sổ thu', own.address('Sổ thu', 'Số chứng từ', 1))).toBeUndefined();
  expect(shared.texts('MN').flat()).toContain('Ma Thị Hoa');
  const { open } = opened(files, properties);
  // Of another commune's files, or of the shared one alone, nothing is believed.
  expect(() => open(url(OLD))).toThrow('tệp riêng của kế toán');
  expect(open(url(OLD), url(OLD_OWN)).carried.map(({ amount }) => amount)).toEqual([20_000_000, 450_000]);
  expect(shared.texts('MN').flat()).not.toContain('Ma Thị Hoa');
});
