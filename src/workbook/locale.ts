import type { Request, SpreadsheetProperties } from './sheets-api.ts';

/** In which a typed 450.000 is 450000, and a day begins when it does here. */
const VIETNAMESE = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } as const;

export function isVietnamese({ locale, timeZone }: SpreadsheetProperties = {}): boolean {
  return locale === VIETNAMESE.locale && timeZone === VIETNAMESE.timeZone;
}

/** First in its batch: in another locale the formulas that follow would be read otherwise. */
export function localeRequest(): Request {
  return { updateSpreadsheetProperties: { properties: VIETNAMESE, fields: 'locale,timeZone' } };
}
