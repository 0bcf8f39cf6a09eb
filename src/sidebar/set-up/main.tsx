import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { SetUpReport } from '../../actions/set-up.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { Done } from './done.tsx';
import { Wizard } from './wizard.tsx';
import './style.css';

const load = () => call('sideSetUpForm');

function SetUpPage() {
  const { loading, value, reload } = useLoading(load);
  const [report, setReport] = useState<SetUpReport>();
  if (value === undefined) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
  }
  if (report === undefined) {
    const written = (now: SetUpReport) => {
      setReport(now);
      reload();
    };
    return <Wizard form={value} onWritten={written} />;
  }
  const isRead = loading.state === 'loaded';
  return (
    <>
      <Done
        report={report}
        guideSheetId={isRead ? value.guideSheetId : null}
        onBack={isRead ? () => setReport(undefined) : undefined}
      />
      {loading.state === 'loading' && <Busy>{SIDEBAR_WORDS.loading}</Busy>}
      {loading.state === 'failed' && <Failed message={loading.message} retry={reload} />}
    </>
  );
}

render(<SetUpPage />, document.getElementById('app') as HTMLElement);
