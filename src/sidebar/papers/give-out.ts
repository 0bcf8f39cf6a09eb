import type { PageToPrint } from '../../actions/page-to-print.ts';
import { PAPERS_PAGE } from '../../text/vi-papers-page.ts';
import { hostPrint } from '../shared/call.ts';
import { printInFrame } from '../shared/print-frame.ts';

/** Opens the browser's box for printing. @throws Error whose message is the Vietnamese sentence of what to do instead */
export async function print({ html, fileName }: PageToPrint): Promise<void> {
  try {
    // Where the sidebar has no origin, it cannot ask a frame of its own; the page around it prints.
    if (!hostPrint(html)) await printInFrame(html, fileName);
  } catch {
    throw new Error(PAPERS_PAGE.cannotPrint);
  }
}

/** Saves it where the browser keeps what is downloaded. */
export function download({ html, fileName }: PageToPrint): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it by then; a large one takes its time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
