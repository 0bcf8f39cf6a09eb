import { type Remote, remote } from './remote.ts';

interface Page {
  readonly name: string;
  title: string;
}

/** What an HtmlOutput stands for: known here only, for the object itself crosses as a name. */
const PAGES = new WeakMap<Remote, Page>();

/** HtmlService, as far as it opens files of the project. */
export function htmlService(): Remote {
  return remote('HtmlService', {
    createHtmlOutputFromFile: (name: string) => {
      const page: Page = { name, title: '' };
      const output: Remote = remote('HtmlOutput', {
        setTitle: (title: string) => {
          page.title = String(title);
          return output;
        },
      });
      PAGES.set(output, page);
      return output;
    },
  });
}

export function pageOf(output: Remote): Readonly<Page> {
  const page = PAGES.get(output);
  if (page === undefined) throw new TypeError('The parameters do not match the method signature.');
  return page;
}
