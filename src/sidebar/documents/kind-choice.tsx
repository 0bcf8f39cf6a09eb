import type { DocumentKind } from '../../actions/documents/request.ts';
import { DOCUMENT_NAMES, DOCUMENT_PAGE } from '../../text/vi-documents-use.ts';

const KINDS = Object.keys(DOCUMENT_NAMES) as DocumentKind[];

export const FIRST_KIND: DocumentKind = 'results';

interface Props {
  readonly kind: DocumentKind;
  onKind(kind: DocumentKind): void;
}

/** Which document is to be made. */
export function KindChoice({ kind, onKind }: Props) {
  return (
    <fieldset>
      <legend>
        <h2>{DOCUMENT_PAGE.choose}</h2>
      </legend>
      {KINDS.map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name="kind"
            aria-labelledby={`name-${one}`}
            aria-describedby={`about-${one}`}
            checked={one === kind}
            onChange={() => onKind(one)}
          />
          <span>
            <span id={`name-${one}`}>{DOCUMENT_NAMES[one].name}</span>
            <span id={`about-${one}`} class="hint">
              {DOCUMENT_NAMES[one].about}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
