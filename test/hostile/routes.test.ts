/** Whatever comes to a route of the page with the right token: an answer, and a workbook as it was. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ask, files, openPage, type Page, tabOf } from '../local/page/support.ts';
import { routes } from './borders.ts';
import { EVIL_TEXTS, evilJson, evilText } from './evil.ts';
import { holds } from './trial.ts';

const made = files();
let path = '';
let page: Page;
let before: Buffer;
let sheetId = 0;
beforeAll(async () => {
  path = await made.sample();
  page = await openPage(path);
  sheetId = (await tabOf(path, 'MN')).sheetId;
  before = readFileSync(path);
});
afterAll(async () => {
  await page.server.close();
  made.remove();
});

const headers = () => ({ Origin: `http://127.0.0.1:${page.port}`, 'Content-Type': 'application/json' });
const call = fc.record({
  page: fc.constant('p'),
  door: fc.oneof(
    fc.constantFrom('sideDashboard', 'sideSealRun', 'sideSetUp', 'menuNothing', 'sideConstructor'),
    evilText,
  ),
  args: fc.array(evilJson, { maxLength: 2 }),
  activeSheetId: fc.constantFrom<unknown>(0, -1, 1e9, '0'),
});
const request = fc.oneof(
  evilJson,
  fc
    .constantFrom(
      'updateCells',
      'insertDimension',
      'appendDimension',
      'deleteSheet',
      'addSheet',
      'duplicateSheet',
      'updateSheetProperties',
      'mergeCells',
      'createDeveloperMetadata',
      '__proto__',
    )
    .chain((kind) =>
      fc
        .dictionary(
          fc.constantFrom(
            'range',
            'start',
            'rows',
            'fields',
            'sheetId',
            'length',
            'properties',
            'dimension',
            '__proto__',
          ),
          evilJson,
        )
        .map((body) => ({ [kind]: body })),
    ),
);
const edit = fc.record({
  page: fc.constant('p'),
  base: fc.constantFrom(0, 99),
  requests: fc.array(request, { maxLength: 3 }),
});
const body = fc.oneof(call, edit, evilJson).map((value) => JSON.stringify(value) ?? '');
const raw = fc.oneof(
  evilText,
  fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.constantFrom(
    '['.repeat(200_000),
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    `{"page":"p","base":0,"requests":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}`,
    '',
  ),
);

const unchanged = () => readFileSync(path).equals(before);

/** Whether chance said what a person may: an edit of a hand, such as a new tab, or a door that needs nothing said. */
function isSaved(answer: { status: number; text: string }): boolean {
  if (answer.status !== 200) return false;
  const { state, changed } = JSON.parse(answer.text);
  return state === 'saved' || changed === true;
}

const KINDS = [
  ...['updateCells', 'insertDimension', 'deleteDimension', 'appendDimension', 'updateDimensionProperties'],
  ...['updateSheetProperties', 'deleteSheet', 'duplicateSheet', 'mergeCells', 'unmergeCells'],
];
const RANGE = { sheetId: 0, startIndex: 1, endIndex: 2 };

test.each(KINDS)('%s that says nothing, or not enough, is no edit', async (kind) => {
  for (const said of [{}, { fields: 'title' }, { range: {} }, { range: RANGE }, { sheetId: null }]) {
    const text = JSON.stringify({ page: 'p', base: 0, requests: [{ [kind]: said }] });
    const answer = await ask(page.port, `${page.base}api/edit`, {
      method: 'POST',
      headers: headers(),
      body: text,
    });
    expect([200, 400]).toContain(answer.status);
    expect(isSaved(answer)).toBe(false);
  }
  expect(unchanged()).toBe(true);
});

test.each(routes().filter(({ method }) => method === 'POST'))(
  '$path takes nothing that is not a hand’s',
  async ({ path: route }) => {
    let saved = 0;
    await holds(
      `route POST ${route}`,
      fc.oneof({ arbitrary: body, weight: 4 }, raw),
      async (text) => {
        const answer = await ask(page.port, page.base + route, {
          method: 'POST',
          headers: headers(),
          body: text,
        });
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 200)
          expect(JSON.parse(answer.text)).toEqual(expect.objectContaining({ revision: expect.any(Number) }));
        if (isSaved(answer)) saved += 1;
      },
      60,
    );
    expect(unchanged()).toBe(saved === 0);
    before = readFileSync(path);
    await expect(tabOf(path, 'MN')).resolves.toMatchObject({ sheetId });
  },
);

test.each(routes().filter(({ method, path: route }) => method === 'GET' && route !== 'api/events'))(
  '$path answers any question',
  async ({ path: route }) => {
    await holds(
      `route GET ${route}`,
      evilText,
      async (text) => {
        const answer = await ask(
          page.port,
          `${page.base}${route}?sheet=${encodeURIComponent(Buffer.from(text).toString('utf8'))}&x=${encodeURIComponent(sheetId)}`,
        );
        expect([200, 404, 431]).toContain(answer.status);
        expect(answer.headers['set-cookie']).toBeUndefined();
      },
      15,
    );
    expect(unchanged()).toBe(true);
  },
);

test('an event stream under any name ends with its page', () =>
  holds(
    'route GET api/events',
    fc.constantFrom(...EVIL_TEXTS.slice(0, 20)),
    async (text) => {
      const answer = await Promise.race([
        ask(page.port, `${page.base}api/events?page=${encodeURIComponent(text)}`, {
          headers: { Origin: 'http://evil.example' },
        }),
        new Promise<undefined>((done) => setTimeout(done, 2_000)),
      ]);
      expect(answer?.status).toBe(403);
    },
    5,
  ));
