import { readFileSync } from 'node:fs';
import { sealRun } from '../../src/actions/seal-run.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { ApiError } from '../../src/local/sheets/errors.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { at, openBook, person, smallBook } from '../support/book.ts';
import { resealed } from '../support/communes.ts';
import { bookSession } from './book-session.ts';
import { sidebarPage } from './bridge.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';
const url = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;
const FILES = ['1a-file-of-the-first-commune', '2b-file-of-the-second-commune'];

async function open() {
  const sealed = smallBook().fill('MN', [person('Ma Thị Hoa')]);
  sealed.consolidate(at('2024-05-18'));
  sealed.apply(sealRun(sealed.read(), at('2024-05-18'), { preparedBy: 'A', approvedBy: 'B' }));
  const names = ['Phú Đình', HOSTILE];
  const communes = names.map((commune) => resealed(sealed.resource(), { settings: { commune } }));
  const district = openBook(newSpreadsheet('Huyện'));
  const session = bookSession(district, {
    container: { id: 'local', url: url('local'), activeSheetId: () => 0 },
    sheets: {
      get: (id, options) => {
        const commune = communes[FILES.indexOf(id)];
        if (id === 'local') return district.service.get(id, options);
        if (!commune) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
        return commune.get('local', options);
      },
      batchUpdate: (body, id) => district.service.batchUpdate(body, id),
    },
  });
  const opened = await sidebarPage({ name: 'roll-up', session });
  const { page } = opened;
  const box = page.getByRole('textbox', { name: 'Đường dẫn các tệp' });
  await box.waitFor();
  return { ...opened, district, box, run: page.getByRole('button', { name: 'Gộp số liệu' }) };
}

test('addresses one a line; what counts, who is missing and what does not count; known the next time', async () => {
  const { page, calls, complaints, district, box, run } = await open();
  expect(await run.getAttribute('aria-disabled')).toBe('true');
  await box.fill([...FILES.map(url), url('x'.repeat(30)), ''].join('\n'));
  expect(await page.getByText('3 đường dẫn.').count()).toBe(1);
  await run.click();
  await page.getByText('Có số liệu của 2 xã.').waitFor();
  expect(await page.getByRole('heading', { name: 'Tệp không tính (1)' }).count()).toBe(1);
  expect(await page.getByText(/^Không mở được/).count()).toBe(1);
  district.fill('Danh sách xã', [{ Xã: 'Phú Đình' }, { Xã: 'Lam Vỹ' }]);
  await run.click();
  await page.getByRole('heading', { name: 'Xã chưa có số liệu (1)' }).waitFor();
  expect(await page.getByText(HOSTILE).count()).toBeGreaterThan(0);
  expect(await page.title()).toBe('Chung sức NTM');
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/roll-up.png`, fullPage: true });
  expect(calls.map(({ door }) => door)).toEqual(['sideRollUp', 'sideRollUpRun', 'sideRollUpRun']);
  expect(complaints).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  await expectAnyZoom(page);
});

test('on a laptop files have no address: the command is said', async () => {
  const session = bookSession(openBook(newSpreadsheet('Huyện')));
  const { page } = await sidebarPage({ name: 'roll-up', session });
  await page.getByText(/chungsuc gop xa-1\.xlsx/).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(readFileSync('dist/sidebar-roll-up.html', 'utf8')).not.toContain('docx');
});
