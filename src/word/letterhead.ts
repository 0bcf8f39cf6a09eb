import { Paragraph, type Table } from 'docx';
import type { Letterhead } from '../actions/documents/description.ts';
import { ON_PAPER } from '../text/vi-word.ts';
import { HEAD_LEFT, MEAN_WIDTH, MOTTO_RULE, SHORT_RULE, SIZES } from './decree.ts';
import { centred, rule } from './paragraphs.ts';
import { sideBySide } from './table.ts';
import { run } from './text.ts';
import { widthOf } from './units.ts';

/** The head of a document: who issues it at the left, the nation at the right; number and day on one line below. */
export function letterhead(head: Letterhead, width: number): Table {
  const { parent, issuer, number, subject, placeAndDate, mark = '' } = head;
  const [left, right] = [HEAD_LEFT, width - HEAD_LEFT];
  const lastLine = issuer[issuer.length - 1] ?? '';
  const issuerRule = widthOf(lastLine, SIZES.issuer, MEAN_WIDTH.capitals) * SHORT_RULE;
  const mottoRule = widthOf(ON_PAPER.motto, SIZES.motto, MEAN_WIDTH.mixed) * MOTTO_RULE;
  const below = [
    ...(number === '' ? [] : [centred([run(number, SIZES.number)], { before: 6 })]),
    ...(subject === '' ? [] : [centred([run(subject, SIZES.subject)], { before: 6 })]),
    ...(mark === '' ? [] : [centred([run(mark, SIZES.number, { bold: true })], { before: 6 })]),
  ];
  return sideBySide(
    [left, right],
    [
      [
        [
          ...(parent === '' ? [] : [centred([run(parent, SIZES.issuer)], {})]),
          ...issuer.map((line) => centred([run(line, SIZES.issuer, { bold: true })], {})),
          rule(issuerRule, left),
        ],
        [
          centred([run(ON_PAPER.nation, SIZES.nation, { bold: true })], {}),
          centred([run(ON_PAPER.motto, SIZES.motto, { bold: true })], {}),
          rule(mottoRule, right),
        ],
      ],
      [
        below.length === 0 ? [new Paragraph({})] : below,
        [centred([run(placeAndDate, SIZES.place, { italics: true })], { before: 6 })],
      ],
    ],
  );
}
