import { useId, useState } from 'preact/hooks';
import type { ImportTargets } from '../../actions/import-list.ts';
import { decode, type Encoding, type ReadTable } from '../../tables/read-text.ts';
import { BAD_FILE, ENCODINGS, SOURCE_STEP as words } from '../../text/vi-import-page.ts';
import { Busy, Failed } from '../shared/loaded.tsx';
import { NOTHING_PASTED, type Source, sourceOfFile } from '../shared/source.ts';
import { compareWords } from '../shared/vietnamese.ts';

/** More than any list that is taken, so that one too long is still seen to be. */
const MOST_ROWS = 5_100;

/** Browsers take minutes to type thousands of lines into a field, and no time to be given them. */
const SLOW_TO_PASTE = 10_000;

interface Props {
  readonly targets: ImportTargets;
  readonly unit: string;
  readonly source: Source;
  readonly table: ReadTable;
  readonly onUnit: (code: string) => void;
  readonly onSource: (source: Source) => void;
  readonly onNext: () => void;
}

/** Whose list it is, and where it comes from. */
export function SourceStep({ targets, unit, source, table, onUnit, onSource, onNext }: Props) {
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState('');

  async function take(files: FileList | null | undefined) {
    const [file] = files ?? [];
    if (!file) return;
    setFailure('');
    setReading(true);
    try {
      if ((files?.length ?? 0) > 1) throw new Error(BAD_FILE.oneOnly);
      onSource(await sourceOfFile(file, MOST_ROWS));
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setReading(false);
    }
  }

  const columns = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const ready = unit !== '' && table.rows.length > 0;
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
      <UnitChoice targets={targets} unit={unit} onUnit={onUnit} />
      {source.kind === 'pasted' ? (
        <Paste text={source.text} onText={(text) => onSource({ kind: 'pasted', text })} onFiles={take} />
      ) : (
        <ChosenFile source={source} onSource={onSource} />
      )}
      {reading && <Busy>{words.reading}</Busy>}
      {failure !== '' && <Failed message={failure} />}
      <p class="hint" aria-live="polite">
        {table.rows.length === 0 ? words.nothing : words.read(table.rows.length, columns)}
        {table.strayQuotes && ` ${words.strayQuotes}`}
      </p>
      {table.uncalculated.length > 0 && <p class="notice">{words.uncalculated(table.uncalculated.length)}</p>}
      <div class="buttons">
        <button type="submit" class="main" disabled={!ready}>
          {words.next}
        </button>
      </div>
    </form>
  );
}

function UnitChoice({ targets, unit, onUnit }: Pick<Props, 'targets' | 'unit' | 'onUnit'>) {
  const id = useId();
  const open = targets.units.filter(({ blocked }) => blocked === '');
  const blocked = targets.units.filter((target) => target.blocked !== '');
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const chosen = open.find(({ code }) => code === unit);
  return (
    <div class="field">
      <label for={id}>{words.unit}</label>
      {open.length === 0 && <p>{words.noUnits}</p>}
      <select
        id={id}
        value={unit}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onUnit(event.currentTarget.value)}
      >
        <option value="">{words.chooseUnit}</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={kind}>
            {open
              .filter((target) => target.kind === kind)
              .sort((a, b) => compareWords(a.name, b.name))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {`${name} (${code})`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p class="hint" id={`${id}-hint`}>
        {chosen && words.listed(chosen.listed)}
      </p>
      {blocked.length > 0 && (
        <details>
          <summary>{words.blocked(blocked.length)}</summary>
          <ul>
            {blocked.map(({ code, name, blocked: why }) => (
              <li key={code}>
                <strong>{name}</strong>. {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface PasteProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: FileList | null) => void;
}

function Paste({ text, onText, onFiles }: PasteProps) {
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
          {words.file}
        </label>
        <p class="hint" id={`${id}-file-hint`}>
          {words.fileHint}
        </p>
      </div>
    </>
  );
}

interface FileProps {
  readonly source: Exclude<Source, { kind: 'pasted' }>;
  readonly onSource: (source: Source) => void;
}

function ChosenFile({ source, onSource }: FileProps) {
  const id = useId();
  return (
    <div class="field">
      <p>
        <strong>{words.chosenFile(source.name)}</strong>{' '}
        <button type="button" class="plain" onClick={() => onSource(NOTHING_PASTED)}>
          {words.dropFile}
        </button>
      </p>
      {source.kind === 'workbook' && source.tabs.length > 1 && (
        <>
          <label for={id}>{words.tab}</label>
          <select
            id={id}
            value={source.chosen}
            onChange={(event) => onSource({ ...source, chosen: Number(event.currentTarget.value) })}
          >
            {source.tabs.map(({ name, rows }, at) => (
              <option key={name} value={at}>
                {words.tabOption(name, rows.length)}
              </option>
            ))}
          </select>
        </>
      )}
      {source.kind === 'text' && !source.certain && (
        <fieldset>
          <legend>{words.encoding}</legend>
          {Object.entries(ENCODINGS).map(([encoding, name]) => (
            <label key={encoding} class="choice">
              <input
                type="radio"
                name={id}
                checked={source.encoding === encoding}
                onChange={() => onSource({ ...source, encoding: encoding as Encoding })}
              />{' '}
              {name}
              <span class="excerpt">{excerpt(source.bytes, encoding as Encoding)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Enough of the file to see whether its marks are right. */
function excerpt(bytes: Uint8Array, encoding: Encoding): string {
  return decode(bytes.slice(0, 400), encoding)
    .normalize('NFC')
    .split(/\r?\n/)
    .slice(0, 3)
    .join(' / ')
    .slice(0, 160);
}
