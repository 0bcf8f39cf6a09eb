import { compareDates, vietnameseDate } from '../../domain/dates.ts';
import { fulfilment } from '../../domain/figures.ts';
import { fold } from '../../domain/fold.ts';
import { FORM_OF, isInvited } from '../../domain/org-kinds.ts';
import { dong } from '../../domain/quantities.ts';
import { ownAccounts } from '../../domain/settings.ts';
import { REMINDER_DOCUMENT as WORDS } from '../../text/vi-document-reminder.ts';
import { BLANK, BLANKS, DOCUMENTS, SIGNING, shareWords } from '../../text/vi-documents.ts';
import { amountInWords } from '../amount-words.ts';
import { Refusal } from '../refusal.ts';
import type { Block, DocumentDraft, DocumentSection } from './description.ts';
import { type DocumentFigures, type UnitStanding, unitsOf } from './figures.ts';
import {
  annex,
  basisBlanks,
  type IssuingBody,
  issuingBody,
  letterhead,
  list,
  paragraph,
  signature,
} from './issuing.ts';
import type { DocumentRequest } from './request.ts';
import { unitTable } from './unit-table.ts';

/** Units that stand at the head of one letter by their names; more are in its annex. */
const MOST_NAMED = 6;

/**
 * `Công văn đôn đốc`: one letter to a unit about its own figures, one to several with an annex, or a letter each. It names
 * units, never people.
 * @throws Refusal when nobody is to be reminded, or one that was asked for is not
 */
export function reminderDocument(figures: DocumentFigures, request: DocumentRequest): DocumentDraft {
  const { settings } = figures;
  const units = remindedUnits(figures, request.codes);
  const issuer = issuingBody(settings);
  const isEach = request.each === true || units.length === 1;
  return {
    title: WORDS.kind,
    fileStem: units.length === 1 ? `${WORDS.fileStem}-${units[0]?.code}` : WORDS.fileStem,
    blanks: [
      BLANKS.number,
      ...issuer.blanks,
      ...basisBlanks(settings),
      ...(deadline(figures) === BLANK ? [BLANKS.until] : []),
      ...(ownAccounts(settings).length === 0 ? [BLANKS.account] : []),
    ],
    sections: isEach
      ? units.map((unit) => ({ isLandscape: false, blocks: letter(figures, issuer, [unit]) }))
      : [{ isLandscape: false, blocks: letter(figures, issuer, units) }, unitsAnnex(figures, issuer, units)],
  };
}

/** Whoever still has something to complete, in the order of the summary. */
export function unitsToRemind(figures: Pick<DocumentFigures, 'groups'>): UnitStanding[] {
  return unitsOf(figures).filter(({ reasons }) => reasons.length > 0);
}

function remindedUnits(figures: DocumentFigures, codes: readonly string[] | undefined): UnitStanding[] {
  const open = unitsToRemind(figures);
  if (!codes) {
    if (open.length === 0) throw new Refusal(WORDS.nobody);
    return open;
  }
  const all = unitsOf(figures);
  const asked = new Set(
    codes.map((code) => {
      const unit = all.find((one) => fold(one.code) === fold(code));
      if (!unit) throw new Refusal(DOCUMENTS.unknownUnit(code));
      if (isInvited(unit.kind)) throw new Refusal(WORDS.invited(unit.name));
      if (unit.reasons.length === 0) throw new Refusal(WORDS.done(unit.name));
      return unit;
    }),
  );
  return all.filter((unit) => asked.has(unit));
}

function letter(figures: DocumentFigures, issuer: IssuingBody, units: readonly UnitStanding[]): Block[] {
  const { settings, today } = figures;
  const [only] = units.length === 1 ? units : [];
  const isOne = only !== undefined;
  const names = units.length > MOST_NAMED ? [WORDS.allInAnnex] : units.map(({ name }) => name);
  return [
    letterhead(figures, issuer, { symbol: symbolOf(issuer), subject: WORDS.subject(settings) }),
    { kind: 'addressees', names },
    paragraph(WORDS.opening(settings, issuer.inText, today, isOne)),
    ...(only ? about(only) : []),
    paragraph(WORDS.ask(issuer.short, isOne, deadline(figures), settings.reportRecipient)),
    ...(units.some(({ reasons }) => reasons.includes('REMAINING')) ? accounts(figures) : []),
    paragraph(WORDS.ignore),
    paragraph(WORDS.closing(issuer.short, isOne)),
    signature(issuer, SIGNING.recipients),
  ];
}

/** What one unit is asked for, and where it stands. */
function about({ reasons, errors, figures, kind, hasTarget }: UnitStanding): Block[] {
  const remaining = figures?.remaining ?? 0;
  const facts = {
    errors,
    remaining,
    words: amountInWords(dong(remaining)),
    form: FORM_OF[kind ?? 'otherOffice'],
  };
  const share = figures && hasTarget ? fulfilment(figures) : undefined;
  return [
    ...list(reasons.map((reason) => WORDS.reasons[reason](facts))),
    ...(figures && share !== undefined
      ? [paragraph(WORDS.figures(figures.targetAmount, figures.targetAmount - remaining, shareWords(share)))]
      : []),
  ];
}

function accounts({ settings }: DocumentFigures): Block[] {
  const own = ownAccounts(settings);
  if (own.length === 0) return [paragraph(WORDS.noAccount)];
  return [
    paragraph(WORDS.accounts(settings.bank)),
    ...list(own.map(({ number, holder }) => WORDS.account(number, holder))),
  ];
}

/** Until when: the plan's day, then the closing day of the lists; after both it is the chairman's to say. */
function deadline({ settings, today }: DocumentFigures): string {
  const days = [settings.dueDate, settings.closingDate];
  const next = days.find((day) => day && compareDates(day, today) > 0);
  return next ? vietnameseDate(next) : BLANK;
}

function unitsAnnex(
  figures: DocumentFigures,
  issuer: IssuingBody,
  units: readonly UnitStanding[],
): DocumentSection {
  const words = { number: '', title: WORDS.annex, inText: WORDS.inText, symbol: symbolOf(issuer) };
  return annex(
    figures,
    issuer,
    words,
    unitTable(units, ['list', 'signed', 'target', 'paid', 'labourValue', 'remaining', 'rate', 'missing']),
  );
}

function symbolOf({ symbol }: IssuingBody): string {
  return `${symbol}-${WORDS.field}`;
}
