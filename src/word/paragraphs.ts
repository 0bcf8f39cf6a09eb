import { AlignmentType, BorderStyle, Paragraph, type TextRun } from 'docx';
import { twentieths, twips } from './units.ts';

/** Above and below a paragraph, in points. */
export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  /** Whether it is to be on one page with what follows. */
  readonly keepNext?: boolean;
}

export function centred(
  children: TextRun[],
  { before = 0, after = 0, keepNext = false }: Spacing,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twentieths(before), after: twentieths(after) },
    ...(keepNext ? { keepNext } : {}),
    children,
  });
}

/** A rule of a length in the middle of a column, drawn as the upper edge of an empty paragraph. */
export function rule(length: number, width: number, after = 0): Paragraph {
  const side = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after: twentieths(after), line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
