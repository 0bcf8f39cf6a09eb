/** What a file holds that cannot be kept when it is written again. */

import { lostKinds } from '../../text/vi-xlsx.ts';
import type { Source, SourceSheet } from './source.ts';
import { afterCells, tagsOf, typeName } from './xml.ts';

/** Relationship types of parts that live with controls or embedded files, which need more than their part. */
const LOST_RELATIONSHIPS: ReadonlyMap<string, string> = new Map([
  ['vbaProject', lostKinds.macros],
  ['oleObject', lostKinds.embedded],
  ['package', lostKinds.embedded],
  ['control', lostKinds.control],
  ['ctrlProp', lostKinds.control],
  ['xlMacrosheet', lostKinds.macros],
]);

export function lostFrom(source: Source): string[] {
  const lost = new Set<string>();
  if (source.chartSheets.length > 0) lost.add(lostKinds.chartSheet);
  if ([...source.parts.keys()].some((name) => name.startsWith('_xmlsignatures/'))) {
    lost.add(lostKinds.signature);
  }
  for (const relationship of [
    ...source.workbookRelationships,
    ...source.sheets.flatMap((sheet) => sheet.relationships),
  ]) {
    const kind = LOST_RELATIONSHIPS.get(typeName(relationship));
    if (kind !== undefined) lost.add(kind);
  }
  for (const sheet of source.sheets) for (const kind of lostFromSheet(sheet)) lost.add(kind);
  return [...lost].sort((a, b) => a.localeCompare(b, 'vi'));
}

function lostFromSheet(sheet: SourceSheet): string[] {
  const lost: string[] = [];
  const ours = afterCells(sheet.xml).split('<extLst')[0] ?? '';
  const tags = tagsOf(`<w>${ours}</w>`);
  const count = (name: string) => tags.filter((tag) => tag.name === name).length;
  // Rules that the library does not read at all, such as those on dates of a period.
  if (count('cfRule') > (sheet.model.conditionalRules ?? []).length) lost.push(lostKinds.conditionalFormat);
  if (count('dataValidation') > (sheet.model.dataValidations ?? []).length) lost.push(lostKinds.validation);
  if (count('legacyDrawingHF') > 0) lost.push(lostKinds.printPictures);
  if (count('customSheetView') + count('scenario') > 0) lost.push(lostKinds.customViews);
  return lost;
}
