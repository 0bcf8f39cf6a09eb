import { useId } from 'preact/hooks';
import { decode, type Encoding } from '../../tables/read-text.ts';
import { ENCODINGS, SOURCE } from '../../text/vi-source.ts';
import { NOTHING_PASTED, type Source } from './source.ts';

interface FileProps {
  readonly source: Exclude<Source, { kind: 'pasted' }>;
  readonly onSource: (source: Source) => void;
}

/** The chosen file; where it is not certain, the person says which tab and which encoding. */
export function ChosenFile({ source, onSource }: FileProps) {
  const id = useId();
  return (
    <div class="field">
      <p>
        <strong>{SOURCE.chosenFile(source.name)}</strong>{' '}
        <button type="button" class="plain" onClick={() => onSource(NOTHING_PASTED)}>
          {SOURCE.dropFile}
        </button>
      </p>
      {source.kind === 'workbook' && source.tabs.length > 1 && (
        <>
          <label for={id}>{SOURCE.tab}</label>
          <select
            id={id}
            value={source.chosen}
            onChange={(event) => onSource({ ...source, chosen: Number(event.currentTarget.value) })}
          >
            {source.tabs.map(({ name, rows }, at) => (
              <option key={name} value={at}>
                {SOURCE.tabOption(name, rows.length)}
              </option>
            ))}
          </select>
        </>
      )}
      {source.kind === 'text' && !source.certain && (
        <fieldset>
          <legend>{SOURCE.encoding}</legend>
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
