/** Names that are formulas, markup, headers or paths, in every tab and in everything that goes out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import type { DocumentReport } from '../../src/actions/documents/make-document.ts';
import { outbox } from '../../src/local/mail/outbox.ts';
import { printedTab } from '../../src/local/page/print.ts';
import { newSpreadsheet, openSession, PUBLIC_ID } from '../../src/local/session.ts';
import { resourceOf } from '../../src/local/xlsx/read.ts';
import { openSource } from '../../src/local/xlsx/source.ts';
import { refuseMalformed } from '../../src/local/xlsx/well-formed.ts';
import { xlsxBytes } from '../../src/local/xlsx/write.ts';
import { readText } from '../../src/tables/read-text.ts';
import { DOCUMENT_NAMES } from '../../src/text/vi-documents-use.ts';
import { wordFile } from '../../src/word/render.ts';
import type { Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { business, donor, household, person, receipt, smallBook } from '../support/book.ts';
import { EVIL_TEXTS, evilText } from './evil.ts';
import { holds, note } from './trial.ts';

const NOW = () => Date.parse('2024-05-24T08:00:00+07:00');

/** A workbook in which everything that a person types as a text is hostile. */
function typedBy(texts: readonly string[]): Spreadsheet {
  const at = (place: number) => texts[place % texts.length] ?? '';
  const book = smallBook();
  book.fill('MN', [person(at(0), { 'Ghi chú': at(1) }), person(at(2), { 'Chức vụ': at(3) })]);
  book.fill('X01', [household(at(4), { 'Hiện vật': at(5), 'Ghi chú': at(6) })]);
  book.fill('DN', [business(at(7), { 'Người đại diện': at(8), 'Mã số thuế': at(9) })]);
  book.fill('HT', [donor(at(10), { 'Địa chỉ': at(11), 'Điện thoại': at(12) })]);
  book.unit('MN', { 'Tên đơn vị': at(13), 'Người phụ trách': at(14), Email: at(15) });
  book.unit('X01', { 'Ghi chú': at(16), Email: 'xom1@example.com' });
  book.fill('Sổ thu', [receipt('MN', { 'Người nộp': at(17), 'Ghi chú': at(18), 'Chứng từ gốc': at(19) })]);
  for (const [place, setting] of [
    'Tên cuộc vận động',
    'Xã',
    'Huyện',
    'Người ký',
    'Kế toán',
    'Nơi nhận báo cáo',
  ].entries())
    book.setting(setting, at(20 + place));
  return book.resource();
}

const session = (resource: Spreadsheet) =>
  openSession(resource, { now: NOW, recalculate: true, publicFile: newSpreadsheet('Công khai') });

/** Formulas anywhere in a workbook. */
function formulasIn({ sheets = [] }: Spreadsheet): string[] {
  return sheets.flatMap(({ data = [] }) =>
    data.flatMap(({ rowData = [] }) =>
      rowData.flatMap(({ values = [] }) =>
        values.flatMap(({ userEnteredValue }) => userEnteredValue?.formulaValue ?? []),
      ),
    ),
  );
}

const HOSTILE = /evil\.example|cmd\||1\+1|-2\+3|@SUM|hacked/;
const MARKUP = /<script>window|<img src=x|<svg onload|<\/textarea>/i;

function said(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    expect((error as Error).message).not.toMatch(/chưa lường trước|Cannot |is not a/);
    return undefined;
  }
}

const many = fc.shuffledSubarray(
  EVIL_TEXTS.filter((text) => text.length < 1_000),
  { minLength: 27 },
);

test('no text becomes a formula, in the workbook, in its file and in the public one', () =>
  holds(
    'names: workbooks',
    many,
    async (texts) => {
      const typed = typedBy(texts);
      const own = new Set(formulasIn(typed));
      const { call, sheets, publicFile } = session(typed);
      call('runConsolidate');
      call('runPublish', PUBLIC_ID);
      for (const book of [sheets.snapshot(), publicFile?.snapshot() ?? {}]) {
        const read = resourceOf(await openSource((await xlsxBytes(book)).bytes), 'so');
        for (const resource of [book, read])
          expect(
            formulasIn(resource).filter((formula) => HOSTILE.test(formula) && !own.has(formula)),
          ).toEqual([]);
      }
    },
    2,
  ));

