import type { ListForm } from '../domain/org-kinds.ts';
import type { SettingKey, Settings } from '../domain/settings.ts';
import {
  BUSINESS_FORM_WORDS,
  BUSINESS_RESULT_WORDS,
  CATEGORY_WORDS,
  incomeBandWords,
  NO,
  RETYPE,
  STAFF_RESULT_WORDS,
  STATUS_WORDS,
  TABS,
  YES,
} from '../text/vi.ts';
import { columnLetters, quotedTitle } from './a1.ts';
import type { Spot } from './unit-head.ts';

/** Which columns of `Đã vận động` have the names and their units. */
export interface MobilisedColumns {
  readonly name: number;
  readonly orgUnit: number;
}

/** Where a form's formulas find what they need. */
export interface FormulaPlace {
  readonly positions: ReadonlyMap<string, number>;
  /** The first data row (from 0): a formula is written for it and repeated below. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly settings: Settings;
  /** Undefined in a tab of another file, which cannot point there: its formulas hold the values themselves. */
  readonly settingCells: ReadonlyMap<SettingKey, Spot> | undefined;
  readonly mobilised: MobilisedColumns;
  /** The unit's own name and code, above the header. */
  readonly head: { readonly unitName: Spot; readonly unitCode: Spot };
}

/**
 * The live formulas of a form, by column. They serve the eye of whoever types; the tool computes everything again.
 * Arguments are separated by `;` and no literal has decimals, so that they hold in every locale.
 */
export function formulasFor(form: ListForm, place: FormulaPlace): ReadonlyMap<string, string> {
  const build = {
    staff: staffFormulas,
    hamlet: hamletFormulas,
    business: businessFormulas,
    donor: () => ({}),
  }[form];
  const formulas: Record<string, string> = build(helpersFor(place));
  return new Map(
    Object.entries(formulas)
      .filter(([, formula]) => !formula.includes(LOST))
      .map(([key, formula]) => [key, `=${formula}`]),
  );
}

/** In place of a column that somebody deleted: a formula that needs it is left out, rather than point elsewhere. */
const LOST = '#REF!';

type Helpers = ReturnType<typeof helpersFor>;

function helpersFor(place: FormulaPlace) {
  const column = (key: string) => {
    const at = place.positions.get(key);
    return at === undefined ? LOST : columnLetters(at);
  };
  return {
    settings: place.settings,
    mobilised: place.mobilised,
    /** The row's own cell in a column. */
    at: (key: string) => `$${column(key)}${place.firstRow + 1}`,
    /** The column over all ready rows. */
    all: (key: string) => `$${column(key)}$${place.firstRow + 1}:$${column(key)}$${place.lastRow + 1}`,
    /** The value cell of a setting. */
    setting(key: SettingKey) {
      if (place.settingCells === undefined) return literal(place.settings[key]);
      const cell = place.settingCells.get(key) ?? { row: 0, column: 1 };
      return `${quotedTitle(TABS.settings)}!$${columnLetters(cell.column)}$${cell.row + 1}`;
    },
    /** A cell of the tab's head. */
    head: (name: 'unitName' | 'unitCode') => {
      const { row, column: at } = place.head[name];
      return `$${columnLetters(at)}$${row + 1}`;
    },
  };
}

/** Settings that formulas use are whole numbers and yes or no. */
const literal = (value: Settings[SettingKey]) =>
  typeof value === 'boolean' ? quoted(value ? YES : NO) : `${value}`;
const quoted = (word: string) => `"${word.replace(/"/g, '""')}"`;
const anyOf = (cell: string, words: readonly string[]) =>
  `OR(${words.map((word) => `${cell}=${quoted(word)}`).join(';')})`;
const numberOr0 = (cell: string) => `IF(ISNUMBER(${cell});${cell};0)`;
/**
 * Text that only the tool can read (450k), a negative, or an amount so small that its thousands were eaten: the sheet
 * must not go on as if nothing had been given, so it asks for a plain number.
 */
const amountToRetype = (cell: string) =>
  `IF(${cell}="";FALSE;IF(ISNUMBER(${cell});AND(${cell}<>0;${cell}<1000);TRUE))`;
