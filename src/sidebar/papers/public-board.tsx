import { useState } from 'preact/hooks';
import { PUBLIC_VIEW as words } from '../../text/vi-public.ts';
import { AddressField } from '../shared/address-field.tsx';
import { AskFirst } from '../shared/ask-first.tsx';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { Underway, Written } from '../shared/work.tsx';
import { PrintButtons } from './print-buttons.tsx';

const load = async () => ({ ...(await call('sidePublicBoard')), file: await call('sidePublicFile') });

type Standing = Awaited<ReturnType<typeof load>>;

/** What everybody may read: on paper, and in a file of its own. */
export function PublicBoard() {
  const { loading, value, reload } = useLoading(load);
  if (!value) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{words.looking}</Busy>;
  }
  return (
    <>
      {value.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PrintButtons what={words.what} make={() => call('sidePublicSheet')} />
      <p class="hint">{words.never}</p>
      {value.file.hasAddresses ? (
        <PublicFile standing={value} />
      ) : (
        <>
          <p>{words.onThisMachine}</p>
          <p>
            <code>{words.command}</code>
          </p>
        </>
      )}
    </>
  );
}

/** The second file, by its address; once it was written, it is known. */
function PublicFile({ standing: { hasNames, file } }: { standing: Standing }) {
  const [known, setKnown] = useState(file.address);
  const [address, setAddress] = useState(file.address);
  const [lines, setLines] = useState<readonly string[]>([]);
  const { doing, failure, run } = useOneWork();
  const update = () =>
    run(words.updating, async () => {
      setLines([]);
      const report = await call('sidePublish', { address: address === known ? '' : address });
      setLines(report.lines);
      setKnown(report.address);
      setAddress(report.address);
    });
  return (
    <section class="given">
      <h3>{words.file}</h3>
      <p>{words.why}</p>
      {known === '' ? (
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p>
          <a href={known} target="_blank" rel="noopener noreferrer">
            {words.open}
          </a>
        </p>
      )}
      <AddressField label={words.address} value={address} onValue={setAddress} />
      <AskFirst
        label={words.update}
        className="main"
        disabled={doing !== '' || address.trim() === ''}
        question={words.question(hasNames)}
        yes={words.yes}
        no={words.no}
        onYes={update}
      />
      <Underway doing={doing} failure={failure} />
      <Written lines={lines} />
    </section>
  );
}
