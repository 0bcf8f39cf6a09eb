/** What a hand may change, and what it may not; saved and read back from the file. */
import { readFileSync } from 'node:fs';
import type { Request } from '../../../src/workbook/sheets-api.ts';
import { files, listen, openPage, type Page, pageOf, tabOf, until, write } from './support.ts';

const made = files();
let path: string;
let page: Page;
let other: Page;
afterAll(() => made.remove());

/** Each group has a workbook of its own, which its tests change one after the other. */
function ownWorkbook(): void {
  beforeAll(async () => {
    path = await made.sample();
    page = await openPage(path);
    other = pageOf(page.server, 'page-two');
  });
  afterAll(() => page.server.close());
}

/** The first person of the kindergarten in the file as it was made: row, and columns of what tests write. */
let people: () => Awaited<ReturnType<typeof findPeople>>;
beforeAll(async () => {
  path = await made.sample();
  const found = await findPeople();
  people = () => found;
});

async function findPeople() {
  const { sheetId, find, sheet } = await tabOf(path, 'MN');
  const header = find('Họ và tên');
  return {
    sheetId,
    first: header.row + 1,
    header: header.row,
    name: header.column,
    paid: find('Tiền đã nộp (đồng)').column,
    days: find('Ngày công đã làm').column,
    credit: find('Đã thực hiện (đồng)').column,
    rows: sheet.properties.gridProperties?.rowCount ?? 0,
  };
}

