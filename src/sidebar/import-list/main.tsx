import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportPreview, ImportReport, ImportTargets } from '../../actions/import-list.ts';
import { IMPORT_PAGE, IMPORT_STEPS } from '../../text/vi-import-page.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { NOTHING_PASTED, type Source, tableOf } from '../shared/source.ts';
import { StepHead } from '../shared/step-head.tsx';
import { tellUnsaved } from '../shared/unsaved.ts';
import { ColumnsStep, type Fields } from './step-columns.tsx';
import { DoneStep } from './step-done.tsx';
import { PreviewStep } from './step-preview.tsx';
import { SourceStep } from './step-source.tsx';
import './style.css';

type Step = keyof typeof IMPORT_STEPS;

const loadTargets = () => call('sideImportTargets');

function ImportList() {
  const { loading, value, reload } = useLoading(loadTargets);
  if (!value)
    return loading.state === 'failed' ? (
      <Failed message={loading.message} retry={reload} />
    ) : (
      <Busy>{SIDEBAR_WORDS.loading}</Busy>
    );
  return <Steps targets={value} reload={reload} />;
}

function Steps({ targets, reload }: { targets: ImportTargets; reload: () => void }) {
  const [step, setStep] = useState<Step>('source');
  const [unit, setUnit] = useState(targets.first);
  const [source, setSource] = useState<Source>(NOTHING_PASTED);
  const [preview, setPreview] = useState<ImportPreview>();
  const [fields, setFields] = useState<Fields>([]);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [report, setReport] = useState<ImportReport>();
  /** The last request that was looked at, which a write repeats word for word. */
  const looked = useRef<Parameters<typeof look>[0]>({});
  const { doing, failure, run, forget } = useOneWork();
  const table = useMemo(() => tableOf(source), [source]);

  // From the list that was taken in until it is written or begun anew.
  const unsaved = table.rows.length > 0 && step !== 'done';
  useEffect(() => tellUnsaved(unsaved), [unsaved]);

  function open(next: Step) {
    forget();
    setStep(next);
  }

  async function look(told: { columns?: (string | null)[]; headerRow?: number }) {
    const seen = await call('sideImportPreview', { unit, rows: table.rows, ...told });
    looked.current = told;
    setPreview(seen);
    setFields(seen.columns.map(({ field }) => field));
  }

  const start = () =>
    run(IMPORT_PAGE.working, async () => {
      setLeft(new Set());
      await look({});
      open('columns');
    });

  const choose = () =>
    run(IMPORT_PAGE.working, async () => {
      const changed = fields.some((field, at) => field !== preview?.columns[at]?.field);
      if (changed) await look({ columns: [...fields], headerRow: preview?.headerRow ?? 0 });
      open('preview');
    });

  const again = () => run(IMPORT_PAGE.working, () => look(looked.current));

  const write = () =>
    run(IMPORT_PAGE.writing, async () => {
      const request = { unit, rows: table.rows, ...looked.current };
      setReport(await call('sideImportWrite', { ...request, skip: [...left], token: preview?.token ?? '' }));
      open('done');
    });

  function another() {
    setSource(NOTHING_PASTED);
    setPreview(undefined);
    open('source');
    reload();
  }

  return (
    <>
      <StepHead names={IMPORT_STEPS} step={step} doing={doing} failure={failure} />
      <div inert={doing !== ''}>
        {step === 'source' && (
          <SourceStep
            targets={targets}
            unit={unit}
            source={source}
            table={table}
            onUnit={setUnit}
            onSource={setSource}
            onNext={start}
          />
        )}
        {step === 'columns' && preview && (
          <ColumnsStep
            rows={table.rows}
            preview={preview}
            fields={fields}
            onFields={setFields}
            onHeader={(headerRow) => run(IMPORT_PAGE.working, () => look({ headerRow }))}
            onBack={() => open('source')}
            onNext={choose}
          />
        )}
        {step === 'preview' && preview && (
          <PreviewStep
            preview={preview}
            uncalculated={table.uncalculated}
            left={left}
            onLeft={setLeft}
            onBack={() => open('columns')}
            onAgain={failure === '' ? undefined : again}
            onWrite={write}
          />
        )}
        {step === 'done' && report && (
          <DoneStep report={report} refused={preview?.counts.refuse ?? 0} onAnother={another} />
        )}
      </div>
    </>
  );
}

render(<ImportList />, document.getElementById('app') as HTMLElement);
