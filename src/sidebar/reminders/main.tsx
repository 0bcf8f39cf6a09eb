import { render } from 'preact';
import type { ReminderBoard } from '../../actions/reminder-board.ts';
import { REMINDER_BOARD } from '../../text/vi-reminder-board.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { Daily } from './daily.tsx';
import { Head } from './head.tsx';
import { InDoubt } from './in-doubt.tsx';
import { Locks } from './locks.tsx';
import { NoAddress } from './no-address.tsx';
import { SectionList } from './section-list.tsx';
import { Today } from './today.tsx';
import { Units } from './units.tsx';
import { DeskProvider, useWork } from './work.ts';
import './style.css';

const load = () => call('sideReminders');

function Reminders() {
  const { loading, value, reload } = useLoading(load);
  if (value === undefined) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
  }
  const failure = loading.state === 'failed' ? loading.message : '';
  return <Page board={value} reading={loading.state === 'loading'} failure={failure} reload={reload} />;
}

interface PageProps {
  readonly board: ReminderBoard;
  readonly reading: boolean;
  /** Why the board could not be read again; '' when it could. */
  readonly failure: string;
  reload(): Promise<void>;
}

function Page({ board, reading, failure, reload }: PageProps) {
  const { work, run } = useWork(reload);
  const busy = reading || work.state === 'working';
  return (
    <DeskProvider value={{ board, work, busy, run }}>
      {failure !== '' && (
        <div class="not-read">
          <Failed message={failure} retry={reload} />
        </div>
      )}
      <Head />
      <div class="row">
        <button type="button" class="small" aria-disabled={busy} onClick={() => busy || reload()}>
          {REMINDER_BOARD.reload}
        </button>
        {reading && <Busy>{REMINDER_BOARD.reloading}</Busy>}
      </div>
      <SectionList />
      <Today />
      <InDoubt />
      <NoAddress />
      <Units />
      <Daily />
      <Locks />
    </DeskProvider>
  );
}

render(<Reminders />, document.getElementById('app') as HTMLElement);
