import { useState } from 'preact/hooks';
import type { SealBoard } from '../../actions/seal-board.ts';
import type { SealCheckReport } from '../../actions/seal-check.ts';
import { SEAL_PAGE as words } from '../../text/vi-seal-page.ts';
import { waiverLines } from '../../text/vi-seals.ts';
import { call } from '../shared/call.ts';
import { useOneWork } from '../shared/one-work.ts';
import { Underway } from '../shared/work.tsx';

/** What was sealed so far, newest first, and a look at whether it is still as it was. */
export function SealedBefore({ seals }: { seals: SealBoard['seals'] }) {
  const [checked, setChecked] = useState<SealCheckReport>();
  const { doing, failure, run } = useOneWork();
  const check = () =>
    run(words.checking, async () => {
      setChecked(undefined);
      setChecked(await call('sideSealCheck'));
    });
  return (
    <section aria-labelledby="before">
      <h2 id="before">{words.history}</h2>
      {seals.length === 0 && <p>{words.none}</p>}
      <ul class="sealed">
        {[...seals].reverse().map((seal) => (
          <li key={seal.number}>
            {words.line(seal)}
            {[seal.reason, ...waiverLines(seal)]
              .filter((line) => line !== '')
              .map((line) => (
                <span key={line} class="why">
                  {line}
                </span>
              ))}
            <span class="quiet">{words.digest(seal.digest)}</span>
          </li>
        ))}
      </ul>
      {seals.length > 0 && (
        <button type="button" class="wide" aria-disabled={doing !== ''} onClick={check}>
          {words.check}
        </button>
      )}
      <Underway doing={doing} failure={failure} />
      <div role="status">
        {checked?.lines.map((line) => (
          <p key={line} class={checked.ok ? 'written' : 'remark'}>
            {line}
          </p>
        ))}
      </div>
    </section>
  );
}
