import { Paragraph, type Table } from 'docx';
import type { SignatureBlock } from '../actions/documents/description.ts';
import { ON_PAPER } from '../text/vi-word.ts';
import { SIGNATURE_ROOM, SIZES } from './decree.ts';
import { centred } from './paragraphs.ts';
import { sideBySide } from './table.ts';
import { run } from './text.ts';
import { twentieths } from './units.ts';

/** Who gets a copy at the left, who signs at the right; both stay on one page. */
export function signature({ recipients, authority, name }: SignatureBlock, width: number): Table {
  const copies = [...recipients.map((recipient) => `- ${recipient};`), `- ${ON_PAPER.kept}`];
  return sideBySide(
    [width / 2, width / 2],
    [
      [
        [
          new Paragraph({
            spacing: { before: twentieths(6) },
            children: [run(ON_PAPER.toWhom, SIZES.recipients, { bold: true, italics: true })],
          }),
          ...copies.map((line) => new Paragraph({ children: [run(line, SIZES.recipient)] })),
        ],
        [
          ...authority.map((line, at) =>
            centred([run(line, SIZES.signature, { bold: true })], { before: at === 0 ? 6 : 0 }),
          ),
          centred([run(name, SIZES.signature, { bold: true })], { before: SIGNATURE_ROOM }),
        ],
      ],
    ],
  );
}
