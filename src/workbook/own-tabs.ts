import { fold } from '../domain/fold.ts';
import { FORM_OF, type OrgKind } from '../domain/org-kinds.ts';
import { TABS } from '../text/vi.ts';
import { flipped, listsAreMarkedOwn, ownFileState } from './own-file.ts';
import type { Spreadsheet } from './sheets-api.ts';
import type { WorkbookView } from './tab-view.ts';

/** A unit's tab by its title, and what kind of list is in it. */
export interface UnitTitle {
  readonly tabTitle: string;
  readonly kind: OrgKind | undefined;
}

/**
 * The tabs that live in the accountant's own file once there is one: the books of money and what is drawn from them, and
 * the registry of codes, which names everybody.
 */
export const OWN_TABS = [
  'receipts',
  'bank',
  'confirmations',
  'reconciliation',
  'seals',
  'ownProblems',
  'codes',
] as const;

/** Tabs of no unit that name people and stay in the shared file. */
export const NAMING_TABS = ['labour', 'goods', 'land', 'mobilised'] as const;

/** Which new tabs belong in the own file, by their titles; none without such a file. */
export function ownTitles(snapshot: Spreadsheet, units: readonly UnitTitle[]): (title: string) => boolean {
  if (ownFileState(snapshot) !== 'joined') return () => false;
  const lists = listsAreMarkedOwn(snapshot)
    ? units.filter(isOfBusinessOrDonor).map(({ tabTitle }) => tabTitle)
    : [];
  const own = new Set([...OWN_TABS.map((tab) => TABS[tab]), ...lists].map(fold));
  return (title) => own.has(fold(title));
}

/** An id of the file in which such a tab is, or would be made: it tells a link inside that file from one that leaves it. */
export function homeOf(view: WorkbookView, tab: (typeof OWN_TABS)[number]): number {
  const there = view.byTitle(TABS[tab]);
  if (there) return there.sheetId;
  return ownFileState(view.snapshot) === 'joined' ? flipped() : 0;
}

export function isOfBusinessOrDonor({ kind }: Pick<UnitTitle, 'kind'>): boolean {
  const form = kind && FORM_OF[kind];
  return form === 'business' || form === 'donor';
}
