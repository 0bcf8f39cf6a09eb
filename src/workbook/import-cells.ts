import { readAmount, readUnitPrice } from '../domain/amounts.ts';
import { type CellValue, isBlank, shown, textOf } from '../domain/cells.ts';
import { readBox } from '../domain/choices.ts';
import { type DateWindow, readDate, readDateWithin } from '../domain/date-cells.ts';
import { toSerial, vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { readIncome } from '../domain/income.ts';
import { readLabourDays, readMeasure } from '../domain/measures.ts';
import { accountIn } from '../domain/receivers.ts';
import type { Settings } from '../domain/settings.ts';
import { incomeBandWords, METHOD_WORDS, vietnameseNumber, YES } from '../text/vi.ts';
import { CELL_REMARKS } from '../text/vi-import.ts';
import type { Synonyms } from '../text/vi-import-columns.ts';
import type { Column } from './columns.ts';
import type { ExtendedValue } from './sheets-api.ts';

/** What is needed to read the cells of a list. */
export interface ImportRules {
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly window: DateWindow;
  /** Other words for those of the drop-downs; none for cells of the tab itself, where check knows none either. */
  readonly synonyms: Synonyms;
}

/** A cell as it is or would be written, in the form in which check reads it. */
export interface ImportCell {
  /** Undefined when there is nothing to write. */
  readonly value: ExtendedValue | undefined;
  /** As a person reads it; never a salary. */
  readonly shown: string;
  /** The same text for the same meaning: 450k and 450.000 are no change. */
  readonly meaning: string;
  /** What check will say of it, or what was left out. */
  readonly remark: string;
  /** Whether it says what its column asks for. */
  readonly readable: boolean;
}

const NOTHING: ImportCell = { value: undefined, shown: '', meaning: '', remark: '', readable: true };

/** Kinds in which a lone dash stands for nothing. */
const FIGURES = new Set(['money', 'days', 'measure', 'date', 'integer']);

/** đồng a month: no salary is less, but one counted in thousands is. */
const SMALLEST_SALARY = 100_000;

/** A cell of the tab or of a source (where it is always text), read for its column by the domain's own readers. */
export function importCell(column: Column, cell: CellValue, rules: ImportRules): ImportCell {
  const isDash = FIGURES.has(column.kind) && /^[-–—]+$/.test(textOf(cell));
  if (isBlank(cell) || isDash) return NOTHING;
  switch (column.kind) {
    case 'money':
      return moneyCell(column, cell);
    case 'days':
      return numberCell(cell, readLabourDays(cell), CELL_REMARKS.days);
    case 'measure':
      return numberCell(cell, readMeasure(cell), CELL_REMARKS.measure);
    case 'date':
      return dateCell(cell, rules);
    case 'box':
      return boxCell(cell);
    case 'choice':
      return column.key === 'income' ? incomeCell(cell, rules) : choiceCell(column, cell, rules);
    default:
      return textCell(column.key === 'name' ? textOf(cell).replace(/\s+/g, ' ') : textOf(cell));
  }
}

/** Text is written as text, whatever it begins with. */
function textCell(text: string, remark = ''): ImportCell {
  const value = text.replace(/\r\n?/g, '\n');
  return {
    value: { stringValue: value },
    shown: value,
    meaning: `text ${fold(value)}`,
    remark,
    readable: remark === '',
  };
}

function unread(cell: CellValue, remark: string): ImportCell {
  return textCell(cell.kind === 'text' ? textOf(cell) : shown(cell), remark);
}

function figure(value: number): ImportCell {
  return {
    value: { numberValue: value },
    shown: vietnameseNumber(value),
    meaning: `${value}`,
    remark: '',
    readable: true,
  };
}

function moneyCell(column: Column, cell: CellValue): ImportCell {
  const reading = column.key === 'unitPrice' ? readUnitPrice(cell) : readAmount(cell);
  if (reading.ok) return figure(reading.value);
  return unread(cell, reading.code === 'AMOUNT_SUSPICIOUS' ? CELL_REMARKS.moneySmall : CELL_REMARKS.money);
}

function numberCell(
  cell: CellValue,
  reading: ReturnType<typeof readLabourDays> | ReturnType<typeof readMeasure>,
  remark: string,
): ImportCell {
  return reading.ok ? figure(reading.value) : unread(cell, remark);
}

function dateCell(cell: CellValue, { window }: ImportRules): ImportCell {
  const reading = readDate(cell, window.year);
  if (!reading.ok || !reading.value) return unread(cell, CELL_REMARKS.date);
  const serial = toSerial(reading.value);
  const remark = readDateWithin(cell, window).ok ? '' : CELL_REMARKS.dateOutside;
  return { ...figure(serial), shown: vietnameseDate(reading.value), remark };
}

function boxCell(cell: CellValue): ImportCell {
  const ticked = readBox(cell);
  if (ticked === undefined) return unread(cell, CELL_REMARKS.box);
  // An unticked box is a blank one.
  return ticked
    ? { value: { boolValue: true }, shown: YES, meaning: 'ticked', remark: '', readable: true }
    : NOTHING;
}

/** The band in place of the salary; a salary that cannot be read, in figures or in words, is left out and never repeated. */
function incomeCell(cell: CellValue, { settings }: ImportRules): ImportCell {
  const leftOut = (remark: string): ImportCell => ({ ...NOTHING, remark, readable: false });
  const income = readIncome(cell, settings.incomeThreshold);
  if (income.kind === 'figure') {
    const amount = readAmount(cell);
    if (amount.ok && amount.value < SMALLEST_SALARY) return leftOut(CELL_REMARKS.incomeSmall);
  }
  return income.kind === 'band' || income.kind === 'figure'
    ? textCell(incomeBandWords(settings.incomeThreshold)[income.band])
    : leftOut(CELL_REMARKS.incomeLeftOut);
}

function choiceCell(column: Column, cell: CellValue, { accounts, synonyms }: ImportRules): ImportCell {
  const isAccount = column.key === 'account';
  const number = isAccount ? accountIn(cell, accounts) : undefined;
  // People write there that it came in cash, and check reads it so.
  const choices = [...(column.choices ?? []), ...(isAccount ? [METHOD_WORDS.cash] : [])];
  const typed = fold(textOf(cell));
  const word = choices.find((choice) =>
    number === undefined
      ? [choice, ...(synonyms[choice] ?? [])].some((known) => fold(known) === typed)
      : choice.split(' ')[0] === number,
  );
  if (word !== undefined) return textCell(word);
  return unread(cell, isAccount ? CELL_REMARKS.account : CELL_REMARKS.choice);
}
