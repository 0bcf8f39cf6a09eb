/** What the tool keeps for itself in a workbook is text that anybody may change: believed only where it fits. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { keptStateOf, parseKeptState } from '../../src/local/xlsx/kept-state.ts';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import { xlsxBytes } from '../../src/local/xlsx/write.ts';
import { sampleWorkbook } from '../local/xlsx/sample.ts';
import { temporaryFolder } from '../local/xlsx/support.ts';
import { evilJson } from './evil.ts';
import { holds } from './trial.ts';

const path = join(temporaryFolder(), 'so.xlsx');
const whole = JSON.parse(JSON.stringify(keptStateOf(sampleWorkbook()))) as Record<string, unknown>;

/** The places of a value, as paths of keys. */
function placesIn(value: unknown, before: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...before]];
  return [[...before], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...before, key]))];
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = withAt((value as Record<string, unknown>)[key], rest, put);
  return copy;
}

const places = placesIn(whole);
const changed = fc
  .array(fc.tuple(fc.constantFrom(...places), evilJson), { minLength: 1, maxLength: 3 })
  .map((changes) =>
    changes.reduce((state: unknown, [place, put]) => {
      try {
        return withAt(state, place, put);
      } catch {
        return state;
      }
    }, whole),
  );

test('any state is understood or nothing', () =>
  holds(
    'kept state: JSON',
    fc.oneof(evilJson, changed),
    (state) => {
      const parsed = parseKeptState(JSON.stringify(state) ?? '');
      expect(({} as { hacked?: unknown }).hacked).toBeUndefined();
      if (parsed !== undefined) expect(parsed.version).toBe(1);
    },
    200,
  ));

test('a workbook whose state is another is read', async () => {
  const parts = unzipSync((await xlsxBytes(sampleWorkbook())).bytes);
  const name =
    Object.keys(parts)
      .filter((key) => key.startsWith('xl/worksheets/sheet'))
      .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
      .at(-1) ?? '';
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  const kept = /<t[^>]*>(\{&quot;version|\{"version)[^<]*<\/t>/.exec(strings)?.[0] ?? '';
  expect([name, kept.length > 100]).toEqual([expect.stringContaining('sheet'), true]);
  await holds(
    'kept state: workbook',
    changed,
    async (state) => {
      const text = JSON.stringify(state).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const put = {
        ...parts,
        'xl/sharedStrings.xml': strToU8(strings.replace(kept, () => `<t>${text}</t>`)),
      };
      writeFileSync(path, zipSync(put, { level: 1 }));
      const { resource } = await readXlsxFile(path);
      expect(resource.sheets?.length).toBe(sampleWorkbook().sheets?.length);
    },
    30,
  );
});
