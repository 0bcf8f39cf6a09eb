/** `Cập nhật tệp công khai`: the campaign's workbook is read, the file of another address is written. */
import { readFileSync } from 'node:fs';
import type { PublicReport } from '../../src/actions/public-file.ts';
import type { PublicFileStanding } from '../../src/google/public-file.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { faultsOf } from '../contract/check-requests.ts';
import { host } from '../local/realm/host.ts';
import { openBook, person, smallBook } from '../support/book.ts';

const PUBLIC = 'public-file-of-the-commune';
const ADDRESS = `https://docs.google.com/spreadsheets/d/${PUBLIC}/edit`;

function twoFiles(document: Readonly<Record<string, string>> = {}) {
  const shared = smallBook().fill('MN', [person('Ma Thị Hoa')]);
  const file = openBook(newSpreadsheet('Tệp công khai'));
  const calls: string[] = [];
  const of = (id: string) => {
    if (id !== 'local' && id !== PUBLIC) throw new Error('Requested entity was not found.');
    return id === PUBLIC ? file : shared;
  };
  const { realm } = host({
    code: readFileSync('dist/Code.js', 'utf8'),
    properties: { document, user: {}, script: {} },
    container: {
      id: 'local',
      url: 'https://docs.google.com/spreadsheets/d/local/edit',
      activeSheetId: () => 0,
    },
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
  const standing = () => realm.call('sidePublicFile') as PublicFileStanding;
  const update = (address: string) =>
    realm.call('sidePublish', { address }) as PublicReport & { address: string };
  return { shared, file, calls, standing, update };
}

test('by its address once, and from then on by what is remembered: two reads and one batch', () => {
  const { shared, file, calls, standing, update } = twoFiles();
  const before = JSON.stringify(shared.resource());
  expect(standing()).toEqual({ address: '', hasAddresses: true });
  const { lines, address } = update(ADDRESS);
  expect([lines[0], address]).toEqual(['Đã ghi tệp công khai.', ADDRESS]);
  expect(calls).toEqual(['get local', `get ${PUBLIC}`, `batch ${PUBLIC}`]);
  expect(file.titles()).toEqual(['Công khai']);
  expect(JSON.stringify(shared.resource())).toBe(before);
  shared.setting('Ban Chỉ đạo đã duyệt công khai', 'Có');
  update('');
  expect(JSON.stringify(file.resource())).toContain('Ma Thị Hoa');
  const from = calls.length;
  expect(update('').lines[0]).toMatch(/đã đúng số liệu này/);
  expect(calls.slice(from)).toEqual(['get local', `get ${PUBLIC}`]);
});

test.each([
  ['nothing, while none is remembered', '', /Chưa có tệp công khai/],
  ['no address', 'cong-khai.xlsx', /không phải đường dẫn/],
  ['the campaign’s own file', 'local-file-of-the-campaign', /của sổ vận động hoặc tệp riêng/],
  ['a file that is not there', `https://docs.google.com/spreadsheets/d/${'x'.repeat(30)}/edit`, /./],
])('%s is refused, and nothing is written or remembered', (_, address, sentence) => {
  const { calls, standing, update } = twoFiles({ ownFileId: 'local-file-of-the-campaign' });
  expect(() => update(address)).toThrow(sentence);
  expect(calls.filter((call) => call.startsWith('batch'))).toEqual([]);
  expect(standing().address).toBe('');
});

test('the property can be set beforehand', () => {
  const { standing, update } = twoFiles({ publicFileId: PUBLIC });
  expect(standing().address).toBe(ADDRESS);
  expect(update('').lines[0]).toBe('Đã ghi tệp công khai.');
});
