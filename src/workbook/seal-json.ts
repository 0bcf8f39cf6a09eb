import { hasSealedForm } from '../domain/sealed-form.ts';
import type { SealedFigures, SealedRun, SealHead } from '../domain/sealing.ts';
import { digestOf } from './fingerprint.ts';

/** A sealed run as it is kept: two texts, of which the first holds the digest of the second. */
export interface SealTexts {
  /** What goes up: everything but people. */
  readonly data: string;
  /** What each code counts for, and whose account sealed it. */
  readonly people: string;
  /** Of `data`. */
  readonly digest: string;
}

const VERSION = 1;

/** The one way in which a sealed run is written: keys in this order, no spaces. */
export function sealTexts(head: SealHead, figures: SealedFigures): SealTexts {
  const people = JSON.stringify({ who: head.who, people: [...figures.people] });
  const data = dataText(head, figures, digestOf(people));
  return { data, people, digest: digestOf(data) };
}

function dataText(head: SealHead, figures: SealedFigures, peopleDigest: string): string {
  return JSON.stringify({
    version: VERSION,
    number: head.number,
    at: head.at,
    run: head.run,
    fingerprint: head.fingerprint,
    closing: head.closing,
    preparedBy: head.preparedBy,
    approvedBy: head.approvedBy,
    reason: head.reason,
    waiver: head.waiver,
    obstacles: {
      unread: head.obstacles.unread,
      moneyErrors: head.obstacles.moneyErrors,
      sealErrors: head.obstacles.sealErrors,
    },
    previous: head.previous,
    settings: [...figures.settings],
    receivers: [...figures.receivers],
    units: figures.units.map((unit) => ({
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      figures: unit.figures,
      list: unit.list,
      isEmpty: unit.isEmpty,
      errors: unit.errors,
      handedInOn: unit.handedInOn,
      signedOn: unit.signedOn,
    })),
    groups: figures.groups.map(({ key, name, figures: sums }) => ({ key, name, figures: sums })),
    totals: [...figures.totals],
    unplaced: figures.unplaced,
    use: figures.use,
    errors: figures.errors,
    peopleDigest,
  });
}

/**
 * A sealed run from its texts; undefined where one of them is not what was sealed. Written anew it has to be the same text,
 * so that whatever else bears a right digest is none.
 */
export function readSeal(texts: SealTexts): SealedRun | undefined {
  const summary = readSealedSummary(texts);
  if (!summary) return undefined;
  try {
    const run: SealedRun = { ...summary, ...JSON.parse(texts.people) };
    const again = sealTexts(run, run);
    return again.data === texts.data && again.people === texts.people ? run : undefined;
  } catch {
    return undefined;
  }
}

/** The same from what goes up alone: `people` is empty and `who` is '', for neither was read. */
export function readSealedSummary({ data, digest }: Omit<SealTexts, 'people'>): SealedRun | undefined {
  try {
    if (digestOf(data) !== digest) return undefined;
    const { peopleDigest, ...run } = JSON.parse(data);
    const summary = { ...run, people: [], who: '' };
    if (!hasSealedForm(summary)) return undefined;
    return dataText(summary, summary, peopleDigest) === data ? summary : undefined;
  } catch {
    // Somebody wrote over it: half a character, or what is no JSON.
    return undefined;
  }
}

/** Excel holds 32.767 signs in a cell. */
const MOST_SIGNS = 30_000;

/** A text in pieces that fit a cell: put together in order they are the text. */
export function pieces(text: string, most = MOST_SIGNS): string[] {
  const cuts: string[] = [];
  for (let from = 0; from < text.length; ) {
    let until = Math.min(text.length, from + most);
    // Programs drop spaces at the ends of a cell, and a character may have two halves.
    while (until < text.length && until > from + 1 && !/^[!-~]{2}$/.test(text.slice(until - 1, until + 1)))
      until -= 1;
    cuts.push(text.slice(from, until));
    from = until;
  }
  return cuts;
}
