/**
 * A file opened for reading: its parts as they are, and the library's model of them.
 *
 * Before the library sees the parts they are changed a little, because it would otherwise turn day counts into
 * dates to the millisecond, drop column styles and the addresses of some links, make a million rows of a styled
 * column, and refuse a workbook that holds a chart sheet.
 */

import { type CellStyle, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { MAX_COLUMNS } from './a1.ts';
import { BadPackage } from './bad-files.ts';
import { type Parts, pack, setText, textOf, unpack } from './package.ts';
import {
  laidOutCells,
  withExtendedValidations,
  withoutFarEmptyRows,
  withoutFittedHeights,
  withWholeLinks,
} from './prepare-sheet.ts';
import { addScratchSheet, decode, EMPTY_SHEET, recodeNumberFormats } from './prepare-styles.ts';
import { isXml } from './well-formed.ts';
import {
  elementText,
  type Relationship,
  relationshipsOf,
  setRelationships,
  tagsOf,
  typeName,
} from './xml.ts';

export interface SourceColumn {
  first: number;
  last: number;
  style: CellStyle | undefined;
  /** Whether somebody chose the width; the file repeats the usual one for columns that only have a style. */
  widthChosen: boolean;
}

export interface SourceSheet {
  model: Sheet;
  part: string;
  xml: string;
  relationships: Relationship[];
  columns: SourceColumn[];
}

export interface Source {
  parts: Parts;
  workbookPart: string;
  workbookXml: string;
  workbookRelationships: Relationship[];
  book: Workbook;
  sheets: SourceSheet[];
  /** Tabs that hold nothing but a chart. */
  chartSheets: string[];
  /** All tabs, also those that were not read. */
  titles: string[];
}

/** The library lays a sheet out as a full rectangle of cells. */
const MAX_LAID_OUT_CELLS = 10_000_000;
const MAX_SHEETS = 1_000;

/** @param isWanted by the title of a tab; of the others nothing is read */
export async function openSource(
  bytes: Uint8Array,
  isWanted: (title: string) => boolean = () => true,
): Promise<Source> {
  const original = unpack(bytes);
  const parts: Parts = new Map(original);
  refuseEntities(parts);
  const workbookPart = relationshipsOf(parts, '').find((r) => typeName(r) === 'officeDocument')?.target ?? '';
  const workbookXml = textOf(parts, workbookPart);
  if (workbookXml === undefined || !/<(?:\w+:)?workbook[\s>]/.test(workbookXml)) {
    throw new BadPackage('not-xlsx');
  }
  const workbookRelationships = relationshipsOf(parts, workbookPart);
  const targets = new Map(workbookRelationships.map((r) => [r.id, r]));
  const listed = tagsOf(workbookXml)
    .filter((tag) => tag.name === 'sheet')
    .map((tag) => ({
      title: tag.attributes['name'] ?? '',
      relationship: targets.get(tag.attributes['r:id'] ?? tag.attributes['id'] ?? ''),
    }));

  if (listed.length > MAX_SHEETS) throw new BadPackage('too-large');
  const chartSheets: string[] = [];
  const unread: string[] = [];
  const sheets: Omit<SourceSheet, 'model'>[] = [];
  let cells = 0;
  for (const { title, relationship } of listed) {
    const part = relationship?.target ?? '';
    if (relationship === undefined || !parts.has(part)) throw new BadPackage('damaged');
    const isChart = typeName(relationship) !== 'worksheet';
    if (isChart || !isWanted(title)) {
      (isChart ? chartSheets : unread).push(title);
      relationship.type = relationship.type.replace(/[^/]*$/, 'worksheet');
      setText(parts, part, EMPTY_SHEET);
      setRelationships(parts, part, []);
      continue;
    }
    const xml = textOf(parts, part) ?? '';
    refuseColumns(xml);
    const relationships = relationshipsOf(parts, part);
    const trimmed = withExtendedValidations(withoutFarEmptyRows(withoutFittedHeights(xml)));
    cells += laidOutCells(trimmed);
    if (cells > MAX_LAID_OUT_CELLS) throw new BadPackage('too-large');
    setText(parts, part, withWholeLinks(parts, part, trimmed, relationships));
    sheets.push({ part, xml, relationships: relationshipsOf(original, part), columns: [] });
  }

  const columnTags = sheets.map((sheet) => tagsOf(elementText(sheet.xml, 'cols') ?? ''));
  const codes = recodeNumberFormats(parts, workbookRelationships);
  addScratchSheet(parts, workbookPart, workbookXml, workbookRelationships, columnTags.flat());

  const book = await readXlsx(pack(parts, 0), { readStyles: true });
  for (const sheet of book.sheets) for (const cell of sheet.cells?.values() ?? []) decode(cell, codes);
  const styles = new Map<string, CellStyle | undefined>();
  for (const [key, cell] of book.sheets.pop()?.cells ?? []) styles.set(key.split(',')[0] ?? '', cell.style);
  const left = new Set([...chartSheets, ...unread]);
  const models = book.sheets.filter((sheet) => !left.has(sheet.name));
  return {
    parts: original,
    workbookPart,
    workbookXml,
    workbookRelationships: relationshipsOf(original, workbookPart),
    book,
    chartSheets,
    titles: listed.map(({ title }) => title),
    sheets: sheets.map((sheet, i) => ({
      ...sheet,
      model: models[i] ?? { name: '', rows: [] },
      columns: (columnTags[i] ?? [])
        .filter((tag) => tag.name === 'col')
        .map(({ attributes }) => ({
          first: Number(attributes['min'] ?? 1) - 1,
          last: Number(attributes['max'] ?? 1) - 1,
          style: styles.get(attributes['style'] ?? ''),
          widthChosen: /^(?:1|true)$/.test(attributes['customWidth'] ?? ''),
        })),
    })),
  };
}

/**
 * A file of which only the values are wanted, for any reader: within the same limits as a workbook of the campaign.
 * @throws BadPackage
 */
export function harmless(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  refuseEntities(parts);
  let cells = 0;
  for (const [name, content] of parts) {
    if (!isXml(name, content)) continue;
    const xml = textOf(parts, name) ?? '';
    refuseColumns(xml);
    cells += laidOutCells(xml);
    if (cells > MAX_LAID_OUT_CELLS) throw new BadPackage('too-large');
  }
  return pack(parts, 0);
}

/** They stand for columns beside one another, so there are no more than columns. */
function refuseColumns(worksheet: string): void {
  const columns = worksheet.match(/<(?:\w+:)?col\s/g) ?? [];
  if (columns.length > MAX_COLUMNS) throw new BadPackage('damaged');
}

/** The format defines no document types; where one stands, somebody is trying to blow up the reader. */
function refuseEntities(parts: Parts): void {
  for (const [name, content] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const utf16 = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : undefined;
    const bigEndian = content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : undefined;
    const encoding = utf16 ?? bigEndian;
    if (encoding !== undefined) setText(parts, name, new TextDecoder(encoding).decode(content));
    const { buffer, byteOffset, byteLength } = parts.get(name) ?? content;
    const text = Buffer.from(buffer, byteOffset, byteLength);
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new BadPackage('damaged');
  }
}
