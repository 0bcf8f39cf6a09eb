import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { violations } from './rooms.ts';

test('no file reaches beyond its room', () => {
  expect(violations('src')).toEqual([]);
});

describe('a planted import is seen', () => {
  /** Puts one line into a file of a room and tells what is found. */
  function planted(file: string, line: string): string[] {
    const src = mkdtempSync(join(tmpdir(), 'chungsuc-rooms-'));
    mkdirSync(join(src, dirname(file)), { recursive: true });
    writeFileSync(join(src, file), `${line}\n`);
    return violations(src);
  }

  test.each([
    ['domain/planted.ts', `import { read } from '../workbook/read.ts';`],
    ['domain/planted.ts', `import type { Sheet } from '../workbook/sheets-api.ts';`],
    ['domain/planted.ts', `import { z } from 'zod/mini';`],
    ['domain/planted.ts', `import { readFileSync } from 'node:fs';`],
    ['text/planted.ts', `import { fold } from '../domain/fold.ts';`],
    ['text/planted.ts', `import type { Sheet } from '../workbook/sheets-api.ts';`],
    ['workbook/planted.ts', `import { consolidate } from '../actions/consolidate.ts';`],
    ['workbook/planted.ts', `import type { Outcome } from '../actions/outcome.ts';`],
    ['workbook/planted.ts', `import { writeBatch } from '../google/sheets.ts';`],
    ['workbook/planted.ts', `import { z } from 'zod';`],
    ['actions/planted.ts', `import { workbookId } from '../google/workbook-id.ts';`],
    ['actions/planted.ts', `import type { Realm } from '../local/realm/ports.ts';`],
    ['google/planted.ts', `import { SNAPSHOT_FIELDS } from '../workbook/snapshot-fields.ts';`],
    ['google/planted.ts', `import { type Outcome } from '../actions/outcome.ts';`],
    ['google/planted.ts', `import { fold } from '../domain/fold.ts';`],
    ['google/planted.ts', `import 'zod/mini';`],
    ['local/planted.ts', `import { consolidate } from '../actions/consolidate.ts';`],
    ['local/planted.ts', `import { fold } from '../domain/fold.ts';`],
    ['local/planted.ts', `const fold = await import('../domain/fold.ts');`],
    ['local/realm/planted.ts', `export { onOpen } from '../../addon.ts';`],
    ['local/planted.ts', `import {\n  a,\n  b,\n} from '../workbook/columns.ts';`],
    ['local/planted.ts', `import React from 'react';`],
    ['local/page/planted.ts', `import { createUniver } from '@univerjs/core';`],
    ['local/page/planted.ts', `import type { FUniver } from '@univerjs/presets';`],
    ['page/planted.ts', `import { openStore } from '../local/page/store.ts';`],
    ['page/planted.ts', `import type { Outcome } from '../actions/outcome.ts';`],
    ['page/planted.ts', `import { readFileSync } from 'node:fs';`],
    ['sidebar/planted.tsx', `import { check } from '../actions/check.ts';`],
    ['sidebar/planted.tsx', `import { onOpen } from '../addon.ts';`],
    ['sidebar/planted.tsx', `import React from 'react';`],
    ['word/planted.ts', `import { makeDocument } from '../actions/documents/make-document.ts';`],
    ['actions/planted.ts', `import { Document } from 'docx';`],
    ['elsewhere/planted.ts', 'export {};'],
  ])('%s: %s', (file, line) => {
    expect(planted(file, line)).toHaveLength(1);
  });

  test.each([
    ['google/planted.ts', `import type { Outcome } from '../actions/outcome.ts';`],
    ['google/planted.ts', `import { HELP } from '../text/vi-google.ts';`],
    ['text/planted.ts', `import type { CivilDate } from '../domain/dates.ts';`],
    ['workbook/planted.ts', `import * as z from 'zod/mini';`],
    ['workbook/planted.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
    ['local/planted.ts', `import { readFileSync } from 'node:fs';`],
    ['local/page/planted.ts', `import type { IWorkbookData } from '@univerjs/core';`],
    ['page/planted.ts', `import { sheetLocks } from '../local/page/locks.ts';`],
    ['page/planted.ts', `import type { BookAnswer } from '../local/page/protocol.ts';`],
    ['page/planted.ts', `import { createUniver } from '@univerjs/presets';`],
    ['sidebar/planted.tsx', `import type * as addon from '../addon.ts';`],
    ['sidebar/planted.tsx', `import { useState } from 'preact/hooks';`],
    ['word/planted.ts', `import type { Block } from '../actions/documents/description.ts';`],
    ['sidebar/planted.tsx', `import { wordFile } from '../word/render.ts';`],
    ['domain/planted.ts', `export const WORDS = ['import x from', 'y'];`],
  ])('%s: %s is allowed', (file, line) => {
    expect(planted(file, line)).toEqual([]);
  });
});

describe('the pure rooms compile without Apps Script, Node and the DOM', () => {
  const ABSENT = {
    SpreadsheetApp: 'SpreadsheetApp.getUi();',
    Sheets: 'Sheets;',
    process: 'process.exit();',
    Buffer: `Buffer.from('');`,
    document: 'document.title;',
    window: 'window;',
    fetch: `fetch('');`,
    setTimeout: 'setTimeout(() => {}, 1);',
    console: 'console.log(1);',
    URL: `new URL('');`,
    TextEncoder: 'new TextEncoder();',
    structuredClone: 'structuredClone(1);',
  };
  const said = compiled({
    ...ABSENT,
    old: `[[1]].flat(); Object.fromEntries([['a', 1]]);`,
    at: '[1].at(-1);',
    replaceAll: `'a'.replaceAll('a', 'b');`,
  });

  /** Checks the project's own pure sources with some files more among them; what the compiler says of each of those. */
  function compiled(files: Readonly<Record<string, string>>): (name: string) => string {
    const folder = mkdtempSync(join(tmpdir(), 'chungsuc-types-'));
    const pure = ['domain', 'workbook', 'actions', 'text'].map((room) => resolve('src', room));
    for (const [name, code] of Object.entries(files))
      writeFileSync(join(folder, `planted-${name}.ts`), `${code}\nexport {};\n`);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: resolve('tsconfig.json'), include: [...pure, 'planted-*.ts'] }),
    );
    const { stdout } = spawnSync('node_modules/.bin/tsc', ['-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    const lines = stdout.split('\n');
    return (name) => lines.filter((line) => line.includes(`planted-${name}.ts`)).join('\n');
  }

  test('what ES2019 has is there', () => {
    expect(said('old')).toBe('');
  });

  test.each(Object.keys(ABSENT))('%s is not', (name) => {
    expect(said(name)).toMatch(new RegExp(`error TS\\d+: Cannot find name '${name}'`));
  });

  test.each(['at', 'replaceAll'])('nor is %s, which is newer than ES2019', (name) => {
    expect(said(name)).toContain(`'${name}' does not exist`);
  });
});
