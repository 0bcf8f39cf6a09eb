import { plainWords } from './fold.ts';
import { internalTest } from './internal-transfers.ts';
import type { Finding, Match, MatchPayee, MatchResult } from './match.ts';
import { byCodes, byNearCode, given, proposer } from './matching-passes.ts';
import { addDong, type Dong, dong, excess, NO_DONG } from './quantities.ts';
import { receiverCutter } from './receiver-tail.ts';
import type { OwnAccount } from './settings.ts';
import { type Digest, lineIds } from './statement-identity.ts';
import type { StatementLine } from './statement-line.ts';
import { type Memos, memosOf, type Payee } from './transfer-memo.ts';

export interface MatchContext {
  /** The campaign's. */
  readonly year: number;
  /** The number of the statement's own account. */
  readonly account: string;
  /** All accounts of the campaign. */
  readonly accounts: readonly OwnAccount[];
  /** The ids of the lines that were imported before. */
  readonly stored: ReadonlySet<string>;
  readonly digest: Digest;
  /** Who pays as well, under codes that several rows bear: a memo that would be theirs too is nobody's. */
  readonly ofSharedCodes?: readonly Payee[];
}

/**
 * Puts every line of a statement into one heap, and says of whom it is. Only a whole payment code of one payee is certain;
 * whatever else names somebody is proposed (RULES.md 4). Lines of equal amount and day are never taken for one another.
 */
export function matchStatement(
  lines: readonly StatementLine[],
  payees: readonly MatchPayee[],
  context: MatchContext,
): MatchResult {
  const { year, account, accounts, stored, digest, ofSharedCodes } = context;
  const memos = memosOf(year, payees, ofSharedCodes);
  const ids = lineIds(account, lines, digest);
  const marked = lines.map((line, place) => ({ line, id: ids[place] ?? '' }));
  const fresh = marked.filter(({ id }) => !stored.has(id));
  const read = fresh.map((row) => readMemo(row, memos));

  const matched = read.flatMap(({ line, id, certain }) =>
    certain ? [matchOf(line, id, given('code', certain, line.amount, []))] : [],
  );
  // What is certain is settled first: a list's own transfer pays for those who have not paid by themselves.
  const remaining = remainingAfter(read);

  const propose = proposer(payees, remaining);
  const withoutReceiver = receiverCutter(accounts);
  const isInternal = internalTest(account, accounts);
  const holders = new Set(accounts.map(({ holder }) => plainWords(holder).join(' ')));
  const names = new Map(payees.map(({ code, name }) => [code, plainWords(name).join(' ')]));
  /** Somebody is named in full who holds none of the accounts. */
  const isGiver = ({ pass, allocations }: Finding) =>
    pass !== 'nearName' &&
    allocations.length > 0 &&
    !allocations.some(({ code }) => holders.has(names.get(code) ?? ''));
  const proposed: Match[] = [];
  const unmatched: StatementLine[] = [];
  const internal: StatementLine[] = [];
  for (const { line, id, certain, coded, near } of read) {
    if (certain) continue;
    if (coded.length > 0) {
      proposed.push(matchOf(line, id, byCodes(coded, line.amount, remaining)));
      continue;
    }
    const words = withoutReceiver(plainWords(line.text));
    const own = isInternal(line.text, words);
    const found = propose(words, line.amount);
    if (own === 'named' && found && isGiver(found)) {
      proposed.push({ ...matchOf(line, id, found), mayBeInternal: true });
      continue;
    }
    const isOwn = own !== undefined;
    const finding = isOwn
      ? undefined
      : (found ?? (near.length > 0 ? byNearCode(near, line.amount) : undefined));
    if (finding) proposed.push(matchOf(line, id, finding));
    else (isOwn ? internal : unmatched).push(line);
  }
  const alreadyImported = marked.filter(({ id }) => stored.has(id)).map(({ line }) => line);
  return { matched, proposed, unmatched, alreadyImported, internal };
}

interface Row {
  readonly line: StatementLine;
  readonly id: string;
}

interface ReadRow extends Row {
  /** The one payee whose code the text holds. */
  readonly certain?: MatchPayee;
  /** Whose codes it holds, where the transfer is for several, or has one more code that is nobody's. */
  readonly coded: readonly MatchPayee[];
  /** Whose code it may be but for a slip, where it holds nobody's. */
  readonly near: readonly MatchPayee[];
}

function readMemo(row: Row, memos: Memos<MatchPayee>): ReadRow {
  const memo = memos.find(row.line.text);
  const nobody = { ...row, coded: [], near: [] };
  if (memo.kind === 'none') return nobody;
  if (memo.kind === 'near') return { ...nobody, near: memo.payees };
  if (memo.kind === 'several') return { ...nobody, coded: memo.payees };
  return memo.isAlone ? { ...nobody, certain: memo.payee } : { ...nobody, coded: [memo.payee] };
}

function matchOf(line: StatementLine, id: string, finding: Finding): Match {
  const allocated = addDong(...finding.allocations.map(({ amount }) => amount));
  return { line, id, ...finding, open: dong(line.amount - allocated) };
}

/** What remains of each payee after the lines with its own code. */
function remainingAfter(read: readonly ReadRow[]): (payee: MatchPayee) => Dong {
  const paid = new Map<MatchPayee, Dong>();
  for (const { line, certain } of read)
    if (certain) paid.set(certain, addDong(paid.get(certain) ?? NO_DONG, line.amount));
  return (payee) => excess(payee.remaining, paid.get(payee) ?? NO_DONG);
}
