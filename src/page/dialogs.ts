/** What a script shows over the sheet: an alert with OK, a toast in the corner. */
import { PAGE_WORDS } from '../text/vi-grid.ts';
import { button, element } from './dom.ts';

const TOAST_MS = 8_000;

/** Google's alert: a title, lines of text, OK. Resolves when it is closed. */
export function showAlert(title: string, text: string): Promise<void> {
  return ask(title, text, [{ label: PAGE_WORDS.ok, value: undefined, main: true }], undefined);
}

/** A question with two answers; closing it any other way is a no. */
export function showConfirm(title: string, text: string, yes: string): Promise<boolean> {
  const choices = [
    { label: PAGE_WORDS.cancel, value: false, main: false },
    { label: yes, value: true, main: true },
  ];
  return ask<boolean>(title, text, choices, false);
}

interface Choice<Value> {
  readonly label: string;
  readonly value: Value;
  readonly main: boolean;
}

function ask<Value>(
  title: string,
  text: string,
  choices: readonly Choice<Value>[],
  otherwise: Value,
): Promise<Value> {
  return new Promise((resolve) => {
    const heading = element('h2', { id: 'dialog-title' }, title);
    const lines = text.split('\n').map((line) => element('p', {}, line));
    let answer = otherwise;
    const dialog = element('dialog', { 'aria-labelledby': 'dialog-title' }, heading, ...lines);
    const buttons = choices.map(({ label, value, main }) =>
      button(
        label,
        () => {
          answer = value;
          dialog.close();
        },
        main ? { class: 'main', autofocus: '' } : {},
      ),
    );
    dialog.append(element('div', { class: 'buttons' }, ...buttons));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Says something in the corner for a while; read out, and never in the way. */
export function showToast(title: string, text: string): void {
  let corner = document.querySelector<HTMLElement>('.toasts');
  if (corner === null) {
    corner = element('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
    document.body.append(corner);
  }
  const toast = element('div', { class: 'toast' });
  if (title !== '') toast.append(element('strong', {}, title));
  toast.append(...text.split('\n').map((line) => element('p', {}, line)));
  toast.append(button('×', () => toast.remove(), { 'aria-label': PAGE_WORDS.close, class: 'plain' }));
  // The newest only: progress replaces itself.
  corner.replaceChildren(toast);
  setTimeout(() => toast.remove(), TOAST_MS);
}
