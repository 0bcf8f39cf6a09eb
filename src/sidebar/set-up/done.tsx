import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SetUpReport } from '../../actions/set-up.ts';
import { SET_UP_WRITTEN } from '../../text/vi-set-up.ts';
import { DONE } from '../../text/vi-set-up-steps.ts';
import { call } from '../shared/call.ts';
import { Failed } from '../shared/loaded.tsx';

/** What was written, and what comes next. */
export function Done({
  report,
  guideSheetId,
  onBack,
}: {
  report: SetUpReport;
  guideSheetId: number | null;
  /** Undefined until the form was read anew: the old one no longer tells what the workbook holds. */
  onBack: (() => void) | undefined;
}) {
  const { created, updated, skipped, written } = report;
  const [failure, setFailure] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const line = SET_UP_WRITTEN.line(written?.settings.length ?? 0, written?.units.length ?? 0);
  const open = async (work: () => Promise<unknown>) => {
    setFailure('');
    try {
      await work();
    } catch (error) {
      setFailure((error as Error).message);
    }
  };
  return (
    <section aria-labelledby="done">
      <h2 id="done" ref={head} tabIndex={-1}>
        {DONE.heading}
      </h2>
      {created.length + updated.length === 0 && line === '' && <p>{DONE.unchanged}</p>}
      {created.length > 0 && <p>{DONE.created(created)}</p>}
      {updated.length > 0 && <p>{DONE.updated(updated)}</p>}
      {line !== '' && <p>{DONE.written(line)}</p>}
      {skipped.length > 0 && <p class="remark">{DONE.skipped(skipped)}</p>}
      <h3>{DONE.next}</h3>
      <p>{DONE.share}</p>
      {failure !== '' && <Failed message={failure} />}
      <div class="buttons stacked">
        <button type="button" class="main" onClick={() => open(() => call('sideOpenImport'))}>
          {DONE.import}
        </button>
        {guideSheetId !== null && (
          <button type="button" onClick={() => open(() => call('sideGoTo', guideSheetId, 'A1'))}>
            {DONE.guide}
          </button>
        )}
        {onBack && (
          <button type="button" onClick={onBack}>
            {DONE.again}
          </button>
        )}
      </div>
    </section>
  );
}