const numberToRetype = (cell: string) => `IF(${cell}="";FALSE;IF(ISNUMBER(${cell});${cell}<0;TRUE))`;
const blank = (cell: string) => `TRIM(${cell})=""`;

function staffFormulas({ at, all, setting, head, settings, mobilised }: Helpers): Record<string, string> {
  const bands = incomeBandWords(settings.incomeThreshold);
  const { working, ...statuses } = STATUS_WORDS;
  const { partTime, armedForces, ...inScope } = CATEGORY_WORDS;
  const income = at('income');
  const empty = `AND(${blank(at('name'))};${at('days')}="";${at('paid')}="")`;
  const noTarget = [
    blank(at('name')),
    anyOf(at('status'), Object.values(statuses)),
    `AND(${at('category')}=${quoted(partTime)};${setting('countPartTime')}<>${quoted(YES)})`,
    `AND(${at('category')}=${quoted(armedForces)};${setting('countArmedForces')}<>${quoted(YES)})`,
    mobilisedFormula(mobilised, at('name'), all('name'), head('unitName'), head('unitCode')),
  ];
  const unknown = [
    `NOT(${anyOf(at('category'), [...Object.values(inScope), partTime, armedForces])})`,
    `AND(${at('status')}<>"";${at('status')}<>${quoted(working)})`,
  ];
  const [high, low] = [setting('daysAtOrAbove'), setting('daysBelow')];
  const byFigure = `IF(ISNUMBER(${income});IF(AND(${income}>0;${income}<1000);"";IF(${income}>=${setting('incomeThreshold')};${high};${low}));"")`;
  const byBand = `IF(${income}=${quoted(bands.high)};${high};IF(${income}=${quoted(bands.low)};${low};${byFigure}))`;
  const [target, credit] = [at('targetAmount'), at('credit')];
  const result = STAFF_RESULT_WORDS;
  const noRate = `NOT(ISNUMBER(${setting('labourRate')}))`;
  const retype = `OR(${numberToRetype(at('days'))};${amountToRetype(at('paid'))};${noRate})`;
  return {
    targetDays: `IF(${empty};"";IF(OR(${noTarget.join(';')});0;IF(OR(${unknown.join(';')});"";${byBand})))`,
    targetAmount: `IF(OR(${at('targetDays')}="";${noRate});"";ROUND(${at('targetDays')}*${setting('labourRate')};0))`,
    credit: `IF(${empty};"";IF(${retype};"";ROUND(${numberOr0(at('days'))}*${setting('labourRate')};0)+${numberOr0(at('paid'))}))`,
    remaining: `IF(OR(${target}="";${credit}="");"";MAX(0;${target}-${credit}))`,
    surplus: `IF(OR(${target}="";${credit}="");"";MAX(0;${credit}-${target}))`,
    result: `IF(${empty};"";IF(${credit}="";${quoted(RETYPE)};IF(${target}="";${quoted(result.undetermined)};IF(${target}=0;IF(${credit}>0;${quoted(result.gaveOutOfScope)};${quoted(result.outOfScope)});IF(${credit}>=${target};${quoted(result.fulfilled)};IF(${credit}>0;${quoted(result.partial)};${quoted(result.none)}))))))`,
  };
}

/**
 * The part of a proposed work that is beyond the people's means: the estimate less what they and others bring.
 * @param at the row's own cell in a column
 * @param rate the cell of the labour rate
 */
export function beyondMeansFormula(at: (key: string) => string, rate: string): string {
  const [estimate, days] = [at('estimate'), at('shareDays')];
  const sums = [at('shareMoney'), at('shareGoods'), at('otherSources')];
  const retype = [estimate, ...sums].map(amountToRetype);
  const rest = sums.map((cell) => `-${numberOr0(cell)}`).join('');
  return `=IF(${estimate}="";"";IF(OR(${retype.join(';')};${numberToRetype(days)};NOT(ISNUMBER(${rate})));${quoted(RETYPE)};${estimate}-ROUND(${numberOr0(days)}*${rate};0)${rest}))`;
}

