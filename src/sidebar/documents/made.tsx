import { useState } from 'preact/hooks';
import type { DocumentReport } from '../../actions/documents/make-document.ts';
import { DOCUMENT_PAGE } from '../../text/vi-documents-use.ts';
import { DOCX_TYPE, wordFile } from '../../word/render.ts';
import { useOneWork } from '../shared/one-work.ts';
import { Underway } from '../shared/work.tsx';
import { contentsOf } from './contents.ts';
import { saveFile } from './save.ts';

/** A document that was made: what stands in it, what is left open, and the file. */
export function Made({ made }: { made: DocumentReport }) {
  const { document, blanks, remarks } = made;
  const { doing, failure, run } = useOneWork();
  const [saved, setSaved] = useState('');
  const contents = contentsOf(document);
  const save = () =>
    run(DOCUMENT_PAGE.downloading, async () => {
      setSaved('');
      saveFile(new Uint8Array(await wordFile(document)), document.fileName, DOCX_TYPE);
      setSaved(document.fileName);
    });
  return (
    <>
      <section aria-labelledby="contents">
        <h2 id="contents" tabIndex={-1}>
          {DOCUMENT_PAGE.contents}
        </h2>
        <p class="title">{contents.title}</p>
        {contents.letters > 1 && <p>{DOCUMENT_PAGE.letters(contents.letters)}</p>}
        {contents.to.length > 0 && (
          <p>
            {DOCUMENT_PAGE.to}: {contents.to.join('; ')}
          </p>
        )}
        {contents.parts.length > 0 && (
          <ul class="plain">
            {contents.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        )}
        <p class="hint">{DOCUMENT_PAGE.layout}</p>
      </section>
      {remarks.length > 0 && (
        <section aria-labelledby="remarks">
          <h2 id="remarks">{DOCUMENT_PAGE.remarks}</h2>
          {remarks.map((remark) => (
            <p key={remark} class="remark">
              {remark}
            </p>
          ))}
        </section>
      )}
      <section aria-labelledby="blanks">
        <h2 id="blanks">{DOCUMENT_PAGE.blanks}</h2>
        {blanks.length === 0 ? (
          <p>{DOCUMENT_PAGE.noBlanks}</p>
        ) : (
          <ul>
            {blanks.map(({ what, fill }) => (
              <li key={what}>
                {what}: <span class="quiet">{fill}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div class="result" role="status">
        {saved !== '' && <p class="written">{DOCUMENT_PAGE.downloaded(saved)}</p>}
      </div>
      <Underway doing={doing} failure={failure} />
      <button type="button" class="main wide" aria-disabled={doing !== ''} onClick={save}>
        {DOCUMENT_PAGE.download}
      </button>
      <p class="hint after">{DOCUMENT_PAGE.again}</p>
    </>
  );
}