const PAGES: readonly (readonly [string, unknown?])[] = [
  ['runPaymentSheet'],
  ['runConfirmationSheet'],
  ['runHandoverSheet'],
  ['runPublicSheet'],
  ['runPersonPage', { code: 'MN' }],
  ['runPersonPage', { code: 'X01' }],
];

test('no text becomes markup: printed pages, letters and Word files', () =>
  holds(
    'names: pages',
    many,
    async (texts) => {
      const { call, sheets } = session(typedBy(texts));
      call('runConsolidate');
      let pages = 0;
      for (const [door, request] of PAGES) {
        const html = said(() => call(door, ...(request === undefined ? [] : [request])));
        if (typeof html !== 'string') continue;
        pages += 1;
        expect(html).not.toMatch(MARKUP);
      }
      expect(pages).toBeGreaterThan(3);
      const book = sheets.snapshot();
      for (const { properties } of book.sheets ?? [])
        expect(printedTab(book, properties.sheetId ?? 0) ?? '').not.toMatch(MARKUP);
      const letters = [...JSON.stringify(call('sideReminders')).matchAll(/"html":"((?:[^"\\]|\\.)*)"/g)];
      expect(letters.length).toBeGreaterThan(0);
      for (const [, html = ''] of letters) expect(JSON.parse(`"${html}"`)).not.toMatch(MARKUP);
      for (const kind of Object.keys(DOCUMENT_NAMES)) {
        const report = said(() => call('runDocument', { kind, live: true })) as DocumentReport | undefined;
        if (report === undefined) continue;
        for (const [name, content] of Object.entries(unzipSync(await wordFile(report.document))))
          if (/\.(?:xml|rels)$/.test(name)) {
            refuseMalformed(content);
            expect(Buffer.from(content).toString('utf8')).not.toMatch(MARKUP);
          }
        note('names: Word files', 0);
      }
    },
    2,
  ));

describe('mails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chungsuc-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const mail = fc.record({
    to: fc.oneof(evilText, fc.constant('xom1@example.com')),
    subject: evilText,
    body: evilText,
    name: evilText,
    replyTo: fc.oneof(evilText, fc.constant('ketoan@example.com')),
    htmlBody: evilText,
  });

  test('no text becomes a header, a second receiver or a path', () =>
    holds(
      'mails: files',
      mail,
      async (sent) => {
        const place = join(folder, 'thu');
        rmSync(place, { recursive: true, force: true });
        try {
          await outbox(place, { now: NOW, from: 'ketoan@example.com' }).send(sent);
        } catch (error) {
          expect((error as Error).name).toBe('MailNotSent');
          return;
        }
        expect(readdirSync(folder)).toEqual(['thu']);
        const [name = '', ...others] = readdirSync(place);
        expect(others).toEqual([]);
        expect(name).toMatch(/^\d{4}-\d\d-\d\d-\d{6}-[a-z0-9-]{1,60}\.eml$/);
        const read = await PostalMime.parse(readFileSync(join(place, name)));
        expect(read.to).toEqual([{ name: '', address: sent.to }]);
        expect([read.cc, read.bcc]).toEqual([undefined, undefined]);
        const keys = new Set(read.headers.map(({ key }) => key));
        const known = [
          'from',
          'reply-to',
          'to',
          'subject',
          'message-id',
          'date',
          'mime-version',
          'content-type',
          'content-transfer-encoding',
          'x-unsent',
        ];
        expect([...keys].filter((key) => !known.includes(key))).toEqual([]);
      },
      60,
    ));
});

test('any text is a table of texts', () =>
  holds(
    'CSV: texts',
    fc.array(fc.oneof(evilText, fc.constantFrom(';', ',', '\t', '\n', '\r\n', '"', '""', '|')), {
      maxLength: 40,
    }),
    (pieces) => {
      const { rows } = readText(pieces.join(''));
      expect(rows.every((row) => row.every((cell) => typeof cell === 'string'))).toBe(true);
    },
    150,
  ));
