/** Tone marks of Vietnamese: huyền, sắc, ngã, hỏi, nặng. Where in the syllable they sit is a matter of taste. */
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SPACES = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * The form in which two spellings of one name are equal: composed or decomposed, `hòa` or `hoà`, any case, any
 * number of spaces. Marks are kept (Hoa is not Hòa): each syllable's tone is moved to its end.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .split(SPACES)
    .filter((word) => word !== '')
    .map((word) => word.replace(TONE_MARKS, '') + (word.match(TONE_MARKS) ?? []).join(''))
    .join(' ')
    .normalize('NFC');
}

/** The form in which what was typed without marks is found: «Điềm Mặc» is `diem mac`; one space between words. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Digits and signs as typed on any keyboard, in their plain form: full-width digits, odd spaces, long minus. */
export function plainNumerals(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2012-\u2014]/g, '-')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}

/**
 * The words of a text, in whatever way it is written: no marks, no case, no signs, letters apart from digits, `Xóm 04`
 * as `xom4`.
 */
export function plainWords(text: string): string[] {
  const words = withoutMarks(text).match(/[a-z]+|\d+/g) ?? [];
  return words.map((word) => word.replace(/^0+(?=\d{1,2}$)/, ''));
}
