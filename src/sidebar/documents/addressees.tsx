import type { Addressee } from '../../actions/documents/document-board.ts';
import { DOCUMENT_PAGE } from '../../text/vi-documents-use.ts';

interface Props {
  readonly title: string;
  readonly nobody: string;
  readonly addressees: readonly Addressee[];
  readonly chosen: ReadonlySet<string>;
  onChosen(chosen: ReadonlySet<string>): void;
}

/** For whom letters are to be made. */
export function Addressees({ title, nobody, addressees, chosen, onChosen }: Props) {
  if (addressees.length === 0) return <p class="remark">{nobody}</p>;
  const choose = (code: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(code);
    else next.delete(code);
    onChosen(next);
  };
  return (
    <fieldset>
      <legend>
        <h2>{title}</h2>
      </legend>
      <p class="row">
        <span aria-live="polite">{DOCUMENT_PAGE.chosen(chosen.size)}</span>
        <button
          type="button"
          class="small"
          onClick={() => onChosen(new Set(chosen.size === 0 ? addressees.map(({ code }) => code) : []))}
        >
          {chosen.size === 0 ? DOCUMENT_PAGE.all : DOCUMENT_PAGE.none}
        </button>
      </p>
      <div class="list">
        {addressees.map(({ code, name, why }) => (
          <label key={code} class="choice">
            <input
              type="checkbox"
              checked={chosen.has(code)}
              onChange={(event) => choose(code, event.currentTarget.checked)}
            />
            <span>
              {name} ({code}){why !== '' && <span class="hint">{why}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
