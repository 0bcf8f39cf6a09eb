import { render } from 'preact';
import { useState } from 'preact/hooks';
import { DASHBOARD } from '../../text/vi-dashboard.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { Collected } from './collected.tsx';
import { LastRun } from './last-run.tsx';
import { Lists } from './lists.tsx';
import { Progress } from './progress.tsx';
import { Units } from './units.tsx';
import './style.css';

const load = () => call('sideDashboard');

type Consolidating =
  | { readonly state: 'idle' | 'working' }
  | { readonly state: 'done'; readonly lines: readonly string[] }
  | { readonly state: 'failed'; readonly message: string };

function DashboardPage() {
  const { loading, value, reload } = useLoading(load);
  const [consolidating, setConsolidating] = useState<Consolidating>({ state: 'idle' });
  const busy = loading.state === 'loading' || consolidating.state === 'working';
  const consolidate = async () => {
    setConsolidating({ state: 'working' });
    try {
      const { lines } = await call('sideConsolidate');
      setConsolidating({ state: 'done', lines });
      await reload();
    } catch (error) {
      setConsolidating({ state: 'failed', message: (error as Error).message });
    }
  };
  const look = () => {
    setConsolidating({ state: 'idle' });
    return reload();
  };
  if (value === undefined) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
  }
  return (
    <>
      <Progress dashboard={value} />
      <Collected dashboard={value} />
      <Lists dashboard={value} />
      <Units units={value.units} />
      <LastRun dashboard={value} />
      <div class="actions">
        {consolidating.state === 'working' && <Busy>{DASHBOARD.consolidating}</Busy>}
        {loading.state === 'loading' && <Busy>{DASHBOARD.reloading}</Busy>}
        {loading.state === 'failed' && <Failed message={loading.message} />}
        {consolidating.state === 'failed' && <Failed message={consolidating.message} />}
        <div class="result" role="status">
          {consolidating.state === 'done' && consolidating.lines.map((line) => <p key={line}>{line}</p>)}
        </div>
        <div class="buttons">
          <button type="button" class="main" aria-disabled={busy} onClick={() => busy || consolidate()}>
            {DASHBOARD.consolidate}
          </button>
          <button type="button" aria-disabled={busy} onClick={() => busy || look()}>
            {DASHBOARD.reload}
          </button>
        </div>
      </div>
    </>
  );
}

render(<DashboardPage />, document.getElementById('app') as HTMLElement);