/** On `Đã vận động` for this unit (name or code), and the name unique in this list. */
function mobilisedFormula(
  columns: MobilisedColumns,
  name: string,
  names: string,
  unitName: string,
  unitCode: string,
): string {
  const column = (key: keyof MobilisedColumns) => {
    const letters = columnLetters(columns[key]);
    return `${quotedTitle(TABS.mobilised)}!$${letters}$1:$${letters}$1000`;
  };
  const listed = (unit: string) => `COUNTIFS(${column('name')};${name};${column('orgUnit')};${unit})`;
  return `AND(${listed(unitName)}+${listed(unitCode)}>0;COUNTIF(${names};${name})=1)`;
}

function hamletFormulas({ at, setting }: Helpers): Record<string, string> {
  const [days, quantity, price] = [at('days'), at('quantity'), at('unitPrice')];
  return {
    labourValue: `IF(AND(ISNUMBER(${days});ISNUMBER(${setting('labourRate')}));ROUND(${days}*${setting('labourRate')};0);"")`,
    goodsValue: `IF(AND(ISNUMBER(${quantity});ISNUMBER(${price}));ROUND(${quantity}*${price};0);"")`,
  };
}

function businessFormulas({ at, setting }: Helpers): Record<string, string> {
  const given = `${numberOr0(at('paid'))}+${numberOr0(at('goodsValue'))}`;
  const empty = `AND(${blank(at('name'))};${at('paid')}="";${at('goodsValue')}="";${at('pledge')}="")`;
  const word = BUSINESS_RESULT_WORDS;
  return {
    floor: `IF(${at('form')}=${quoted(BUSINESS_FORM_WORDS.enterprise)};${setting('businessFloor')};"")`,
    result: `IF(${empty};"";IF(OR(${amountToRetype(at('paid'))};${amountToRetype(at('goodsValue'))});${quoted(RETYPE)};IF(${given}=0;IF(${numberOr0(at('pledge'))}>0;${quoted(word.pledged)};${quoted(word.none)});IF(${given}>=${numberOr0(at('floor'))};${quoted(word.floorMet)};${quoted(word.belowFloor)}))))`,
  };
}

/** The rules by which cells are coloured while typing; each is a formula for the first data row. */
export function coloursFor(form: ListForm, place: FormulaPlace): CellColour[] {
  return cellColours(form, helpersFor(place)).filter(({ formula }) => !formula.includes(LOST));
}

interface CellColour {
  readonly key: string;
  readonly formula: string;
  readonly look: 'attention' | 'done';
}

function cellColours(form: ListForm, { at }: Helpers): CellColour[] {
  const amountWithoutDate = `=AND(ISNUMBER(${at('paid')});${at('paid')}>0;${at('paidOn')}="")`;
  const typedWithoutName = (keys: readonly string[]) =>
    `=AND(${blank(at('name'))};OR(${keys.map((key) => `${at(key)}<>""`).join(';')}))`;
  const common = (keys: readonly string[]) => [
    { key: 'name', formula: typedWithoutName(keys), look: 'attention' as const },
    { key: 'paidOn', formula: amountWithoutDate, look: 'attention' as const },
    { key: 'paid', formula: `=${amountToRetype(at('paid'))}`, look: 'attention' as const },
  ];
  if (form === 'hamlet') return common(['paid', 'days', 'quantity', 'land']);
  if (form === 'donor') return common(['paid', 'goodsValue', 'pledge']);
  if (form === 'business') {
    const met = `=${at('result')}=${quoted(BUSINESS_RESULT_WORDS.floorMet)}`;
    return [...common(['paid', 'goodsValue', 'pledge']), { key: 'result', formula: met, look: 'done' }];
  }
  const needsReason = `=AND(${at('status')}<>"";${at('status')}<>${quoted(STATUS_WORDS.working)};${blank(at('note'))})`;
  return [
    ...common(['paid', 'days', 'category', 'income']),
    { key: 'days', formula: `=${numberToRetype(at('days'))}`, look: 'attention' },
    { key: 'note', formula: needsReason, look: 'attention' },
    { key: 'result', formula: `=${at('result')}=${quoted(STAFF_RESULT_WORDS.fulfilled)}`, look: 'done' },
    {
      key: 'result',
      formula: `=${at('result')}=${quoted(STAFF_RESULT_WORDS.undetermined)}`,
      look: 'attention',
    },
  ];
}