describe('an edit', () => {
  ownWorkbook();

  test('is in the file when the answer says saved, with what it comes to', async () => {
    const { sheetId, first, paid, days, credit } = people();
    const zero = write(sheetId, first, days, { numberValue: 0 });
    const answer = await page.edit([write(sheetId, first, paid, { numberValue: 123000 }), zero]);
    expect(answer).toMatchObject({ state: 'saved' });
    const { cell } = await tabOf(path, 'MN');
    expect(cell(first, paid).userEnteredValue).toEqual({ numberValue: 123000 });
    expect(cell(first, credit).effectiveValue).toEqual({ numberValue: 123000 });
    expect(answer.changed).toContainEqual(
      expect.objectContaining({
        sheetId,
        row: first,
        column: credit,
        data: expect.objectContaining({ effectiveValue: { numberValue: 123000 } }),
      }),
    );
  });

  test.each([
    ['text', { stringValue: 'Hoàng Văn Thử' }],
    ['text that looks like a formula', { stringValue: '=1+1' }],
    ['HTML', { stringValue: '<script>alert(1)</script>' }],
    ['a number', { numberValue: 1.5 }],
    ['a formula', { formulaValue: '=1+1' }],
  ])('%s comes back as it was written', async (_name, value) => {
    const { sheetId, first, name } = people();
    await page.edit([write(sheetId, first, name, value)]);
    const { cell } = await tabOf(path, 'MN');
    expect(cell(first, name).userEnteredValue).toEqual(value);
  });

  test('a note and a look are kept too', async () => {
    const { sheetId, first, name } = people();
    const bold = { textFormat: { bold: true } };
    const answer = await page.edit([
      {
        updateCells: {
          start: { sheetId, rowIndex: first, columnIndex: name },
          rows: [{ values: [{ note: 'Hỏi lại', userEnteredFormat: bold }] }],
          fields: 'note,userEnteredFormat.textFormat.bold',
        },
      },
    ]);
    expect(answer.state).toBe('saved');
    const cell = (await tabOf(path, 'MN')).cell(first, name);
    expect([cell.note, cell.userEnteredFormat?.textFormat?.bold]).toEqual(['Hỏi lại', true]);
  });

  test('is saved, and answered, within the time that a person calls at once', async () => {
    const { sheetId, first, paid } = people();
    const times: number[] = [];
    for (let value = 1; value <= 5; value += 1) {
      const { revision } = await page.call('sideNothing');
      const start = Date.now();
      await page.edit([write(sheetId, first, paid, { numberValue: value * 1000 })], { base: revision });
      times.push(Date.now() - start);
    }
    // 100 ms on an idle laptop; the bound is for a machine that runs other tests at the same time.
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  test('a row of a block that is shorter than the others leaves what stands beside it', async () => {
    const { sheetId, first, name } = people();
    const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
    const beside = (await tabOf(path, 'MN')).cell(first + 1, name + 1).userEnteredValue;
    const start = { sheetId, rowIndex: first, columnIndex: name };
    const rows = [{ values: [text('Một'), text('Giáo viên')] }, { values: [text('Hai')] }, {}];
    expect(await page.edit([{ updateCells: { start, rows, fields: 'userEnteredValue' } }])).toMatchObject({
      state: 'saved',
    });
    const { cell } = await tabOf(path, 'MN');
    expect(cell(first + 1, name).userEnteredValue).toEqual({ stringValue: 'Hai' });
    expect(cell(first + 1, name + 1).userEnteredValue).toEqual(beside);
  });

  test('rows, tabs and merges: the page has to read anew', async () => {
    const { sheetId, first, rows } = people();
    const range = { sheetId, dimension: 'ROWS' as const, startIndex: first + 1, endIndex: first + 2 };
    const answer = await page.edit([
      { insertDimension: { range, inheritFromBefore: true } },
      { addSheet: { properties: { title: 'Ghi chép' } } },
    ]);
    expect(answer.state).toBe('saved');
    expect(answer.changed).toBeUndefined();
    const { sheet } = await tabOf(path, 'MN');
    expect(sheet.properties.gridProperties?.rowCount).toBe(rows + 1);
    await expect(tabOf(path, 'Ghi chép')).resolves.toBeDefined();
  });
});

describe('refused as a whole, the file as it was', () => {
  ownWorkbook();

  type Case = [string, (at: ReturnType<typeof people>) => Request[], RegExp];
  const refusing: Case[] = [
    [
      'a computed cell among others',
      ({ sheetId, first, paid, credit }) => [
        write(sheetId, first, paid, { numberValue: 1 }),
        write(sheetId, first, credit, { numberValue: 999 }),
      ],
      /Ô [A-Z]+\d+ của trang «MN» do công cụ tự tính/,
    ],
    [
      'a header',
      ({ sheetId, header, name }) => [write(sheetId, header, name, { stringValue: 'Tên' })],
      /của trang «MN»/,
    ],
    [
      'a computed cell, the field in another spelling',
      ({ sheetId, first, credit }) => [
        {
          updateCells: {
            start: { sheetId, rowIndex: first, columnIndex: credit },
            rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }],
            fields: ' user_entered_value',
          },
        },
      ],
      /do công cụ tự tính/,
    ],
    [
      'a computed cell, with another place beside it',
      ({ sheetId, first, paid, credit }) => [
        {
          updateCells: {
            start: { sheetId, rowIndex: first, columnIndex: paid },
            range: {
              sheetId,
              startRowIndex: first,
              endRowIndex: first + 1,
              startColumnIndex: credit,
              endColumnIndex: credit + 1,
            },
            fields: 'userEnteredValue',
          },
        },
      ],
      /Không hiểu thao tác/,
    ],
    [
      'all rows from one on, by leaving out the last',
      ({ sheetId, first }) => [
        { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: first } } },
      ],
      /Không hiểu thao tác/,
    ],
    [
      'the header row deleted',
      ({ sheetId, header }) => [
        {
          deleteDimension: {
            range: { sheetId, dimension: 'ROWS', startIndex: header, endIndex: header + 1 },
          },
        },
      ],
      /Hàng này của trang «MN»/,
    ],
    [
      'emptying a whole tab',
      ({ sheetId }) => [{ updateCells: { range: { sheetId }, fields: 'userEnteredValue' } }],
      /của trang «MN»/,
    ],
    [
      'a cell outside the tab',
      ({ sheetId }) => [write(sheetId, 9_999_999, 0, { numberValue: 1 })],
      /Không làm được/,
    ],
    ['a tab that is not there', () => [write(987654, 0, 0, { numberValue: 1 })], /Không làm được/],
    ['a second tab of one name', () => [{ addSheet: { properties: { title: 'MN' } } }], /Không làm được/],
    ...['Xóm 1/2', 'Một tên trang dài hơn ba mươi mốt ký tự', "'Xóm'", 'History'].map(
      (title): Case => [
        `a tab called ${title}, which no file can hold`,
        ({ sheetId }) => [{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }],
        /Tên trang dài tối đa 31 ký tự/,
      ],
    ),
    ...[`=1${'+1'.repeat(1_000)}`, `=${'('.repeat(100)}1${')'.repeat(100)}`, `=${'ABS('.repeat(65)}`].map(
      (formulaValue): Case => [
        `a formula that nobody writes (${formulaValue.slice(0, 12)}…), which would break the engine`,
        ({ sheetId, first, name }) => [write(sheetId, first, name, { formulaValue })],
        /Công thức quá dài/,
      ],
    ),
    [
      'a rule of validation',
      ({ sheetId }) => [{ setDataValidation: { range: { sheetId } } }],
      /Không hiểu thao tác/,
    ],
    [
      'a protection taken away',
      () => [{ deleteProtectedRange: { protectedRangeId: 1 } }],
      /Không hiểu thao tác/,
    ],
    [
      'metadata',
      () => [
        {
          createDeveloperMetadata: {
            developerMetadata: { metadataKey: 'k', location: { spreadsheet: true }, visibility: 'DOCUMENT' },
          },
        },
      ],
      /Không hiểu thao tác/,
    ],
    [
      'all fields of a cell',
      ({ sheetId }) => [{ updateCells: { range: { sheetId }, fields: '*' } }],
      /Không hiểu thao tác/,
    ],
    [
      'a validation through a cell',
      ({ sheetId }) => [{ updateCells: { range: { sheetId }, fields: 'note,dataValidation' } }],
      /Không hiểu thao tác/,
    ],
    [
      'the size of a tab',
      ({ sheetId }) => [
        {
          updateSheetProperties: {
            properties: { sheetId, gridProperties: { rowCount: 1 } },
            fields: 'gridProperties.rowCount',
          },
        },
      ],
      /Không hiểu thao tác/,
    ],
    ['nothing', () => [], /Không hiểu thao tác/],
    ['no kind', () => [{}], /Không hiểu thao tác/],
    ['a kind of nobody', () => [{ constructor: {} } as unknown as Request], /Không hiểu thao tác/],
    ['a word for a request', () => ['x' as unknown as Request], /Không hiểu thao tác/],
    [
      'rows that are no list',
      () => [{ updateCells: { rows: 'x' } } as unknown as Request],
      /Không hiểu thao tác/,
    ],
    [
      'more cells than a hand writes',
      ({ sheetId, first, name }) => {
        const values = Array.from({ length: 200 }, () => ({ userEnteredValue: { numberValue: 1 } }));
        const start = { sheetId, rowIndex: first, columnIndex: name };
        const rows = Array.from({ length: 101 }, () => ({ values }));
        return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
      },
      /tối đa 20\.000 ô/,
    ],
  ];
  test.each(refusing)('%s', async (_name, requests, sentence) => {
    const before = readFileSync(path);
    const revision = (await page.call('sideNothing')).revision;
    const answer = await page.edit(requests(people()));
    expect(answer).toMatchObject({
      state: 'refused',
      revision,
      message: expect.stringMatching(sentence),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('the very value that a locked cell holds may be written over it', async () => {
    const { sheetId, first, credit } = people();
    const there = (await tabOf(path, 'MN')).cell(first, credit).userEnteredValue ?? {};
    expect(await page.edit([write(sheetId, first, credit, there)])).toMatchObject({ state: 'saved' });
  });

  test.each([
    ['no page', { page: '' }],
    ['a page of a thousand letters', { page: 'p'.repeat(1000) }],
    ['a base that is no number', { base: 'x' as unknown as number }],
    ['a base that was never', { base: 9_999 }],
    ['more than was agreed', { more: true } as object],
  ])('an edit with %s', async (_name, more) => {
    const { sheetId, first, paid } = people();
    const answer = await page.edit([write(sheetId, first, paid, { numberValue: 7 })], more);
    expect(answer.state).toBe('refused');
    expect((await tabOf(path, 'MN')).cell(first, paid).userEnteredValue).not.toEqual({ numberValue: 7 });
  });
});

describe('two pages', () => {
  ownWorkbook();

  test('an edit is told to the other page and not to the one that made it', async () => {
    const { sheetId, first, paid } = people();
    const one = listen(page, 'page-one');
    const two = listen(page, 'page-two');
    await Promise.all([one.open, two.open]);
    const answer = await page.edit([write(sheetId, first, paid, { numberValue: 5000 })]);
    await until(() => two.events.length > 0);
    expect(two.events).toEqual([{ kind: 'edited', revision: answer.revision, changed: answer.changed }]);
    await page.edit([{ addSheet: { properties: { title: 'Mới' } } }]);
    await until(() => two.events.length > 1);
    expect(two.kinds()).toEqual(['edited', 'reload']);
    expect(one.events).toEqual([]);
    one.close();
    two.close();
  });

  test('a cell that the other page has just written is not written over', async () => {
    const { sheetId, first, paid } = people();
    const { revision } = await other.call('sideNothing');
    await page.edit([write(sheetId, first, paid, { numberValue: 5000 })]);
    const late = await other.edit([write(sheetId, first, paid, { numberValue: 6000 })], { base: revision });
    expect(late).toMatchObject({ state: 'refused', message: expect.stringContaining('ở một cửa sổ khác') });
    expect((await tabOf(path, 'MN')).cell(first, paid).userEnteredValue).toEqual({ numberValue: 5000 });
    expect(await other.edit([write(sheetId, first, paid, { numberValue: 6000 })])).toMatchObject({
      state: 'saved',
    });
  });

  test('another cell is, and so is one that the page itself wrote last', async () => {
    const { sheetId, first, paid } = people();
    const { revision } = await other.call('sideNothing');
    await page.edit([write(sheetId, first, paid, { numberValue: 5000 })]);
    for (const value of [6000, 7000]) {
      const beside = await other.edit([write(sheetId, first + 1, paid, { numberValue: value })], {
        base: revision,
      });
      expect(beside.state).toBe('saved');
    }
  });

  test('after rows moved, an old address is not trusted', async () => {
    const { sheetId, first, paid } = people();
    const { revision } = await other.call('sideNothing');
    const range = { sheetId, dimension: 'ROWS' as const, startIndex: first, endIndex: first + 1 };
    await page.edit([{ insertDimension: { range, inheritFromBefore: false } }]);
    const late = await other.edit([write(sheetId, first + 3, paid, { numberValue: 1 })], { base: revision });
    expect(late).toMatchObject({ state: 'refused', message: expect.stringContaining('ở nơi khác') });
  });

  test('rows are not moved under what another page has just written', async () => {
    const { sheetId, first, paid } = people();
    const { revision } = await other.call('sideNothing');
    await page.edit([write(sheetId, first, paid, { numberValue: 1 })]);
    const range = { sheetId, dimension: 'ROWS' as const, startIndex: first, endIndex: first + 1 };
    const late = await other.edit([{ deleteDimension: { range } }], { base: revision });
    expect(late.state).toBe('refused');
  });

  test('edits sent at once are done one after the other, none lost', async () => {
    const { sheetId, first, paid } = people();
    const { revision } = await page.call('sideNothing');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        (at % 2 ? page : other).edit([write(sheetId, first + at, paid, { numberValue: 1000 + at })], {
          base: revision,
        }),
      ),
    );
    expect(answers.map(({ state }) => state)).toEqual(Array(8).fill('saved'));
    const { cell } = await tabOf(path, 'MN');
    expect(Array.from({ length: 8 }, (_, at) => cell(first + at, paid).userEnteredValue)).toEqual(
      Array.from({ length: 8 }, (_, at) => ({ numberValue: 1000 + at })),
    );
  });
});

