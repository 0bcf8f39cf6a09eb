/** How a spreadsheet's locale writes numbers, months and days. */

export interface LocaleFormat {
  decimal: string;
  group: string;
  /** BCP 47, for `Intl`. */
  tag: string;
}

const known = new Map<string, LocaleFormat>();

/** The separators of a locale of Google's (`vi_VN`); of en_US where it is unknown. */
export function localeFormat(locale: string | undefined): LocaleFormat {
  const tag = (locale ?? 'en_US').replace('_', '-');
  let format = known.get(tag);
  if (!format) {
    const parts = new Intl.NumberFormat(tag).formatToParts(1_234_567.5);
    const part = (type: string): string | undefined =>
      parts.find((candidate) => candidate.type === type)?.value;
    format = { decimal: part('decimal') ?? '.', group: part('group') ?? ',', tag };
    known.set(tag, format);
  }
  return format;
}
