/** The page to print, over HTTP: what is on it, and that no text of people is more than text. */
import { join } from 'node:path';
import { sampleCampaign } from '../../../src/local/new-campaign.ts';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import { describeWith, execute, haveOffice, havePoppler } from '../../e2e/program.ts';
import { openBrowser } from '../../support/chromium.ts';
import { libreOffice } from '../xlsx/support.ts';
import { ask, files, NOW, openPage, type Page, tabIn, tabOf, write } from './support.ts';

const made = files();
let path: string;
let page: Page;
beforeAll(async () => {
  path = await made.sample();
  page = await openPage(path);
});
afterAll(async () => {
  await page.server.close();
  made.remove();
});

const printed = async (tab: string) => {
  const { sheetId } = await tabOf(path, tab);
  return ask(page.port, `${page.base}print?sheet=${sheetId}`);
};
/** The texts of the cells, in their order. */
const texts = (html: string) =>
  [...html.matchAll(/<td[^>]*>([^<]*)/g)].map(([, text = '']) => text).filter((text) => text !== '');

describe('Tổng hợp', () => {
  let html: string;
  beforeAll(async () => {
    html = (await printed('Tổng hợp')).text;
  });

  test('is an A4 sheet on its side whose header comes again on each page', () => {
    expect(html).toContain('@page { size: A4 landscape;');
    const head = /<thead>(.+?)<\/thead>/.exec(html.replace('<thead></thead>', ''))?.[1] ?? '';
    expect(texts(head).slice(0, 3)).toEqual(['STT', 'Đơn vị', 'Tổng số']);
  });

  test('has the letterhead, figures as people write them, and the signatures', () => {
    const all = texts(html);
    expect(all).toEqual(
      expect.arrayContaining([
        'ỦY BAN NHÂN DÂN XÃ ĐIỀM MẶC',
        'Tổng cộng',
        '67.625.000',
        '90,3%',
        'NGƯỜI LẬP BIỂU',
      ]),
    );
    expect(all.indexOf('NGƯỜI LẬP BIỂU')).toBeGreaterThan(all.indexOf('Tổng cộng'));
  });

  test('links are text, and the chart is drawn', () => {
    expect(html).not.toMatch(/<a |href=/);
    expect(texts(html)).toContain('Trường Mầm non');
    expect(html).toMatch(/<svg[^>]* role="img" aria-label="Chung sức: Tỷ lệ thực hiện theo đơn vị"/);
    expect(html).toContain('>93%</text>');
  });

  test('is not wider than the paper', () => {
    const widths = new Map(
      [...html.matchAll(/\.(c\d+)\{width:([\d.]+)px\}/g)].map(([, name, px]) => [name, Number(px)]),
    );
    const columns = [...(/<colgroup>(.*?)<\/colgroup>/.exec(html)?.[1] ?? '').matchAll(/class="(c\d+)"/g)];
    const total = columns.reduce((sum, [, name]) => sum + (widths.get(name) ?? Number.NaN), 0);
    expect(total).toBeLessThanOrEqual((277 / 25.4) * 96 + 0.5);
    expect(total).toBeGreaterThan(900);
  });
});

describe("a unit's tab", () => {
  test('ends with its people: rows that only wait to be filled are not printed', async () => {
    const { text } = await printed('MN');
    expect(texts(text).filter((cell) => /^MN-\d+$/.test(cell))).toHaveLength(11);
  });

  test('has dates and ticks', async () => {
    const all = texts((await printed('MN')).text);
    expect(all).toEqual(expect.arrayContaining(['☑', '☐', '10/5/2024', '450.000']));
  });

  test('hidden rows and columns are left out', async () => {
    const { sheetId, find } = await tabOf(path, 'MN');
    const header = find('Ghi chú');
    const hide = (dimension: 'ROWS' | 'COLUMNS', at: number) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension, startIndex: at, endIndex: at + 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    });
    const before = texts((await printed('MN')).text);
    expect(await page.edit([hide('COLUMNS', header.column), hide('ROWS', header.row + 1)])).toMatchObject({
      state: 'saved',
    });
    const after = texts((await printed('MN')).text);
    expect(before).toContain('Ghi chú');
    expect(before).toContain('MN-01');
    expect(after).not.toContain('Ghi chú');
    expect(after).not.toContain('MN-01');
    expect(after).toContain('MN-02');
  });
});

