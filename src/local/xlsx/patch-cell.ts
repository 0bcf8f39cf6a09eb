/** One cell of a worksheet's text with another value; its style stays. */

import type { CellData } from '../../workbook/sheets-api.ts';
import { cellName } from './a1.ts';
import { cachedResult, constantCell, errorTextOf, MAX_TEXT } from './cells.ts';
import { formulaFromFile, formulaToFile } from './formulas.ts';
import { cellXml, textElement } from './patch-text.ts';
import { type StringsEdit, textOfItem } from './shared-strings.ts';
import { tagsOf, unescapeXml } from './xml.ts';

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: string;
  readonly content: string;
  readonly text: string;
}

export interface CellPatching {
  readonly strings: StringsEdit;
  readonly formats: readonly string[];
}

const CONTENT = /^\s*(?:<f>([^<]*)<\/f>|<f\/>)?\s*(?:<v>([^<]*)<\/v>|<v\/>)?\s*$/;
const INLINE = /^\s*<is>([\s\S]*)<\/is>\s*$/;
/** Runs with looks of their own, and readings above the letters. */
const RICH = /<(?:rPr|rPh|phoneticPr)[\s/>]/;

/**
 * The cell as it is written with its new value, '' for one that needs not be there; nothing when it is not certain what
 * would have to be written. @param header the text that must not go from this cell, if it has it
 */
export function patchedCell(
  cell: FileCell,
  data: CellData,
  present: boolean,
  header: string | undefined,
  { strings, formats }: CellPatching,
): FileCell | undefined {
  const attributes = tagsOf(`<c${cell.attributes}>`)[0]?.attributes ?? {};
  const { r: _address, s, t, ...others } = attributes;
  if (Object.keys(others).length > 0) return undefined;
  if (
    !present &&
    (data.userEnteredFormat !== undefined || data.dataValidation?.condition.type === 'BOOLEAN')
  ) {
    return undefined;
  }
  if (s !== undefined && /\squotePrefix="(?:1|true)"/.test(formats[Number(s)] ?? '')) return undefined;
  const inline = t === 'inlineStr' ? INLINE.exec(cell.content) : undefined;
  const plain = t === 'inlineStr' ? undefined : CONTENT.exec(cell.content);
  if ((inline ?? plain ?? undefined) === undefined) return undefined;

  const item = t === 's' ? strings.itemAt(Number(plain?.[2])) : inline?.[1];
  if ((t === 's' && item === undefined) || RICH.test(item ?? '')) return undefined;
  if (item !== undefined && header !== undefined && textOfItem(item) === header) return undefined;
  if (t === 's') strings.drop(Number(plain?.[2]));

  const value = fileValueOf(data, plain?.[1], strings);
  if (value === undefined) return undefined;
  const style = s === undefined ? '' : ` s="${s}"`;
  const type = value.type === '' ? '' : ` t="${value.type}"`;
  const start = `<c r="${cellName(cell.row, cell.column)}"${type}${style}`;
  const blank = style === '' ? '' : `${start}/>`;
  return { ...cell, text: value.content === '' ? blank : `${start}>${value.content}</c>` };
}

interface FileValue {
  readonly type: string;
  readonly content: string;
}

const BLANK: FileValue = { type: '', content: '' };

function fileValueOf(
  { userEnteredValue: entered, effectiveValue }: CellData,
  oldFormula: string | undefined,
  strings: StringsEdit,
): FileValue | undefined {
  if (entered === undefined) return BLANK;
  if (entered.formulaValue !== undefined) {
    const old = oldFormula === undefined ? undefined : formulaFromFile(unescapeXml(oldFormula));
    const formula = old === entered.formulaValue ? oldFormula : cellXml(formulaToFile(entered.formulaValue));
    const result = resultOf(effectiveValue);
    return { ...result, content: `<f>${formula}</f>${result.content}` };
  }
  if ((entered.stringValue ?? '').length > MAX_TEXT) return undefined;
  const { type, value, richText } = constantCell(entered);
  if (type === 'number' && typeof value === 'number' && Number.isFinite(value)) {
    return { type: '', content: `<v>${value}</v>` };
  }
  if (type === 'boolean') return { type: 'b', content: `<v>${value ? 1 : 0}</v>` };
  if (type === 'error') return { type: 'e', content: `<v>${cellXml(String(value))}</v>` };
  if (type === 'string') return { type: 's', content: `<v>${strings.add(String(value))}</v>` };
  if (type !== 'richText') return undefined;
  const runs = (richText ?? []).map(({ text }) => `<r>${textElement(text)}</r>`);
  return { type: 'inlineStr', content: `<is>${runs.join('')}</is>` };
}

/** What a formula came to, for programs that do not calculate. */
function resultOf(value: CellData['effectiveValue']): FileValue {
  if (value?.errorValue !== undefined) {
    return { type: 'e', content: `<v>${cellXml(errorTextOf(value.errorValue))}</v>` };
  }
  const cached = cachedResult(value);
  if (typeof cached === 'string') return { type: 'str', content: `<v>${cellXml(cached)}</v>` };
  if (typeof cached === 'boolean') return { type: 'b', content: `<v>${cached ? 1 : 0}</v>` };
  return typeof cached === 'number' ? { type: '', content: `<v>${cached}</v>` } : BLANK;
}
