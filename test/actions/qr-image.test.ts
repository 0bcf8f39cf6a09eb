/** QR codes drawn by Chromium and read back from the pixels. */
import type { Page } from 'playwright-core';
import { qrSvg, qrTable } from '../../src/actions/qr-image.ts';
import { dong } from '../../src/domain/quantities.ts';
import { vietQrPayload } from '../../src/domain/vietqr.ts';
import { openBrowser } from '../support/chromium.ts';
import { readQr } from '../support/read-qr.ts';

let page: Page;
beforeAll(async () => {
  page = await (await openBrowser()).newPage();
});

const to = { bin: '970405', account: '8502215035268' };
const PAYLOADS = [
  ['of 450.000 đồng', vietQrPayload({ ...to, amount: dong(450_000), memo: 'CSNTM24 MN00007D' })],
  ['without an amount', vietQrPayload({ ...to, memo: 'CSNTM24 X010000A' })],
  [
    'as long as can be',
    vietQrPayload({
      bin: '970436',
      account: '1'.repeat(19),
      amount: dong(1_000_000_000_000),
      memo: 'CSNTM24 CAPTINH1204',
    }),
  ],
] as const;

describe.each(PAYLOADS)('a code %s', (_, payload) => {
  test.each([110, 125, 300])('as a vector %i pixels wide on paper', async (width) => {
    await page.setContent(`<div style="width:${width}px;background:#888">${qrSvg(payload, 'Mã')}</div>`);
    expect(await readQr(page.locator('div'))).toBe(payload);
  });

  test('as a table of cells in a mail', async () => {
    await page.setContent(`<body style="background:#888">${qrTable(payload, 'Mã')}</body>`);
    const code = page.getByRole('img', { name: 'Mã' });
    expect(await readQr(code)).toBe(payload);
    expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(160);
    expect((await code.boundingBox())?.width).toBeLessThanOrEqual(220);
    expect(Buffer.byteLength(qrTable(payload, 'Mã'))).toBeLessThan(40_000);
  });
});

test('four white modules stand around a code', async () => {
  const [, payload] = PAYLOADS[1];
  const rows = /viewBox="0 0 (\d+) \1"/.exec(qrSvg(payload, ''))?.[1];
  // 118 capitals and digits at level M take version 5: 37 modules.
  expect([payload.length, rows]).toEqual([118, `${37 + 2 * 4}`]);
  expect(qrSvg(payload, '')).toContain('M4 4h7v1h-7z');
});

test('what a code is called is text', () => {
  const name = '<script>alert("1")</script>';
  for (const html of [qrSvg('1', name), qrTable('1', name)]) expect(html).not.toContain('<script');
});
