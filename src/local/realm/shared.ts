import type { RealmOptions } from './ports.ts';
import type { Remote } from './remote.ts';

/** What all runs of one realm have in common, whichever thread they run in. */
export interface Shared {
  /** Calls of the Sheets API, by method. */
  readonly calls: Record<string, number>;
  /** Calls of each method of each service, for faults. */
  readonly nth: Record<string, number>;
  readonly triggers: Set<Remote>;
  readonly lock: DocumentLock;
  /**
   * Set when a write took effect in memory and could not be put on the disk. From then on nothing is read, written or
   * sent: what a realm sees would not be what the file holds.
   */
  unsaved?: { readonly error: unknown };
}

export function newShared(options: RealmOptions): Shared {
  const lock = new DocumentLock(() => options.lockedElsewhere?.() === true);
  return { calls: {}, nth: {}, triggers: new Set(), lock };
}

/** The lock of the document: one run at a time has it, so that a run that waits keeps others out. */
export class DocumentLock {
  private holder: object | undefined;
  private readonly lockedElsewhere: () => boolean;

  constructor(lockedElsewhere: () => boolean) {
    this.lockedElsewhere = lockedElsewhere;
  }

  try(run: object): boolean {
    if (this.holder === undefined && !this.lockedElsewhere()) this.holder = run;
    return this.holder === run;
  }

  isHeldBy(run: object): boolean {
    return this.holder === run;
  }

  release(run: object): void {
    if (this.holder === run) this.holder = undefined;
  }
}

export function count(counts: Record<string, number>, key: string): number {
  counts[key] = (counts[key] ?? 0) + 1;
  return counts[key];
}
