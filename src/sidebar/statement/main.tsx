import { render } from 'preact';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { NOTHING_ASKED, Steps } from './steps.tsx';
import './style.css';

const load = () => call('sideStatement', NOTHING_ASKED);

function Statement() {
  const { loading, value, reload } = useLoading(load);
  if (value) return <Steps first={value} />;
  if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
  return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
}

render(<Statement />, document.getElementById('app') as HTMLElement);
