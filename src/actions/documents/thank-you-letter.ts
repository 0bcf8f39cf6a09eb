import { paidIn } from '../../domain/entry.ts';
import { fold } from '../../domain/fold.ts';
import type { Dong, LabourDays, Measure } from '../../domain/quantities.ts';
import { THANKS } from '../../text/vi-document-thanks.ts';
import { BLANKS } from '../../text/vi-documents.ts';
import { amountInWords } from '../amount-words.ts';
import type { Assessment } from '../assess.ts';
import { Refusal } from '../refusal.ts';
import type { Block, DocumentDraft } from './description.ts';
import type { DocumentFigures } from './figures.ts';
import { type IssuingBody, issuingBody, letterhead, paragraph, signature } from './issuing.ts';
import { listOf } from './report-parts.ts';
import type { DocumentRequest } from './request.ts';

/** What somebody gave, each kind by itself. */
interface Gifts {
  readonly paid: Dong;
  readonly labourDays: LabourDays;
  readonly inKindValue: Dong;
  readonly landArea: Measure;
}

/** A unit, a person, a business or a donor, with what it gave. */
export interface Giver {
  readonly code: string;
  readonly name: string;
  readonly gifts: Gifts;
}

/**
 * `Thư cảm ơn`, one for each code: it names its addressee and what it gave, and nobody else.
 * @throws Refusal without a code, for a code of nobody, and for somebody of whom no gift is known
 */
export function thankYouLetters(
  figures: DocumentFigures,
  { codes }: DocumentRequest,
  assessment: Assessment,
): DocumentDraft {
  if (!codes) throw new Refusal(THANKS.noCode);
  const issuer = issuingBody(figures.settings);
  const asked = new Map(codes.map((code) => [fold(code), code]));
  const givers = [...asked.values()].map((code) => giverOf(assessment, code));
  return {
    title: THANKS.kind,
    fileStem: givers.length === 1 ? `${THANKS.fileStem}-${givers[0]?.code}` : THANKS.fileStem,
    // A letter of thanks bears no number.
    blanks: [BLANKS.day, ...issuer.blanks],
    sections: givers.map((giver) => ({ isLandscape: false, blocks: letter(figures, issuer, giver) })),
  };
}

/** Units, businesses and donors that gave something, for a list to choose from. */
export function giversToThank({ units }: Assessment): Giver[] {
  return units.flatMap(({ reading, figures, rows }): Giver[] => {
    const { code, name, kind } = reading.orgUnit;
    const whole = figures && gave(figures) ? [{ code, name, gifts: figures }] : [];
    if (kind !== 'business' && kind !== 'donor') return whole;
    // The lists of businesses and donors are lists of givers; as units they are nobody.
    return rows.flatMap(({ row, entry }) => {
      const gifts = { ...entry, paid: paidIn(entry) };
      return row.code !== '' && row.name !== '' && gave(gifts)
        ? [{ code: row.code, name: row.name, gifts }]
        : [];
    });
  });
}

function giverOf({ receipts, units }: Assessment, code: string): Giver {
  const owner = receipts.owners.get(fold(code));
  if (!owner) throw new Refusal(THANKS.unknownCode(code));
  const { row, reading } = owner;
  const unit = units.find((one) => one.reading === reading);
  const name = row?.name ?? reading.orgUnit.name;
  if (!unit?.figures) throw new Refusal(THANKS.unreadable(name));
  const entry = row && unit.rows.find((one) => one.row === row)?.entry;
  const gifts: Gifts = entry ? { ...entry, paid: paidIn(entry) } : unit.figures;
  if (!gave(gifts)) throw new Refusal(THANKS.nothingGiven(name));
  return { code: row?.code ?? reading.orgUnit.code, name, gifts };
}

function gave({ paid, labourDays, inKindValue, landArea }: Gifts): boolean {
  return paid > 0 || labourDays > 0 || inKindValue > 0 || landArea > 0;
}

function letter(figures: DocumentFigures, issuer: IssuingBody, { name, gifts }: Giver): Block[] {
  const { settings } = figures;
  const { paid, labourDays, inKindValue, landArea } = gifts;
  return [
    letterhead(figures, issuer, {}),
    { kind: 'title', name: THANKS.title, about: THANKS.about(settings) },
    { kind: 'addressees', names: [name] },
    paragraph(THANKS.opening(settings, issuer.inText, name)),
    ...listOf([
      paid > 0 && THANKS.money(paid, amountInWords(paid)),
      labourDays > 0 && THANKS.labour(labourDays),
      inKindValue > 0 && THANKS.goods(inKindValue, amountInWords(inKindValue)),
      landArea > 0 && THANKS.land(landArea),
    ]),
    paragraph(THANKS.use),
    paragraph(THANKS.wish(issuer.short)),
    signature(issuer),
  ];
}
