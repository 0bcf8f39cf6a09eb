import type { CellFormat, Color } from './sheets-api.ts';

/** The few looks of the workbook, so that one meaning looks the same everywhere. */

const rgb = (hex: string): { rgbColor: Color } => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: channel(0), green: channel(2), blue: channel(4) } };
};

export const COLOURS = {
  ink: rgb('202124'),
  header: rgb('1f5c3d'),
  onHeader: rgb('ffffff'),
  typed: rgb('ffffff'),
  computed: rgb('eef3ee'),
  group: rgb('e3efe6'),
  total: rgb('cfe5d5'),
  attention: rgb('fde9c8'),
  error: rgb('f9d7d3'),
  done: rgb('d5edd9'),
  line: rgb('b7c4bb'),
  faint: rgb('5f6f66'),
  link: rgb('0b57d0'),
} as const;

const FONT = 'Times New Roman';

const thin = { style: 'SOLID', colorStyle: COLOURS.line } as const;
export const BOXED = { top: thin, bottom: thin, left: thin, right: thin } as const;

const base = (size: number, more: CellFormat['textFormat'] = {}): CellFormat => ({
  textFormat: { fontFamily: FONT, fontSize: size, foregroundColorStyle: COLOURS.ink, ...more },
  verticalAlignment: 'MIDDLE',
});

const cell = (more: CellFormat, text: CellFormat['textFormat'] = {}): CellFormat => ({
  ...base(11, text),
  borders: BOXED,
  ...more,
});

/** In the summary a dash stands for nothing, so that the figures that are there can be seen. */
const orDash = (pattern: string) => `${pattern};-${pattern};"–"`;

const money = { numberFormat: { type: 'NUMBER', pattern: '#,##0' }, horizontalAlignment: 'RIGHT' } as const;
const days = { horizontalAlignment: 'RIGHT' } as const;
const percent = { numberFormat: { type: 'PERCENT', pattern: '0.0%' }, horizontalAlignment: 'RIGHT' } as const;
const date = { numberFormat: { type: 'DATE', pattern: 'd/m/yyyy' }, horizontalAlignment: 'CENTER' } as const;
const wrapped = { wrapStrategy: 'WRAP' } as const;
const link = { foregroundColorStyle: COLOURS.link, underline: true } as const;

export const LOOKS = {
  plain: base(11),
  title: { ...base(15, { bold: true }), horizontalAlignment: 'CENTER' },
  titleLeft: base(14, { bold: true }),
  subtitle: { ...base(12), horizontalAlignment: 'CENTER' },
  letterhead: { ...base(12, { bold: true }), horizontalAlignment: 'CENTER' },
  strong: base(11, { bold: true }),
  label: { ...base(11), horizontalAlignment: 'RIGHT', ...wrapped },
  faint: base(11, { italic: true, foregroundColorStyle: COLOURS.faint }),
  faintWrapped: { ...base(11, { italic: true, foregroundColorStyle: COLOURS.faint }), ...wrapped },
  centred: { ...base(12), horizontalAlignment: 'CENTER' },
  centredStrong: { ...base(12, { bold: true }), horizontalAlignment: 'CENTER' },
  centredFaint: {
    ...base(11, { italic: true, foregroundColorStyle: COLOURS.faint }),
    horizontalAlignment: 'CENTER',
  },
  header: {
    ...cell(
      { backgroundColorStyle: COLOURS.header, horizontalAlignment: 'CENTER', ...wrapped },
      { bold: true, foregroundColorStyle: COLOURS.onHeader },
    ),
  },
  text: cell(wrapped),
  textCentred: cell({ horizontalAlignment: 'CENTER', ...wrapped }),
  integer: cell({
    numberFormat: { type: 'NUMBER', pattern: orDash('#,##0') },
    horizontalAlignment: 'RIGHT',
  }),
  money: cell({ ...money, numberFormat: { type: 'NUMBER', pattern: orDash('#,##0') } }),
  days: cell({ ...days, numberFormat: { type: 'NUMBER', pattern: orDash('#,##0.0') } }),
  area: cell({ numberFormat: { type: 'NUMBER', pattern: orDash('#,##0.0') }, horizontalAlignment: 'RIGHT' }),
  chartName: base(8, { foregroundColorStyle: COLOURS.faint }),
  chartRate: {
    ...base(8, { foregroundColorStyle: COLOURS.faint }),
    numberFormat: { type: 'PERCENT', pattern: '0%' },
  },
  percent: cell(percent),
  date: cell(date),
  link: cell(wrapped, link),
  linkCentred: cell({ horizontalAlignment: 'CENTER' }, link),
  input: cell({ backgroundColorStyle: COLOURS.typed, ...wrapped }),
  inputDate: cell({ ...date, backgroundColorStyle: COLOURS.typed, horizontalAlignment: 'LEFT' }),
  inputMoney: cell({ ...money, backgroundColorStyle: COLOURS.typed, horizontalAlignment: 'LEFT' }),
  inputDays: cell({ numberFormat: { type: 'NUMBER', pattern: '0.0' }, horizontalAlignment: 'LEFT' }),
  inputDigits: cell({ numberFormat: { type: 'TEXT', pattern: '@' }, backgroundColorStyle: COLOURS.typed }),
  box: cell({ horizontalAlignment: 'CENTER', backgroundColorStyle: COLOURS.typed }),
  errorMark: cell({ backgroundColorStyle: COLOURS.error, horizontalAlignment: 'CENTER' }, { bold: true }),
  warningMark: cell({ backgroundColorStyle: COLOURS.attention, horizontalAlignment: 'CENTER' }),
  amount: { ...base(11), ...money },
} as const satisfies Record<string, CellFormat>;

export type Look = keyof typeof LOOKS;

/** A look in the colours of a group's or the total's line. */
export function emphasised(look: Look, line: 'group' | 'total'): CellFormat {
  const format: CellFormat = LOOKS[look];
  return {
    ...format,
    backgroundColorStyle: COLOURS[line],
    textFormat: { ...format.textFormat, bold: true },
  };
}
