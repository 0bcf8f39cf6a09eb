/** The sidebar at the right of the sheet: a page of its own in a frame that may reach nothing but us. */
import { printInFrame } from '../sidebar/shared/print-frame.ts';
import { PAGE_WORDS } from '../text/vi-grid.ts';
import { address } from './client.ts';
import { showConfirm } from './dialogs.ts';
import { button, element } from './dom.ts';

/** Answers a call that the sidebar makes to a door of the script. @throws Error with a Vietnamese sentence */
export type Answer = (door: string, args: readonly unknown[]) => Promise<unknown>;

export class Sidebar {
  private readonly place: HTMLElement;
  private readonly answer: Answer;
  private frame: HTMLIFrameElement | undefined;
  /** Whether something was typed in the sidebar that is not in the workbook. */
  private unsaved = false;

  constructor(place: HTMLElement, answer: Answer) {
    this.place = place;
    this.answer = answer;
    window.addEventListener('message', ({ source, data }) => {
      // The frame has no origin, so it is known by being the frame.
      if (this.frame === undefined || source !== this.frame.contentWindow) return;
      this.take(data, this.frame.contentWindow);
    });
  }

  async open(page: string, title: string): Promise<void> {
    if (!(await this.mayLeave())) return;
    const heading = element('h2', {}, title);
    const bar = element(
      'div',
      { class: 'sidebar-bar' },
      heading,
      button('×', () => this.leave(), { 'aria-label': PAGE_WORDS.closeSidebar, class: 'plain' }),
    );
    this.unsaved = false;
    this.frame = element('iframe', {
      title,
      src: address(`sidebar/${page}`),
      sandbox: 'allow-scripts allow-forms allow-downloads allow-popups',
    });
    this.place.setAttribute('aria-label', title);
    this.place.replaceChildren(bar, this.frame);
    this.place.hidden = false;
    this.frame.addEventListener('load', () => this.frame?.focus(), { once: true });
  }

  private async leave(): Promise<void> {
    if (await this.mayLeave()) this.close();
  }

  /** Google asks nobody; here nothing typed is lost without a word. */
  private async mayLeave(): Promise<boolean> {
    if (!this.unsaved) return true;
    const title = this.place.getAttribute('aria-label') ?? '';
    return showConfirm(PAGE_WORDS.leaveTitle, PAGE_WORDS.leaveText(title), PAGE_WORDS.leave);
  }

  close(): void {
    this.unsaved = false;
    this.frame = undefined;
    this.place.replaceChildren();
    this.place.hidden = true;
  }

  private async take(data: unknown, from: Window | null): Promise<void> {
    const message = data as {
      chungsuc?: unknown;
      id?: unknown;
      door?: unknown;
      args?: unknown;
      unsaved?: unknown;
      html?: unknown;
    } | null;
    if (message?.chungsuc === 'close') this.close();
    if (message?.chungsuc === 'unsaved') this.unsaved = message.unsaved === true;
    if (message?.chungsuc === 'print' && typeof message.html === 'string')
      await printInFrame(message.html, PAGE_WORDS.printed);
    if (message?.chungsuc !== 'call' || typeof message.door !== 'string') return;
    const args = Array.isArray(message.args) ? message.args : [];
    const answer = await this.answer(message.door, args).then(
      (value) => ({ value }),
      (error: Error) => ({ error: error.message }),
    );
    from?.postMessage({ chungsuc: 'answer', id: message.id, ...answer }, '*');
  }
}
