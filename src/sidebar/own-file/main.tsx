import { render } from 'preact';
import { useState } from 'preact/hooks';
import { OWN_FILE_PAGE as words } from '../../text/vi-own-file.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { AddressField } from '../shared/address-field.tsx';
import { AskFirst } from '../shared/ask-first.tsx';
import { call } from '../shared/call.ts';
import { Commands } from '../shared/commands.tsx';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { Underway, Written } from '../shared/work.tsx';
import './style.css';

type Standing = Awaited<ReturnType<typeof load>>;

const load = () => call('sideOwnFile');

function OwnFile() {
  const { loading, value, reload } = useLoading(load);
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.why}</p>
      {value === undefined && loading.state === 'loading' && <Busy>{SIDEBAR_WORDS.loading}</Busy>}
      {loading.state === 'failed' && <Failed message={loading.message} retry={reload} />}
      {value &&
        (value.hasAddresses ? <Join standing={value} joined={reload} /> : <OnThisMachine standing={value} />)}
    </>
  );
}

function OnThisMachine({ standing }: { standing: Standing }) {
  return (
    <>
      {standing.own !== '' && <p class="written">{words.inUse}</p>}
      <Commands why={words.onThisMachine} commands={words.commands} />
    </>
  );
}

function Join({ standing, joined }: { standing: Standing; joined: () => void }) {
  const [address, setAddress] = useState(standing.own || standing.inFront);
  const [withLists, setWithLists] = useState(false);
  const [lines, setLines] = useState<readonly string[]>([]);
  const { doing, failure, run } = useOneWork();
  const separate = () =>
    run(words.joining, async () => {
      setLines([]);
      const report = await call('sideSeparateBooks', { address, withLists });
      setLines(report.lines);
      joined();
    });
  return (
    <>
      {standing.own === '' ? (
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p class="written">
          {words.inUse}{' '}
          <a href={standing.own} target="_blank" rel="noopener noreferrer">
            {words.openIt}
          </a>
        </p>
      )}
      <AddressField label={words.address} value={address} onValue={setAddress} />
      <label class="tick">
        <input
          type="checkbox"
          checked={withLists}
          onInput={(event) => setWithLists(event.currentTarget.checked)}
        />
        <span>{words.withLists}</span>
      </label>
      <AskFirst
        label={words.join}
        className="main"
        disabled={doing !== '' || address.trim() === ''}
        question={words.question}
        yes={words.yes}
        no={words.no}
        onYes={separate}
      />
      <Underway doing={doing} failure={failure} />
      <Written lines={lines} />
    </>
  );
}

const app = document.getElementById('app');
if (app) render(<OwnFile />, app);
