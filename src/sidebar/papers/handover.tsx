import { useCallback, useId, useState } from 'preact/hooks';
import type { HandoverRequest } from '../../actions/handover.ts';
import type { HandoverReport } from '../../actions/handover-report.ts';
import { HANDOVER_VIEW as words } from '../../text/vi-papers-page.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { day } from '../shared/vietnamese.ts';
import { PrintButtons } from './print-buttons.tsx';

const OTHER = 'other';

const loadAll = () => call('sideHandover', {});

/** Money that went to the treasury: one day of it, all, or the days of a time. */
export function Handover() {
  const { loading, value, reload } = useLoading(loadAll);
  const id = useId();
  /** A day as 2024-05-18, '' for all, or `OTHER`. */
  const [chosen, setChosen] = useState('');
  const [time, setTime] = useState({ from: '', until: '' });
  if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
  if (!value) return <Busy>{words.looking}</Busy>;
  if (value.transfers.length === 0) {
    return (
      <>
        <p class="notice">{words.empty}</p>
        <Sentences lines={value.lines.slice(1)} isPlain />
      </>
    );
  }
  const isTime = chosen === OTHER;
  const request = isTime ? time : chosen === '' ? {} : { from: chosen, until: chosen };
  const isWhole = !isTime || (time.from !== '' && time.until !== '');
  return (
    <>
      <div class="field">
        <label for={id}>{words.time}</label>
        <select id={id} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          <option value="">{words.all}</option>
          {daysOf(value).map(({ on, transfers, amount }) => (
            <option key={on} value={on}>
              {words.day(day(on), transfers, amount)}
            </option>
          ))}
          <option value={OTHER}>{words.other}</option>
        </select>
      </div>
      {isTime && <Time time={time} onTime={setTime} />}
      {isWhole ? (
        <Seen key={JSON.stringify(request)} request={request} />
      ) : (
        <p class="hint">{words.chooseDays}</p>
      )}
    </>
  );
}

/** The days on which money went, the newest first. */
function daysOf({ transfers }: HandoverReport) {
  const days = new Map<string, { on: string; transfers: number; amount: number }>();
  for (const { on, amount } of transfers) {
    if (on === null) continue;
    const before = days.get(on) ?? { on, transfers: 0, amount: 0 };
    days.set(on, { on, transfers: before.transfers + 1, amount: before.amount + amount });
  }
  return [...days.values()].reverse();
}

interface TimeProps {
  readonly time: { readonly from: string; readonly until: string };
  readonly onTime: (time: TimeProps['time']) => void;
}

function Time({ time, onTime }: TimeProps) {
  const id = useId();
  return (
    <div class="two field">
      {(['from', 'until'] as const).map((end) => (
        <div key={end}>
          <label for={`${id}-${end}`}>{words[end]}</label>
          <input
            id={`${id}-${end}`}
            type="date"
            value={time[end]}
            onInput={({ currentTarget: { value } }) => onTime({ ...time, [end]: value })}
          />
        </div>
      ))}
    </div>
  );
}

/** What the paper would say, and the paper. */
function Seen({ request }: { request: HandoverRequest }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks for another time gets another element.
  const load = useCallback(() => call('sideHandover', request), []);
  const { loading, value, reload } = useLoading(load);
  if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
  if (!value) return <Busy>{words.looking}</Busy>;
  return (
    <>
      <Sentences lines={value.lines} />
      {value.transfers.length > 0 && (
        <>
          <details>
            <summary>{words.transfers}</summary>
            <ul>
              {value.transfers.map(({ on, voucher, from, amount }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never changes.
                <li key={at}>{words.transfer(on === null ? '' : day(on), voucher, from, amount)}</li>
              ))}
            </ul>
          </details>
          <PrintButtons what={words.what} make={() => call('sideHandoverSheet', request)} />
          <p class="hint">{words.blanks}</p>
        </>
      )}
    </>
  );
}

/** @param isPlain whether the first sentence is like the others */
function Sentences({ lines, isPlain = false }: { lines: readonly string[]; isPlain?: boolean }) {
  return (
    <div role="status">
      {lines.map((line, at) => (
        <p key={line}>{at === 0 && !isPlain ? <strong>{line}</strong> : line}</p>
      ))}
    </div>
  );
}
