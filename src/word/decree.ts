/**
 * How the office's documents look: Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in millimetres, type in points; where the
 * decree gives a range, one value in it is taken.
 */

/** I.1–I.3: A4; margins 20–25 above and below, 30–35 left, 15–20 right. */
export const PAGE = { width: 210, height: 297 } as const;
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** I.4. */
export const FONT = 'Times New Roman';

/** I.7: in Arabic figures, 13–14, in the middle of the upper margin, not on the first page. */
export const PAGE_NUMBER_SIZE = 14;
/** From the paper's edge to the number; it has to stay within the margin. */
export const PAGE_NUMBER_FROM_EDGE = 10;

export const SIZES = {
  /** II.1: Quốc hiệu 12–13, Tiêu ngữ 13–14, both bold. */
  nation: 12,
  motto: 13,
  /** II.2: whoever stands above 12–13, the issuer 12–13 bold. */
  issuer: 12,
  /** II.3: number and symbol 13. */
  number: 13,
  /** II.4: place and day 13–14, italic. */
  place: 13,
  /** II.5: name of the kind and subject 13–14 bold; `V/v` of a letter 12–13. */
  title: 14,
  subject: 12,
  /** II.6: 13–14. */
  body: 14,
  /** II.7: authority, title and name 13–14 bold. */
  signature: 14,
  /** II.9: `Nơi nhận` 12 bold italic, its lines 11. */
  recipients: 12,
  recipient: 11,
  /** III.1: the word `Phụ lục` 14, its title 13–14, both bold; what it goes with 13–14 italic. */
  annexLabel: 14,
  annexTitle: 14,
  annexUnder: 13,
  note: 11,
} as const;

/** II.6: justified; first line 1 or 1,27 cm in; at least 6 pt between paragraphs; lines from single to 1,5. */
export const BODY = { firstLine: 12.7, after: 6, line: 1.1 } as const;

/** The decree leaves tables free: type as large as their columns allow, and in annexes so that most fit on a page. */
export const TABLE_SIZES = { inText: 12, inAnnex: 10, smallest: 7, step: 0.5 } as const;

/** Room for signature and seal, in points. */
export const SIGNATURE_ROOM = 76;

/** The right-hand column of the head holds the motto on one line. */
export const HEAD_LEFT = 70;

/** II.1: the rule under the motto is as long as the motto. */
export const MOTTO_RULE = 1;
/** II.2, II.5: those under the issuer and the title are a third to half of their line. */
export const SHORT_RULE = 0.42;

/** Mean width of a letter of the bold face in its size: of capitals, and of small letters. */
export const MEAN_WIDTH = { capitals: 0.625, mixed: 0.475 } as const;
