import { HEAD } from '../../text/vi-reminder-board.ts';
import { Failed } from '../shared/loaded.tsx';
import { day } from '../shared/vietnamese.ts';
import { useDesk } from './work.ts';

/** Where today stands in the campaign and in its schedule, and how much may still be sent. */
export function Head() {
  const { board } = useDesk();
  const { campaign, today, dueDate, daysLeft, occasion, occasionOn, nextOn, quota, blocked, outbox } = board;
  const now =
    occasion === null ? HEAD.noOccasion : `${HEAD.occasion(Number(occasion), day(occasionOn ?? today))}.`;
  const next = nextOn === null ? '' : HEAD.next(day(nextOn));
  return (
    <>
      <h1>{campaign}</h1>
      <p class={daysLeft < 0 ? 'due over' : 'due'}>
        <strong>{HEAD.today(day(today), daysLeft, day(dueDate))}</strong>
        <span>{occasion === null && nextOn === null ? HEAD.noMore : [now, next].join(' ')}</span>
        <span class="hint">{HEAD.quota(quota)}</span>
      </p>
      {outbox !== '' && <p class="remark">{HEAD.outbox(outbox)}</p>}
      {blocked !== '' && <Failed message={blocked} />}
    </>
  );
}
