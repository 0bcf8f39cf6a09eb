import { AlignmentType, type FileChild, Paragraph, type TextRun } from 'docx';
import type { Block } from '../actions/documents/description.ts';
import { ON_PAPER } from '../text/vi-word.ts';
import { BODY, MEAN_WIDTH, SHORT_RULE, SIZES } from './decree.ts';
import { letterhead } from './letterhead.ts';
import { centred, rule, type Spacing } from './paragraphs.ts';
import { signature } from './signature.ts';
import { table } from './table.ts';
import { run } from './text.ts';
import { lines, twentieths, twips, widthOf } from './units.ts';

/** A part of a document as Word's own parts, in a column so many millimetres wide. */
export function partsOf(block: Block, width: number, isAnnex: boolean): FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, width)];
    case 'title':
      return [
        centred([run(block.name, SIZES.title, { bold: true })], { before: 18 }),
        centred([run(block.about, SIZES.title, { bold: true })], {}),
        rule(Math.min(widthOf(block.about, SIZES.title, MEAN_WIDTH.mixed), width) * SHORT_RULE, width, 12),
      ];
    case 'annexTitle':
      return [
        centred([run(block.label, SIZES.annexLabel, { bold: true })], {}),
        centred([run(block.title, SIZES.annexTitle, { bold: true })], {}),
        centred([run(block.under, SIZES.annexUnder, { italics: true })], { after: 8 }),
      ];
    case 'addressees':
      return addressees(block.names);
    case 'heading':
      return [
        body([run(block.text, SIZES.body, { bold: true })], {
          keepNext: true,
          before: block.level === 1 ? 6 : 0,
        }),
      ];
    case 'paragraph': {
      const size = isAnnex ? SIZES.annexSource : SIZES.body;
      return [
        body([run(block.text, size, block.isItalic ? { italics: true } : {})], isAnnex ? { before: 6 } : {}),
      ];
    }
    case 'table':
      return [
        table(block, width, isAnnex ? SIZES.annexTable : SIZES.table),
        ...(isAnnex ? [] : [new Paragraph({ spacing: { after: 0, line: lines(0.5) } })]),
      ];
    case 'signature':
      return [signature(block, width)];
  }
}

function body(
  children: TextRun[],
  { before = 0, keepNext = false }: Spacing & { keepNext?: boolean },
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(BODY.firstLine) },
    spacing: { before: twentieths(before), after: twentieths(BODY.after), line: lines(BODY.line) },
    keepNext,
    children,
  });
}

/** II.9: one addressee stands on the line of `Kính gửi`; several each on a line with a dash under the colon. */
function addressees(names: readonly string[]): Paragraph[] {
  const [only = ''] = names;
  if (names.length <= 1)
    return [centred([run(`${ON_PAPER.dear} ${only}`, SIZES.body)], { before: 6, after: 12 })];
  return [
    new Paragraph({
      indent: { left: twips(DEAR_AT) },
      spacing: { before: twentieths(12) },
      children: [run(ON_PAPER.dear, SIZES.body)],
    }),
    ...names.map(
      (name, place) =>
        new Paragraph({
          indent: { left: twips(DEAR_AT + 24), hanging: twips(3) },
          spacing: { after: place === names.length - 1 ? twentieths(12) : 0 },
          children: [run(`- ${name}${place === names.length - 1 ? '.' : ';'}`, SIZES.body)],
        }),
    ),
  ];
}

const DEAR_AT = 25;
