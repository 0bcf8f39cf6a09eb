/** Changes to a sheet's text before the library reads it; each undoes a loss that it would cause. */

import { columnIndex } from './a1.ts';
import type { Parts } from './package.ts';
import {
  elementText,
  type Relationship,
  setRelationships,
  tagsOf,
  WORKSHEET_ORDER,
  withElement,
} from './xml.ts';

/** Rows without any value so far below the last value are an accident of whole-column formats. */
const EMPTY_ROWS_KEPT = 2_000;

/** Where newer versions of Excel put validations that refer to other sheets. */
export const VALIDATION_EXTENSION =
  /<ext [^>]*\{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF\}[^>]*>[\s\S]*?<\/ext>/i;

const ROW = /<row\b(?:[^>"]|"[^"]*")*?(?:\/>|>[\s\S]*?<\/row>)/g;

function rowNumber(row: string): number {
  return Number(/^<row\b[^>]*?\br="(\d+)"/.exec(row)?.[1] ?? 0);
}

export function withoutFarEmptyRows(xml: string): string {
  const lastRow = xml.lastIndexOf('<row');
  if (lastRow < 0 || rowNumber(xml.slice(lastRow, lastRow + 400)) <= EMPTY_ROWS_KEPT) return xml;
  const hasValue = (row: string) => /<(?:v|f|is)[\s/>]/.test(row);
  let last = 0;
  for (const [row] of xml.matchAll(ROW)) if (hasValue(row)) last = Math.max(last, rowNumber(row));
  return xml.replace(ROW, (row) => (rowNumber(row) > last + EMPTY_ROWS_KEPT && !hasValue(row) ? '' : row));
}

/** Takes heights out that a program reckoned for its own screen; those that people set stay (see fitted-rows.ts). */
export function withoutFittedHeights(xml: string): string {
  return xml.replace(/<row\b[^>]*>/g, (tag) =>
    / customHeight="(?:1|true)"/.test(tag) ? tag : tag.replace(/ ht="[^"]*"/, ''),
  );
}

/** How many cells the rectangle of a sheet has, whether its rows and cells say where they are or follow one another. */
export function laidOutCells(xml: string): number {
  let [row, column, rows, columns] = [0, 0, 0, 0];
  for (const [, name, attributes = ''] of xml.matchAll(/<(?:\w+:)?(row|c)\b([^>]*)>/g)) {
    const [, letters = '', digits = ''] = /\br\s*=\s*["']([A-Za-z]{0,3})(\d*)["']/.exec(attributes) ?? [];
    if (name === 'row') {
      row = digits === '' ? row + 1 : Number(digits);
      column = 0;
    } else column = letters === '' ? column + 1 : columnIndex(letters) + 1;
    rows = Math.max(rows, row, Number(digits));
    columns = Math.max(columns, column);
  }
  return rows * columns;
}

/** Validations from the extension list, put where all others are. */
export function withExtendedValidations(xml: string): string {
  const extension = VALIDATION_EXTENSION.exec(xml)?.[0];
  if (extension === undefined) return xml;
  const rules = [...extension.matchAll(/<x14:dataValidation ([^>]*)>([\s\S]*?)<\/x14:dataValidation>/g)].map(
    ([, attributes = '', inside = '']) => {
      const formula = (n: 1 | 2) =>
        new RegExp(`<x14:formula${n}>\\s*<xm:f>([^<]*)</xm:f>`).exec(inside)?.[1] ?? undefined;
      const formulas = ([1, 2] as const)
        .filter((n) => formula(n) !== undefined)
        .map((n) => `<formula${n}>${formula(n)}</formula${n}>`);
      const cells = /<xm:sqref>([^<]*)<\/xm:sqref>/.exec(inside)?.[1] ?? '';
      return `<dataValidation ${attributes} sqref="${cells}">${formulas.join('')}</dataValidation>`;
    },
  );
  const old = elementText(xml, 'dataValidations')?.replace(
    /^<dataValidations[^>]*>|<\/dataValidations>$/g,
    '',
  );
  const all = `<dataValidations>${old ?? ''}${rules.join('')}</dataValidations>`;
  return withElement(xml.replace(extension, ''), 'worksheet', WORKSHEET_ORDER, all);
}

/** Joins an address with its fragment, which the file keeps apart, and names one cell for a linked range. */
export function withWholeLinks(
  parts: Parts,
  part: string,
  xml: string,
  relationships: Relationship[],
): string {
  if (!xml.includes('<hyperlink ')) return xml;
  const changed = xml.replace(/<hyperlink (?:[^>"]|"[^"]*")*>/g, (tag) => {
    const one = tag.replace(/\bref="([A-Z]+\d+):[A-Z]+\d+"/, 'ref="$1"');
    const id = /\br:id="([^"]*)"/.exec(one)?.[1];
    const location = /\blocation="([^"]*)"/.exec(one);
    const relationship = relationships.find((r) => r.id === id);
    if (location === null || relationship === undefined) return one;
    const fragment = tagsOf(one)[0]?.attributes['location'] ?? '';
    if (!relationship.target.includes('#')) relationship.target += `#${fragment}`;
    return one.replace(location[0], '');
  });
  setRelationships(parts, part, relationships);
  return changed;
}
