import { fold } from '../../domain/fold.ts';
import type { Issuer, Settings } from '../../domain/settings.ts';
import { ANNEX, BLANK, BLANKS, ISSUER_WORDS, LETTERHEAD, SIGNING } from '../../text/vi-documents.ts';
import { SEALED_WORDS, sealLine, shortSealLine } from '../../text/vi-seals.ts';
import type { Block, DocumentBlank, DocumentSection, Letterhead, SignatureBlock } from './description.ts';
import type { DocumentFigures, Sealing } from './figures.ts';

/** Whoever issues a document: how it is named at the head, in the text, in symbols, and who signs for it. */
export interface IssuingBody {
  readonly parent: string;
  readonly lines: readonly string[];
  readonly symbol: string;
  readonly inText: string;
  /** Whole and in capitals, above the bases of a decision. */
  readonly inCapitals: string;
  /** The same, when it was named in full before. */
  readonly short: string;
  readonly authority: readonly string[];
  readonly signer: string;
  readonly blanks: readonly DocumentBlank[];
}

/**
 * The issuer of the setting, or the one that a kind of document always has. The signer of the settings signs for the issuer
 * of the settings alone: nobody says that he heads the other body, too.
 */
export function issuingBody(settings: Settings, issuer: Issuer = settings.issuer): IssuingBody {
  const { commune, district } = settings;
  const words = ISSUER_WORDS[issuer];
  const signs = issuer === settings.issuer;
  const signer = signs ? settings.signer : '';
  const noSigner = signs ? BLANKS.signer : BLANKS[words.otherHead];
  return {
    ...(issuer === 'UBND'
      ? // Communes of two-tier provinces have no district above them: then the setting is blank.
        { parent: district === '' ? '' : LETTERHEAD.district(district), lines: LETTERHEAD.council(commune) }
      : { parent: LETTERHEAD.committeeParent(commune), lines: LETTERHEAD.committee }),
    symbol: words.symbol,
    inText: words.inText(commune),
    inCapitals: words.inCapitals(commune),
    short: words.short(commune),
    authority: [words.authority, ...titleLines(issuer, signs ? settings.signerTitle : '')],
    signer: signer === '' ? BLANK : signer,
    blanks: signer === '' ? [noSigner] : [],
  };
}

/** In the steering committee a signer bears the title that he has there (Phụ lục I, II.7); a deputy signs in the head's stead. */
function titleLines(issuer: Issuer, typed: string): string[] {
  const { head, deputy } = ISSUER_WORDS[issuer];
  const title = fold(typed);
  const isDeputy = Object.values(ISSUER_WORDS).some((words) => title.startsWith(fold(words.deputy)));
  if (isDeputy) return [SIGNING.instead(head), deputy];
  const isHead = title === '' || Object.values(ISSUER_WORDS).some((words) => title === fold(words.head));
  return isHead ? [head] : [typed.toLocaleUpperCase('vi')];
}

/** @param year of the document: of its day, whatever year the campaign is of */
export function letterhead(
  { settings, today }: Pick<DocumentFigures, 'settings' | 'today'>,
  { parent, lines }: IssuingBody,
  { symbol = '', subject = '', mark = '' },
): Letterhead {
  return {
    kind: 'letterhead',
    parent,
    issuer: lines,
    number: symbol === '' ? '' : LETTERHEAD.number(symbol),
    subject: subject === '' ? '' : LETTERHEAD.subject(subject),
    placeAndDate: LETTERHEAD.placeAndDate(settings.commune, today.year),
    ...(mark === '' ? {} : { mark }),
  };
}

/** @param first on whom the document is binding, or whom it is to */
export function signature(
  { authority, signer }: IssuingBody,
  recipients: readonly string[] = [],
  first: readonly string[] = [SIGNING.asAbove],
): SignatureBlock {
  return { kind: 'signature', recipients: [...first, ...recipients], authority, name: signer };
}

/** What an annex goes with, and what it shows. */
export interface AnnexWords {
  /** `I`; '' for the only one. */
  readonly number: string;
  readonly title: string;
  readonly inText: string;
  readonly symbol: string;
  /** What else is to be known of its rows. */
  readonly more?: string;
}

/** An annex on pages of its own, with the source of its figures above the table. */
export function annex(
  { today, asOf, fingerprint, run, sealing }: DocumentFigures,
  { short }: IssuingBody,
  words: AnnexWords,
  table: Block,
): DocumentSection {
  const { number, title, symbol, more = '' } = words;
  const under = ANNEX.under(words.inText, symbol, today.year, short);
  const ofRun = run?.isCurrent ? run.number : undefined;
  return {
    isLandscape: true,
    blocks: [
      { kind: 'annexTitle', label: ANNEX.label(number), title, under },
      {
        kind: 'note',
        text: [ANNEX.source(asOf, fingerprint, ofRun), sealWords(sealing, true), more]
          .filter((part) => part !== '')
          .join(' '),
      },
      table,
    ],
  };
}

/** The blanks that any document with the plan in it may have. */
export function basisBlanks({ planNumber, planDate }: Settings): DocumentBlank[] {
  return [
    ...(planNumber === '' ? [BLANKS.planNumber] : []),
    ...(planDate === undefined ? [BLANKS.planDate] : []),
  ];
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** What a document rests on: a line each, the last with a full stop (Phụ lục I, II.6). */
export function bases(texts: readonly string[]): Block[] {
  return texts.map((text, at) => ({ kind: 'basis', text: `${text}${at === texts.length - 1 ? '.' : ';'}` }));
}

/** Lines of a list, with a semicolon between two and a full stop at the end. */
export function list(texts: readonly string[]): Block[] {
  return texts.map((text, at) => paragraph(`- ${text}${at === texts.length - 1 ? '.' : ';'}`));
}

export function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

/** What a report says of its seal: which run, by whom, in spite of what; or that its figures are not sealed; '' of letters. */
export function sealWords(sealing: Sealing, isShort = false): string {
  switch (sealing.state) {
    case 'sealed': {
      const { seal, digest, changes } = sealing;
      const line = isShort ? shortSealLine(seal, digest) : sealLine(seal, digest);
      return changes > 0 ? `${line} ${SEALED_WORDS.notInside(changes)}` : line;
    }
    case 'changed':
      return SEALED_WORDS.changedSince(sealing.number);
    case 'never':
      return SEALED_WORDS.never;
    case 'broken':
      return SEALED_WORDS.broken;
    default:
      return '';
  }
}
