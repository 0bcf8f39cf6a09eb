import { SHARES as words } from '../../text/vi-statement-page.ts';
import { money } from '../shared/vietnamese.ts';
import type { Share } from './choices.ts';
import { useDesk } from './desk.ts';
import type { Payee } from './people.ts';

/** Who gets how much of a transfer. */
export function ShareList({ shares }: { shares: readonly Share[] }) {
  const { people } = useDesk();
  return (
    <ul class="shares">
      {shares.map(({ code, amount }) => (
        <li key={code}>
          <PayeeName code={code} payee={people.of(code)} />
          {': '}
          {money(amount)}
        </li>
      ))}
    </ul>
  );
}

/** The name with what tells it from namesakes; of somebody who is in no list any more the code alone. */
export function PayeeName({ code, payee }: { code: string; payee: Payee | undefined }) {
  if (!payee) return <bdi>{code}</bdi>;
  return (
    <>
      <strong>
        <bdi>{payee.name}</bdi>
      </strong>{' '}
      <span class="hint">
        <bdi>{code}</bdi>, <bdi>{payee.isUnit ? words.wholeUnit : payee.unitName}</bdi>
      </span>
    </>
  );
}
