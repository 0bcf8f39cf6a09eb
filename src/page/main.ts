/** The page: a bar with menus and the state of the file, the sheet, and the sidebar that a menu item opens. */
import { MENU_ITEMS, MENU_TITLE } from '../text/vi-google.ts';
import './style.css';
import type { BookAnswer, DoorAnswer, PageEvent, Shown } from '../local/page/protocol.ts';
import { PAGE_WORDS } from '../text/vi-grid.ts';
import { cellAt, cellName } from './addresses.ts';
import { address, callDoor, follow, getBook } from './client.ts';
import { ownClipboard } from './clipboard.ts';
import { showAlert, showConfirm, showToast } from './dialogs.ts';
import { element } from './dom.ts';
import { Grid } from './grid.ts';
import { guard } from './guards.ts';
import { type MenuEntry, menuButton } from './menus.ts';
import { type SaveState, Saving } from './saving.ts';
import { Sidebar } from './sidebar.ts';
import { ownStructure } from './structure.ts';

const bar = element('div', { class: 'menus', role: 'navigation', 'aria-label': MENU_TITLE });
const fileName = element('h1', {}, PAGE_WORDS.loading);
const saveState = element('p', { class: 'save-state', role: 'status', 'aria-label': PAGE_WORDS.saveState });
const gridPlace = element('div', { id: 'grid', role: 'application', 'aria-label': PAGE_WORDS.grid });
const chosenCell = element('p', {
  class: 'visually-hidden',
  role: 'status',
  'aria-label': PAGE_WORDS.chosenCell,
});
const aside = element('aside', { hidden: '' });
document.body.append(
  element('header', {}, fileName, saveState, bar),
  element('div', { class: 'work' }, gridPlace, aside),
  chosenCell,
);

const saving = new Saving({
  state: showState,
  taken: ({ changed }) => {
    if (changed === undefined) reread();
    else grid.apply(changed);
  },
  refused: (message, typed) => {
    const text = typed === undefined ? message : `${message}\n${PAGE_WORDS.notWritten(typed)}`;
    showAlert(PAGE_WORDS.refusedTitle, text);
    reread();
  },
});
const grid = new Grid('grid', {
  edited: (requests) => saving.add(requests),
  linkClicked: openLink,
  typing: () => saving.typing(),
  // The sheet is a picture to a screen reader; the chosen cell is told in words.
  chosen: (cell) => {
    const name = cellName(cell.row, cell.column);
    chosenCell.textContent = `${grid.titleOf(cell.sheetId)} ${name}: ${grid.shown(cell) || PAGE_WORDS.emptyCell}`;
  },
});
const sidebar = new Sidebar(aside, (door, args) => runDoor(door, args));
guard(grid, (sentence) => showToast('', sentence), reread);
ownClipboard(grid, (sentence) => showToast('', sentence));
ownStructure(grid, (sentence) => showToast('', sentence));

/** The number of the last reading: an older answer that comes late is dropped. */
let readings = 0;

await open();

/** The workbook's other file has a page of its own. */
function otherFile({ name, address: href }: NonNullable<BookAnswer['other']>): HTMLElement {
  return element('a', { class: 'other-file', href, target: '_blank', rel: 'noopener' }, name);
}

async function open(): Promise<void> {
  try {
    const book = await getBook();
    show(book);
    document.title = `${book.fileName} – ${MENU_TITLE}`;
    fileName.textContent = book.fileName;
    bar.append(fileMenu(), scriptMenu(book));
    if (book.other) bar.append(otherFile(book.other));
    showState(book.unsaved === undefined ? 'saved' : 'unsaved', book.unsaved);
    follow(happened, (connected) => {
      if (!connected) showState('offline');
      else if (saving.isIdle && saveState.dataset['state'] === 'offline') reread();
    });
    if (book.remarks.length > 0) showToast(book.fileName, book.remarks.join('\n'));
    await grid.drawn();
    for (const shown of book.start) display(shown);
    document.body.dataset['ready'] = 'yes';
  } catch (error) {
    fileName.textContent = PAGE_WORDS.failedTitle;
    await showAlert(PAGE_WORDS.failedTitle, (error as Error).message);
  }
}

function show(book: BookAnswer): void {
  saving.revision = book.revision;
  grid.show(book);
}

/** Reads the whole workbook again, but never from under what somebody is typing. */
function reread(): void {
  grid.whenNotTyping(() => readAgain());
}

