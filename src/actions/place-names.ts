import type { Receiver } from '../domain/receivers.ts';
import { ownAccounts, type Settings } from '../domain/settings.ts';
import { PLACE_WORDS, UNTOLD_PLACE } from '../text/vi-receipts.ts';
import { accountLine } from '../text/vi-summary.ts';

/** What places of money are called: an account with its holder. */
export function placeNames(settings: Settings): (receiver: Receiver) => string {
  const holders = new Map(ownAccounts(settings).map(({ number, holder }) => [number, holder]));
  return (receiver) => {
    if (receiver.kind === 'account') return accountLine(receiver.number, holders.get(receiver.number) ?? '');
    return receiver.kind === 'untold' ? UNTOLD_PLACE : PLACE_WORDS[receiver.kind];
  };
}
