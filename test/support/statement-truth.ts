import { civilDate } from '../../src/domain/dates.ts';
import type { MatchPayee } from '../../src/domain/match.ts';
import { dong } from '../../src/domain/quantities.ts';
import type { StatementLine } from '../../src/domain/statement-line.ts';
import { type Memos, memosOf, squashed } from '../../src/domain/transfer-memo.ts';
import { Random } from '../simulation/random.ts';
import { asBankWrites, brokenCode, digits, misspelled, wholeCode } from './bank-text.ts';
import { ACCOUNT, madeUpName, madeUpPayees, OWN_ACCOUNTS } from './statement-people.ts';

/** What a transfer really was: `code` still holds a whole code when the bank is done with it, `codes` those of several. */
export type Kind = 'code' | 'codes' | 'brokenCode' | 'name' | 'list' | 'internal' | 'stranger';

/** A line of which it is known from whom it came. */
export interface TrueLine extends StatementLine {
  readonly kind: Kind;
  /** The codes of those it is for; none for what is no contribution. */
  readonly truth: readonly string[];
}

export interface TrueStatement {
  readonly year: number;
  readonly account: string;
  readonly accounts: typeof OWN_ACCOUNTS;
  readonly payees: readonly MatchPayee[];
  /** In the order of their days. */
  readonly lines: readonly TrueLine[];
}

export interface StatementSize {
  readonly people: number;
  readonly lines: number;
}

const YEAR = 2024;

/** What somebody transfers: the words typed, the sender's name, the amount, and for whom. */
interface Transfer {
  readonly kind: Kind;
  readonly said: string;
  readonly sender: string;
  readonly amount: number;
  readonly truth: readonly string[];
}

interface Campaign {
  readonly random: Random;
  readonly payees: readonly MatchPayee[];
  readonly persons: readonly [MatchPayee, ...MatchPayee[]];
  readonly memos: Memos<MatchPayee>;
}

/** A statement that a seed decides: the same seed gives the same one. */
export function trueStatement(seed: number, { people, lines: count }: StatementSize): TrueStatement {
  const random = new Random(seed);
  const payees = madeUpPayees(random, people);
  const [first, ...rest] = payees.filter(({ isUnit }) => !isUnit);
  if (!first) throw new Error('A statement needs at least one person');
  const campaign = { random, payees, persons: [first, ...rest] as const, memos: memosOf(YEAR, payees) };
  const lines: TrueLine[] = [];
  while (lines.length < count) {
    const transfer = transferOf(campaign);
    const on = civilDate(YEAR, 4, 1 + Math.floor((lines.length * 30) / count)) ?? {
      year: YEAR,
      month: 4,
      day: 30,
    };
    const text = asBankWrites(random, transfer.said, transfer.sender);
    const reference = random.happens(0.3) ? '' : `FT24${digits(random, 8)}`;
    const { amount, truth } = transfer;
    const kind = kindLeft(transfer, text, campaign);
    const line = { row: lines.length + 1, on, amount: dong(amount), text, reference, kind, truth };
    lines.push(line);
    // The same person gives the same once more, or the bank has no numbers and colleagues type the same.
    while (lines.length < count && random.happens(0.05)) lines.push({ ...line, row: lines.length + 1 });
  }
  return { year: YEAR, account: ACCOUNT, accounts: OWN_ACCOUNTS, payees, lines };
}

/** Whether the codes outlived what the bank cut off. */
function kindLeft({ kind, truth }: Transfer, text: string, { payees, memos }: Campaign): Kind {
  if (kind !== 'code' && kind !== 'codes') return kind;
  const left = payees.filter((payee) => {
    return truth.includes(payee.code) && squashed(text).includes(squashed(memos.of(payee)));
  });
  return left.length === truth.length ? kind : 'brokenCode';
}

function transferOf(campaign: Campaign): Transfer {
  const { random, persons, payees, memos } = campaign;
  const payer = random.pick(persons);
  const owed = payer.remaining || 450_000;
  const amount = random.pick([owed, owed, owed, 450_000, 300_000, 150_000, 1_000_000]);
  const mine = { sender: payer.name, amount, truth: [payer.code] };
  const noise = random.pick(['', 'ung ho NTM ', 'Toi ten la ', 'nop tien nong thon moi ', 'CK ']);
  const chance = random.next();
  if (chance < 0.5) {
    const code = wholeCode(random, memos.of(payer));
    const sender = random.happens(0.2) ? madeUpName(random) : payer.name;
    return {
      ...mine,
      kind: 'code',
      sender,
      said: `${noise}${code} ${random.happens(0.5) ? payer.name : ''}`,
    };
  }
  if (chance < 0.6)
    return {
      ...mine,
      kind: 'brokenCode',
      said: `${noise}${brokenCode(random, memos.of(payer))} ${payer.name}`,
    };
  if (chance < 0.72) {
    const name = random.pick([
      payer.name,
      payer.name,
      payer.name.replace(/ /g, '.'),
      misspelled(random, payer.name),
    ]);
    return {
      ...mine,
      kind: 'name',
      said: `${noise}${name} ${random.pick(['', payer.unitName, payer.unit])}`,
    };
  }
  if (chance < 0.8) return forColleague(campaign, payer);
  if (chance < 0.85) {
    const people = payees.filter((payee) => payee.unit === payer.unit && payee.remaining > 0);
    const sum = people.reduce((total, { remaining }) => total + remaining, 0);
    const said = random.pick([`${payer.unitName} nop`, `${payer.name} nop ho ${payer.unitName}`]);
    return {
      kind: 'list',
      said,
      sender: payer.name,
      amount: sum || 450_000,
      truth: people.map(({ code }) => code),
    };
  }
  if (chance < 0.88) return internal(random);
  return stranger(random);
}

/** One transfer for two, by their codes. */
function forColleague({ random, persons, memos }: Campaign, payer: MatchPayee): Transfer {
  const other = random.pick(persons);
  const both = other === payer ? [payer] : [payer, other];
  const said = both.map((payee) => memos.of(payee)).join(random.pick([' ', ' va ', ';']));
  const sum = both.reduce((total, { remaining }) => total + remaining, 0) || 600_000;
  const truth = both.map(({ code }) => code);
  return { kind: both.length > 1 ? 'codes' : 'code', said, sender: payer.name, amount: sum, truth };
}

function internal(random: Random): Transfer {
  const { number, holder } = OWN_ACCOUNTS[1] ?? { number: '', holder: '' };
  const said = random.pick([
    `chuyen noi bo tu TK ${number} ${holder}`,
    `${holder} chuyen sang tk Thu`,
    `${holder} rut tien mat nop lai`,
  ]);
  return { kind: 'internal', said, sender: holder, amount: 5_000_000, truth: [] };
}

/** The holder's own business: the account is in an official's name. */
function stranger(random: Random): Transfer {
  const name = madeUpName(random);
  const said = random.pick([
    `${name} tra tien hang`,
    `thanh toan HD ${digits(random, 6)}`,
    `CSNT ${digits(random, 8)} ${name}`,
    'luong thang 4',
    `${name} CSNTM${random.below(100)} gui tien`,
  ]);
  return {
    kind: 'stranger',
    said,
    sender: name,
    amount: random.pick([300_000, 450_000, 2_000_000]),
    truth: [],
  };
}
