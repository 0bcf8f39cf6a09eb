import { AlignmentType, type FileChild, Paragraph, type TextRun } from 'docx';
import type { Block } from '../actions/documents/description.ts';
import { ON_PAPER } from '../text/vi-word.ts';
import { BODY, SHORT_RULE, SIZES } from './decree.ts';
import { letterhead } from './letterhead.ts';
import { centred, rule, type Spacing } from './paragraphs.ts';
import { signature } from './signature.ts';
import { table } from './table.ts';
import { gap, run, titleRun, titleWidth } from './text.ts';
import { lines, twentieths, twips } from './units.ts';

/** Where a part of a document stands. */
export interface Place {
  /** Of the text, in millimetres. */
  readonly width: number;
  readonly isAnnex: boolean;
  /** Whether it is to be on one page with what follows. */
  readonly keepNext: boolean;
}

/** A part of a document as Word's own parts. */
export function partsOf(block: Block, { width, isAnnex, keepNext }: Place): FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, width)];
    case 'title':
      return [
        centred([run(block.name, SIZES.title, { bold: true })], { before: 18 }),
        centred([titleRun(block.about, SIZES.title, width)], {}),
        rule(titleWidth(block.about, SIZES.title, width) * SHORT_RULE, width, 12),
      ];
    case 'annexTitle':
      return [
        centred([run(block.label, SIZES.annexLabel, { bold: true })], {}),
        centred([run(block.title, SIZES.annexTitle, { bold: true })], {}),
        centred([run(block.under, SIZES.annexUnder, { italics: true })], { after: 6 }),
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
    case 'paragraph':
      return [body([run(block.text, SIZES.body)], { keepNext })];
    case 'basis':
      return [body([run(block.text, SIZES.body, { italics: true })], {})];
    case 'enacting':
      return [centred([titleRun(block.text, SIZES.body, width)], { before: 6, after: 6, keepNext: true })];
    case 'article':
      return [
        body([run(block.label, SIZES.body, { bold: true }), gap(SIZES.body), run(block.text, SIZES.body)], {
          keepNext,
        }),
      ];
    case 'note':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { after: twentieths(3) },
          keepNext: true,
          children: [run(block.text, SIZES.note, { italics: true })],
        }),
      ];
    case 'table':
      return [
        table(block, width, { isKept: !isAnnex }),
        ...(isAnnex ? [] : [new Paragraph({ spacing: { line: lines(0.5), lineRule: 'exact' } })]),
      ];
    case 'signature':
      return [signature(block, width)];
  }
}

function body(children: TextRun[], { before = 0, keepNext = false }: Spacing): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(BODY.firstLine) },
    spacing: {
      before: twentieths(before),
      after: twentieths(BODY.after),
      line: lines(BODY.line),
      lineRule: 'auto',
    },
    ...(keepNext ? { keepNext } : {}),
    children,
  });
}

/** II.9: one addressee stands on the line of `Kính gửi`; several each on a line with a dash under the colon. */
function addressees(names: readonly string[]): Paragraph[] {
  const [only = ''] = names;
  if (names.length <= 1)
    return [centred([run(`${ON_PAPER.dear} ${only}`, SIZES.body)], { before: 12, after: 12 })];
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
