import { useState } from 'preact/hooks';
import type { ImportReport } from '../../actions/import-list.ts';
import { IMPORT } from '../../text/vi-import.ts';
import { DONE_STEP as words } from '../../text/vi-import-page.ts';
import { call } from '../shared/call.ts';
import { Failed } from '../shared/loaded.tsx';

interface Props {
  readonly report: ImportReport;
  readonly refused: number;
  readonly onAnother: () => void;
}

/** What was written, and where to look at it. */
export function DoneStep({ report, refused, onAnother }: Props) {
  const [failure, setFailure] = useState('');
  const [link, setLink] = useState('');

  async function goTo() {
    setFailure('');
    try {
      const went = await call('sideGoTo', report.sheetId, report.cell);
      setLink(went.shown ? '' : went.link);
    } catch (error) {
      setFailure((error as Error).message);
    }
  }

  return (
    <>
      <p class="written" role="status">
        {IMPORT.done(report.tab, report.added, report.changed)}
      </p>
      {refused > 0 && <p class="notice">{words.refused(refused)}</p>}
      <p>{IMPORT.next}</p>
      {failure !== '' && <Failed message={failure} retry={goTo} />}
      {link !== '' && (
        <p>
          <a href={link} target="_blank" rel="noopener">
            {words.link(report.tab)}
          </a>
        </p>
      )}
      <div class="buttons">
        <button type="button" onClick={onAnother}>
          {words.another}
        </button>
        <button type="button" class="main" onClick={goTo}>
          {words.goTo(report.tab)}
        </button>
      </div>
    </>
  );
}
