import { useCallback, useState } from 'preact/hooks';
import type { ConfirmationsReport, PaperReport } from '../../actions/confirmations.ts';
import { CONFIRMATIONS_VIEW as words } from '../../text/vi-papers-page.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';

const SHOWN_AT_ONCE = 20;

interface Props {
  /** As the door takes them. */
  readonly codes: { readonly codes?: string[] };
  readonly isUnit: boolean;
  readonly onIssue: (report: ConfirmationsReport) => void;
}

/** What would be made, for which money and for how much; nothing is, before that was agreed to. */
export function ToIssue({ codes, isUnit, onIssue }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks for other codes gets another element.
  const load = useCallback(() => call('sideConfirmations', codes), []);
  const { loading, value, reload } = useLoading(load);
  if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
  if (!value) return <Busy>{words.looking}</Busy>;
  const { issued, cancelled, left } = value;
  const total = amountOf(issued);
  return (
    <section>
      {issued.length + cancelled.length === 0 ? (
        // Where lines wait for a number or a code, not everything has its paper.
        left === 0 && <p>{isUnit ? words.nothingFor : words.nothing}</p>
      ) : (
        <>
          {issued.length > 0 && (
            <p>
              <strong>{words.toIssue(issued.length, total)}</strong>
            </p>
          )}
          {cancelled.length > 0 && (
            <p class="notice">{words.toCancel(cancelled.map(({ number }) => number))}</p>
          )}
          {issued.length > 0 && <Planned papers={issued} />}
          <AskFirst
            label={words.button(issued.length, cancelled.length)}
            className="main wide"
            disabled={false}
            question={words.question(issued.length, total, cancelled.length)}
            yes={words.yes(issued.length)}
            no={words.no}
            onYes={() => onIssue(value)}
          />
        </>
      )}
      {left > 0 && <p class="notice">{value.lines[value.lines.length - 1]}</p>}
    </section>
  );
}

function Planned({ papers }: { papers: readonly PaperReport[] }) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const hidden = papers.length - shown;
  return (
    <details>
      <summary>{words.list(papers.length)}</summary>
      <ul>
        {papers.slice(0, shown).map(({ number, voucher, unit, codes, amount }) => (
          <li key={number}>{words.line(voucher, unit, codes, amount)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {words.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </button>
      )}
    </details>
  );
}

/** In đồng. */
export function amountOf(papers: readonly PaperReport[]): number {
  return papers.reduce((sum, { amount }) => sum + amount, 0);
}