describe('doors', () => {
  ownWorkbook();

  test.each([
    'runSetUp',
    'runConsolidate',
    'onOpen',
    'onInstall',
    'constructor',
    '__proto__',
    'toString',
    'menu',
    'side',
    'menuNothing',
    'sideX',
    'menuConsolidate ',
    'ChungSuc.menuConsolidate',
    'menu-Consolidate',
    'menuHelp\n',
    '',
  ])('«%s» is none', async (door) => {
    const before = readFileSync(path);
    const answer = await page.call(door);
    expect(answer).toMatchObject({
      error: expect.stringContaining('Không có việc này'),
      changed: false,
      shown: [],
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('the menu is the one that the script builds, and each of its doors is there', async () => {
    const { menu } = await page.book();
    expect(menu.title).toBe('Chung sức NTM');
    for (const { door } of menu.items) if (door !== undefined) expect(door).toMatch(/^menu[A-Z]/);
    expect(menu.items.map(({ label }) => label)).toContain('Tổng hợp');
  });

  test('a menu item works on the workbook, tells the person, and is saved', async () => {
    const two = listen(page, 'page-two');
    await two.open;
    const { sheetId, first, paid } = people();
    await page.edit([write(sheetId, first, paid, { numberValue: 5000000 })]);
    const answer = await page.call('menuConsolidate');
    expect(answer).toMatchObject({ changed: true });
    expect(answer.error).toBeUndefined();
    expect(answer.shown.at(-1)).toMatchObject({ kind: 'alert', title: 'Tổng hợp' });
    await until(() => two.kinds().includes('reload'));
    two.close();
    const log = await tabOf(path, 'Nhật ký');
    const { find } = await tabOf(path, 'Tổng hợp');
    expect(find('Tổng cộng').row).toBeGreaterThan(0);
    expect(JSON.stringify(log.sheet.data)).toContain('Tổng hợp');
  });

  test('what a page saw before a door worked is not written over', async () => {
    const { sheetId, first, paid } = people();
    const { revision } = await page.call('sideNothing');
    await page.edit([write(sheetId, first, paid, { numberValue: 6000000 })]);
    expect(await page.call('menuConsolidate')).toMatchObject({ changed: true });
    const late = await page.edit([write(sheetId, first, paid, { numberValue: 1 })], { base: revision });
    expect(late.state).toBe('refused');
  });

  test('a sidebar is opened by its name, and its door answers', async () => {
    expect((await page.call('menuDashboard')).shown).toEqual([
      { kind: 'sidebar', page: 'sidebar-dashboard', title: 'Bảng điều hành' },
    ]);
    const { value, changed, shown } = await page.call('sideDashboard');
    expect(value).toBeDefined();
    expect([changed, shown]).toEqual([false, []]);
  });
});
