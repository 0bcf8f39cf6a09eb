import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReadTable } from '../../tables/read-text.ts';
import { BAD_FILE, SOURCE, STEP_WORDS } from '../../text/vi-source.ts';
import { ChosenFile } from './chosen-file.tsx';
import { Busy, Failed } from './loaded.tsx';
import { type Source, sourceOfFile } from './source.ts';

/** What the table is called that is asked for. */
export interface SourceWords {
  readonly paste: string;
  readonly pasteHint: string;
  readonly nothing: string;
}

interface Props {
  readonly words: SourceWords;
  /** Rows of each tab of a workbook that are read at most. */
  readonly maxRows: number;
  readonly source: Source;
  readonly table: ReadTable;
  readonly ready: boolean;
  /** What is asked before the source. */
  readonly children?: ComponentChildren;
  readonly onSource: (source: Source) => void;
  readonly onNext: () => void;
}

/** Where a table comes from: pasted, chosen or dropped. It is read in the page alone. */
export function SourceForm({ words, maxRows, source, table, ready, children, onSource, onNext }: Props) {
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState('');

  async function take(files: FileList | null | undefined) {
    const [file] = files ?? [];
    if (!file) return;
    setFailure('');
    setReading(true);
    try {
      if ((files?.length ?? 0) > 1) throw new Error(BAD_FILE.oneOnly);
      onSource(await sourceOfFile(file, maxRows));
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setReading(false);
    }
  }

  const columns = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onNext();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      {children}
      {source.kind === 'pasted' ? (
        <Paste
          words={words}
          text={source.text}
          onText={(text) => onSource({ kind: 'pasted', text })}
          onFiles={take}
        />
      ) : (
        <ChosenFile source={source} onSource={onSource} />
      )}
      {reading && <Busy>{SOURCE.reading}</Busy>}
      {failure !== '' && <Failed message={failure} />}
      <p class="hint" aria-live="polite">
        {table.rows.length === 0 ? words.nothing : SOURCE.read(table.rows.length, columns)}
        {table.strayQuotes && ` ${SOURCE.strayQuotes}`}
      </p>
      {table.uncalculated.length > 0 && (
        <p class="notice">{SOURCE.uncalculated(table.uncalculated.length)}</p>
      )}
      <div class="buttons">
        <button type="submit" class="main" disabled={!ready}>
          {STEP_WORDS.next}
        </button>
      </div>
    </form>
  );
}

/** Browsers take minutes to type thousands of lines into a field, and no time to be given them. */
const SLOW_TO_PASTE = 10_000;

interface PasteProps {
  readonly words: SourceWords;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: FileList | null) => void;
}

function Paste({ words, text, onText, onFiles }: PasteProps) {
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{words.paste}</label>
        <textarea
          id={id}
          rows={7}
          wrap="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (pasted.length < SLOW_TO_PASTE) return;
            event.preventDefault();
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            onText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
          }}
        />
        <p class="hint" id={`${id}-hint`}>
          {words.pasteHint}
        </p>
      </div>
      <div class="field drop">
        <input
          id={`${id}-file`}
          class="visually-hidden"
          type="file"
          accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
          aria-describedby={`${id}-file-hint`}
          onChange={(event) => onFiles(event.currentTarget.files)}
        />
        <label class="choose-file" for={`${id}-file`}>
          {SOURCE.file}
        </label>
        <p class="hint" id={`${id}-file-hint`}>
          {SOURCE.fileHint}
        </p>
      </div>
    </>
  );
}
