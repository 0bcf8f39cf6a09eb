/** Temporary folders, other programs, and workbooks made by hand, for the tests of this folder. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** A folder that is gone when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chungsuc-xlsx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const PYTHON = '/usr/bin/python3';
const OFFICE = '/usr/bin/soffice';

function works(program: string, ...argumentsOfProgram: string[]): boolean {
  try {
    execFileSync(program, argumentsOfProgram, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Tests with other programs are skipped, visibly, where those programs are not installed. */
export const hasOpenpyxl = works(PYTHON, '-c', 'import openpyxl');
export const hasLibreOffice = existsSync(OFFICE);
export const testWithOpenpyxl = hasOpenpyxl ? test : test.skip;
export const testWithLibreOffice = hasLibreOffice ? test : test.skip;

/** Runs a Python script that has openpyxl; what it prints is JSON. */
export function python(script: string, ...argumentsOfScript: string[]): unknown {
  const source = `import sys, json, openpyxl\n${script}`;
  const out = execFileSync(PYTHON, ['-c', source, ...argumentsOfScript], { encoding: 'utf8' });
  return out === '' ? undefined : JSON.parse(out);
}

/** The file as LibreOffice saves it again, or prints it. */
export function libreOffice(folder: string, file: string, format: 'xlsx' | 'pdf'): string {
  const out = join(folder, `libreoffice-${format}`);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(OFFICE, [profile, '--headless', '--convert-to', format, '--outdir', out, file], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return join(out, (file.split('/').at(-1) ?? '').replace(/\.xlsx$/, `.${format}`));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook of which only the interesting parts are given; `sheets` are the insides of `<worksheet>`. */
export function handmade(
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const titles = Object.keys(sheets);
  const worksheet = (inside: string) =>
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_DOCUMENT}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${inside}</worksheet>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${titles.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_DOCUMENT}"><sheets>${titles.map((title, i) => `<sheet name="${title}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${titles.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE_DOCUMENT}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${OFFICE_DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="0" applyProtection="true"><protection locked="false"/></xf></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((inside, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(inside)]),
    ),
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** The parts of a file, as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}

export const relationships = (
  ...items: [id: string, type: string, target: string, mode?: string][]
): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE_DOCUMENT}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`;
