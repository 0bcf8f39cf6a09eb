import type { BoardUnit } from '../../actions/reminder-board.ts';
import { BY_HAND, ofUnit, TODAY } from '../../text/vi-reminder-board.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { sendTo } from './send.ts';
import { useDesk } from './work.ts';

/** A letter to one unit because the accountant says so, whatever the schedule; nothing where there is nothing to write. */
export function ByHand({ unit, place }: { unit: BoardUnit; place: string }) {
  const { board, busy, run } = useDesk();
  const { name, occasion, byHand, to, last, state, note } = unit;
  if (occasion === '') return null;
  if (byHand === 'sent') return <p class="hint">{BY_HAND.sent}</p>;
  if (byHand === 'unknown') return <p class="remark">{BY_HAND.unknown}</p>;
  if (to === '') return <p class="hint">{BY_HAND.noAddress}</p>;
  if (board.quota === 0) return <p class="hint">{BY_HAND.noQuota}</p>;
  const isDoubted = state === 'unknown' || last?.inDoubt === true;
  const before = isDoubted ? BY_HAND.inDoubt : state === 'already-sent' ? BY_HAND.before(note) : '';
  return (
    <AskFirst
      label={BY_HAND.send}
      fullLabel={ofUnit(BY_HAND.send, name)}
      className="small"
      disabled={busy || board.blocked !== ''}
      question={`${before} ${BY_HAND.confirm(to, board.outbox !== '')}`.trim()}
      yes={BY_HAND.sendNow}
      no={TODAY.notYet}
      onYes={() => run({ place, words: BY_HAND.sending, act: () => sendTo([unit], board.outbox !== '') })}
    />
  );
}
