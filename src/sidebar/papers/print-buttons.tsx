import { useState } from 'preact/hooks';
import type { PageToPrint } from '../../actions/page-to-print.ts';
import { PAPERS_PAGE as words } from '../../text/vi-papers-page.ts';
import { Busy, Failed } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { download, print } from './give-out.ts';

interface Props {
  /** What is printed, for a screen reader: «giấy xác nhận». */
  readonly what: string;
  readonly make: () => Promise<PageToPrint>;
}

/** Two ways to get a paper out: the printer, or a file. */
export function PrintButtons({ what, make }: Props) {
  const { doing, failure, run } = useOneWork();
  const [told, setTold] = useState('');
  const give = (out: (page: PageToPrint) => string | Promise<string>) => () =>
    run(words.making, async () => {
      setTold('');
      setTold(await out(await make()));
    });
  const printed = give(async (page) => {
    await print(page);
    return words.printing;
  });
  const downloaded = give((page) => {
    download(page);
    return words.downloaded(page.fileName);
  });
  const isBusy = doing !== '';
  return (
    <div class="give-out">
      <div class="row">
        <button
          type="button"
          class="main"
          aria-label={words.printOf(what)}
          aria-disabled={isBusy}
          onClick={printed}
        >
          {words.print}
        </button>
        <button type="button" aria-label={words.downloadOf(what)} aria-disabled={isBusy} onClick={downloaded}>
          {words.download}
        </button>
      </div>
      {isBusy && <Busy>{doing}</Busy>}
      {failure !== '' && <Failed message={failure} />}
      <p class="hint" role="status">
        {isBusy ? '' : told}
      </p>
    </div>
  );
}
