import { plainWords } from './fold.ts';
import type { OwnAccount } from './settings.ts';

/** Stands where a name was cut out, so that the words before and behind it are no phrase. */
const CUT = '|';

/** What a bank or a person puts between "to" or "from" and the name. */
const LINKS =
  '(?: (?:so|s?tk|tai khoan|chu|ten|cua|nguoi|thu|nhan|huong|ngan hang|agribank|ong|ba|co|\\d+))*';
const AFTER_SENDER = new RegExp(`(?:^| )tu${LINKS}$`);
/** `toi` is also "I", so it needs an account behind it. */
const AFTER_RECEIVER = new RegExp(
  `(?:^| )(?:den|(?:toi|vao)${LINKS} (?:s?tk|tai khoan|\\d+)|chu (?:s?tk|tai khoan)|nguoi (?:thu )?(?:nhan|huong))${LINKS}$`,
);

/**
 * Takes the receiver's name out of the words of a transfer: `toi 8502215035268 NGUYEN THI THU`, `chu tk NGUYEN THI THU`, also
 * where the bank cut the name short. The holder's name anywhere else stays: she may be a payee like others (RULES.md 4).
 */
export function receiverCutter(accounts: readonly OwnAccount[]): (words: readonly string[]) => string[] {
  const holders = accounts.map(({ holder }) => plainWords(holder));
  const afterOwnNumber = accounts
    .map(({ number }) => [...number.replace(/\D/g, '')])
    .filter((digits) => digits.length > 0)
    .map((digits) => new RegExp(`(?:^| )${digits.map(digitOf).join('')}${LINKS}$`));
  const leadsToReceiver = (before: string) =>
    !AFTER_SENDER.test(before) && [AFTER_RECEIVER, ...afterOwnNumber].some((lead) => lead.test(before));
  return (words) => {
    const kept: string[] = [];
    for (let at = 0; at < words.length; ) {
      const length = Math.max(0, ...holders.map((holder) => lengthAt(words, at, holder)));
      const isReceiver = length > 0 && leadsToReceiver(kept.join(' '));
      kept.push(isReceiver ? CUT : (words[at] ?? ''));
      at += isReceiver ? length : 1;
    }
    return kept;
  };
}

/** Written in groups, a number may have lost a zero that one of them began with (`plainWords`). */
function digitOf(digit: string): string {
  return digit === '0' ? '(?: ?0| )' : ` ?${digit}`;
}

/** How many words at a place are the holder's name; at the end of the text also part of it. */
function lengthAt(words: readonly string[], at: number, holder: readonly string[]): number {
  const there = words.slice(at, at + holder.length);
  const isCut = at + there.length === words.length;
  const isName = there.every((word, place) => {
    const whole = holder[place] ?? '';
    return word === whole || (isCut && place === there.length - 1 && whole.startsWith(word));
  });
  return isName ? there.length : 0;
}
