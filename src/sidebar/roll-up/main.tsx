import { render } from 'preact';
import { useState } from 'preact/hooks';
import { ROLL_UP_PAGE as words } from '../../text/vi-roll-up-page.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Commands } from '../shared/commands.tsx';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { Told } from '../shared/told.tsx';
import { Underway } from '../shared/work.tsx';
import './style.css';

const load = () => call('sideRollUp');

type Standing = Awaited<ReturnType<typeof load>>;
type Report = Awaited<ReturnType<typeof call<'sideRollUpRun'>>>;

function RollUp() {
  const { loading, value, reload } = useLoading(load);
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.why}</p>
      {value === undefined && loading.state === 'loading' && <Busy>{SIDEBAR_WORDS.loading}</Busy>}
      {loading.state === 'failed' && <Failed message={loading.message} retry={reload} />}
      {value &&
        (value.hasAddresses ? (
          <Files standing={value} />
        ) : (
          <Commands why={words.onThisMachine} commands={words.commands} />
        ))}
    </>
  );
}

function Files({ standing: { files, expected } }: { standing: Standing }) {
  const [typed, setTyped] = useState(files.join('\n'));
  const [report, setReport] = useState<Report>();
  const { doing, failure, run } = useOneWork();
  const addresses = typed.split('\n').filter((line) => line.trim() !== '');
  const rollUp = () =>
    run(words.running, async () => {
      setReport(undefined);
      setReport(await call('sideRollUpRun', { files: addresses.map((address) => ({ address })) }));
    });
  return (
    <>
      {files.length === 0 && (
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <label>
        {words.addresses}
        <textarea
          rows={8}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="hint">
        {words.counted(addresses.length)}. {!report && words.expected(expected)}
      </p>
      <button
        type="button"
        class="main"
        aria-disabled={doing !== '' || addresses.length === 0}
        onClick={() => addresses.length > 0 && rollUp()}
      >
        {words.run}
      </button>
      <Underway doing={doing} failure={failure} />
      {report && <Result report={report} />}
    </>
  );
}

function Result({ report: { lines, missing, left } }: { report: Report }) {
  return (
    <div class="result">
      <Told lines={lines} />
      {missing && missing.length > 0 && (
        <section>
          <h2>{words.missing(missing.length)}</h2>
          <p>{missing.map(({ name }) => name).join(', ')}</p>
        </section>
      )}
      {left.length > 0 && (
        <section>
          <h2>{words.left(left.length)}</h2>
          <ul>
            {left.map(({ file, message }) => (
              <li key={file}>
                <p class="file">{file}</p>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const app = document.getElementById('app');
if (app) render(<RollUp />, app);
