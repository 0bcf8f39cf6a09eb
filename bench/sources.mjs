import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The sources as one module for Node: the very code that is in dist/Code.js, measured without the realm around it. */
export async function bundleSources(folder) {
  const contents = `
    export { consolidate } from './src/actions/consolidate.ts';
    export { setUp } from './src/actions/set-up.ts';
    export { SNAPSHOT_FIELDS } from './src/workbook/snapshot-fields.ts';
    export { createSheetsService } from './src/local/sheets/service.ts';
    export { createRealm } from './src/local/realm/realm.ts';
    export { newSpreadsheet } from './src/local/session.ts';
    export { rollUpFiles } from './src/actions/roll-up.ts';
    export { readXlsxTab } from './src/local/xlsx/read.ts';
    export { unpack } from './src/local/xlsx/package.ts';
    export { writeXlsxFile } from './src/local/xlsx/write.ts';
    export { readCommuneFile, SEALED_RANGE, SEALED_RANGE_FIELDS } from './src/workbook/commune-file.ts';
    export { matchStatement } from './src/domain/matching.ts';
    export { textFingerprint } from './src/workbook/fingerprint.ts';
    export { trueStatement } from './test/support/statement-truth.ts';`;
  await build({
    absWorkingDir: ROOT,
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile: join(folder, 'sources.mjs'),
    logLevel: 'error',
  });
}
