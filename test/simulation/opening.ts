import type { Hook } from './faults.ts';
import type { Taken } from './oracle.ts';
import type { Script } from './runner.ts';

/** How a door is opened. */
export interface Opening {
  /** Whose account runs it. */
  readonly who?: string;
  readonly script?: Script;
  readonly hook?: Hook;
  /** The occasions that were asked for by hand, by unit; left out: the schedule's. */
  readonly byHand?: ReadonlyMap<string, string>;
  /** Whether it is opened by a trigger that the workbook does not know (any more). */
  readonly isLeftOver?: boolean;
  /** Milliseconds that every call of a service takes. */
  readonly slowness?: number;
}

export interface Outcome {
  readonly value: unknown;
  readonly error: Error | undefined;
  /** Mails that this run got rid of. */
  readonly mails: readonly Taken[];
}
