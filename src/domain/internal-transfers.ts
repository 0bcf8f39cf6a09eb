import { plainWords } from './fold.ts';
import { accountPattern } from './receivers.ts';
import type { OwnAccount } from './settings.ts';

/** How people write that money only changes its place; as banks write it, without marks. */
const MOVING =
  /(?:^| )(?:noi bo|(?:chuyen|dieu chuyen) (?:sang|qua) (?:s?tk|tai khoan)|nop (?:vao )?kho bac|rut tien mat nop lai|nop lai tien mat)(?: |$)/;

/**
 * Tells transfers between the campaign's own accounts, or to and from the treasury, which are no contributions (RULES.md 4):
 * the text names another own account, or a holder moves the money by such words.
 * @param account the number of the statement's own account
 * @returns tells of a transfer's text and of its words without the receiver: `moved` by a holder's words, or only `named`, where
 * the text has another own account, which a giver may write too
 */
export function internalTest(
  account: string,
  accounts: readonly OwnAccount[],
): (text: string, words: readonly string[]) => 'moved' | 'named' | undefined {
  const digitsOf = (number: string) => number.replace(/\D/g, '');
  const others = accounts
    .map(({ number }) => digitsOf(number))
    .filter((number) => number !== '' && number !== digitsOf(account))
    .map(accountPattern);
  const holders = accounts.map(({ holder }) => ` ${plainWords(holder).join(' ')} `);
  return (text, words) => {
    const said = words.join(' ');
    if (MOVING.test(said) && holders.some((holder) => ` ${said} `.includes(holder))) return 'moved';
    return others.some((other) => other.test(text)) ? 'named' : undefined;
  };
}
