import { render } from 'preact';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { Steps } from './steps.tsx';
import './style.css';

const load = () => call('sideByList');

function ByList() {
  const { loading, value, reload } = useLoading(load);
  if (value) return <Steps first={value} />;
  if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
  return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
}

render(<ByList />, document.getElementById('app') as HTMLElement);