async function readAgain(): Promise<void> {
  readings += 1;
  const mine = readings;
  try {
    const book = await getBook();
    if (mine !== readings) return;
    grid.whenNotTyping(() => show(book));
    showState(book.unsaved === undefined ? 'saved' : 'unsaved', book.unsaved);
  } catch {
    showState('offline');
  }
}

function happened(event: PageEvent): void {
  switch (event.kind) {
    case 'edited':
      // An edit of ours that was begun before says so itself: the program decides, and we hear of it then.
      saving.revision = Math.max(saving.revision, event.revision);
      grid.apply(event.changed);
      return;
    case 'reload':
      if (event.message !== undefined) showToast(fileName.textContent ?? '', event.message);
      reread();
      return;
    case 'saving':
      showState(event.state, event.message);
      return;
    case 'closing':
      showState('offline');
      showAlert(PAGE_WORDS.offline, PAGE_WORDS.closed);
  }
}

function showState(state: SaveState, message?: string): void {
  saveState.dataset['state'] = state;
  saveState.dataset['revision'] = String(saving.revision);
  saveState.textContent = PAGE_WORDS[state];
  saveState.title = message ?? '';
  if (state === 'unsaved' && message !== undefined) showToast(PAGE_WORDS.unsaved, message);
}

/** Runs a menu item or a sidebar's call, after everything typed before it is in the workbook. */
async function runDoor(door: string, args: readonly unknown[]): Promise<unknown> {
  await grid.finishEditing();
  await saving.settled();
  const answer: DoorAnswer = await callDoor({ door, args, activeSheetId: grid.place().sheetId });
  if (answer.changed) await readAgain();
  for (const shown of answer.shown) display(shown);
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

function display(shown: Shown): void {
  switch (shown.kind) {
    case 'toast':
      showToast(shown.title, shown.text);
      return;
    case 'alert':
      showAlert(shown.title, shown.text);
      return;
    case 'sidebar':
      sidebar.open(shown.page, shown.title);
      return;
    case 'goTo': {
      const at = cellAt(shown.cell);
      if (at !== undefined) grid.select({ sheetId: shown.sheetId, ...at });
    }
  }
}

function scriptMenu({ menu }: BookAnswer): HTMLElement {
  const entries = menu.items.map(({ label, door }): MenuEntry => {
    if (door === undefined) return 'separator';
    return { label, choose: () => chooseItem(label, door) };
  });
  return menuButton(menu.title, entries);
}

/** Doors through which mail leaves, by their names: a mail cannot be called back, so they are asked about first. */
const LETS_MAIL_LEAVE = /Send$/;

/** Whether the person lets the day's mails leave, knowing to whom. With none of them there is nothing to ask. */
async function agreed(label: string): Promise<boolean> {
  let question: string;
  try {
    question = String(await runDoor('sideMailQuestion', []));
  } catch (error) {
    await showAlert(label, (error as Error).message);
    return false;
  }
  if (question === '') return true;
  return showConfirm(label, PAGE_WORDS.sendText(question, MENU_ITEMS.reminders), PAGE_WORDS.send);
}

async function chooseItem(label: string, door: string): Promise<void> {
  if (LETS_MAIL_LEAVE.test(door) && !(await agreed(label))) return;
  showToast('', PAGE_WORDS.running(label));
  try {
    await runDoor(door, []);
    document.querySelector('.toast')?.remove();
  } catch (error) {
    await showAlert(label, (error as Error).message);
  }
}

function fileMenu(): HTMLElement {
  return menuButton(PAGE_WORDS.fileMenu, [
    {
      label: PAGE_WORDS.print,
      choose: () => window.open(address(`print?sheet=${grid.place().sheetId}`), '_blank', 'noopener'),
    },
    { label: PAGE_WORDS.download, choose: () => download() },
  ]);
}

async function download(): Promise<void> {
  await saving.settled();
  element('a', { href: address('file'), download: fileName.textContent ?? '' }).click();
}

/** Links of the workbook lead to its own cells; any other opens as a page of its own. */
function openLink(uri: string): void {
  const [, gid, cell = 'A1'] = /#gid=(\d+)(?:&range=([A-Z]{1,3}\d{1,7}))?$/.exec(uri) ?? [];
  const at = cellAt(cell);
  if (gid !== undefined && at !== undefined && grid.select({ sheetId: Number(gid), ...at })) return;
  if (/^(?:https?|mailto):/i.test(uri)) window.open(uri, '_blank', 'noopener,noreferrer');
}