describeWith({ LibreOffice: haveOffice, 'poppler-utils': havePoppler })('signatures on paper', () => {
  /** Of the sample's 18 units two cannot be read, and the office has written so many more that have no tab yet. */
  const MORE = [0, 7, 12] as const;
  const SIGNED = ['Kiểm soát số liệu', 'Lần ghi số', 'NGƯỜI LẬP BIỂU', 'Ma Đình Trường'];
  const paths = new Map<number, string>();
  beforeAll(async () => {
    const { sheets, id, call } = sampleCampaign(NOW, {}).session;
    const { sheetId, find } = tabIn(sheets.snapshot(), 'Đơn vị');
    const { row } = find('HT');
    const gone = tabIn(sheets.snapshot(), 'X07').sheetId;
    sheets.batchUpdate(
      {
        requests: [
          { deleteSheet: { sheetId: gone } },
          write(sheetId, find('YT').row, find('Loại').column, { stringValue: 'Trạm' }),
          { appendDimension: { sheetId, dimension: 'ROWS', length: MORE[2] } },
        ],
      },
      id,
    );
    let units = 0;
    for (const more of MORE) {
      for (; units < more; units += 1) {
        const cells = [`Y${units}`, `Xóm thêm ${units}`, 'Xóm'];
        const requests = cells.map((stringValue, at) => write(sheetId, row + 1 + units, at, { stringValue }));
        sheets.batchUpdate({ requests }, id);
      }
      call('runConsolidate');
      const book = sheets.snapshot();
      const summary = tabIn(book, 'Tổng hợp').sheet;
      const file = join(made.folder, `${more}.xlsx`);
      await writeXlsxFile(file, { ...book, sheets: [summary] });
      paths.set(more, file);
    }
  });

  /** The texts of the pages. */
  const pagesOf = async (pdf: string) =>
    (await execute('pdftotext', ['-layout', pdf, '-'], made.folder)).out.split('\f').slice(0, -1);
  const fromBrowser = async (file: string) => {
    const { server, base } = await openPage(file);
    const { sheetId } = await tabOf(file, 'Tổng hợp');
    const tab = await (await openBrowser()).newPage();
    await tab.goto(new URL(`${base}print?sheet=${sheetId}`, server.address).href);
    const pdf = file.replace('.xlsx', '-trang.pdf');
    await tab.pdf({ path: pdf, preferCSSPageSize: true });
    await tab.close();
    await server.close();
    return pagesOf(pdf);
  };
  const fromOffice = (file: string) => pagesOf(libreOffice(made.folder, file, 'pdf'));

  describe.each([
    ['the page', fromBrowser],
    ['the file, by LibreOffice', fromOffice],
  ])('%s', (_, print) => {
    test.each(MORE)(
      '%i more units: they are on one page with all that stands under the table',
      async (more) => {
        const pages = await print(paths.get(more) ?? '');
        expect(pages.map((page) => SIGNED.filter((words) => page.includes(words)))).toEqual(
          more < 10 ? [SIGNED] : [[], SIGNED],
        );
      },
    );
  });
});

describe('what people write is text', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '</td></tr></table><h1>x',
    '&lt;b&gt; & <b>',
    'javascript:alert(1)',
    '<!-- -->',
    '{{x}}',
  ];
  let html: string;
  beforeAll(async () => {
    const { sheetId, find } = await tabOf(path, 'MN');
    const { row, column } = find('Họ và tên');
    const family = 'Arial"; } </style><script>alert(2)</script>';
    await page.edit([
      ...HOSTILE.map((text, at) => write(sheetId, row + 2 + at, column, { stringValue: text })),
      {
        updateCells: {
          start: { sheetId, rowIndex: row + 2, columnIndex: column },
          rows: [{ values: [{ userEnteredFormat: { textFormat: { fontFamily: family } } }] }],
          fields: 'userEnteredFormat.textFormat.fontFamily',
        },
      },
    ]);
    html = (await printed('MN')).text;
  });

  test.each(HOSTILE)('%s', (text) => {
    const escaped = text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;');
    expect(html).toContain(`>${escaped}</td>`);
  });

  test('the page has one script and one style, its own', () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/?style/g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<h1|alert\(2\)<\/script>/);
  });

  test('and its policy lets nothing else run', async () => {
    const policy = String((await printed('MN')).headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'sha256-[\w+/]{43}='/);
    expect(policy).toMatch(/style-src 'sha256-[\w+/]{43}='/);
    expect(policy).not.toContain('unsafe');
  });

  test('a tab called so is a title only', async () => {
    const answer = await page.edit([
      { addSheet: { properties: { sheetId: 4242, title: '<script>alert(1)<script>' } } },
    ]);
    expect(answer.state).toBe('saved');
    const { text } = await ask(page.port, `${page.base}print?sheet=4242`);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;script&gt;</title>');
    expect(text).toContain('Trang này chưa có gì để in.');
  });
});
