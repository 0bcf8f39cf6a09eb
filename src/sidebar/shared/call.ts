import type * as addon from '../../addon.ts';
import { LOST_CONNECTION } from '../../text/vi-sidebar.ts';

/** The doors of addon.ts that a sidebar may open: those whose name says so. */
export type Doors = Pick<typeof addon, Extract<keyof typeof addon, `side${string}`>>;

type Runner = {
  withSuccessHandler(take: (value: unknown) => void): Runner;
  withFailureHandler(take: (error: unknown) => void): Runner;
} & Record<string, (...args: unknown[]) => void>;

/** Google's bridge from a page to the script; the local page gives the same one. */
declare const google: {
  script: { run: Runner; host: { close(): void /** The local page's alone. */; print?(html: string): void } };
};

/**
 * Calls a door of the script and waits for its answer.
 *
 * @throws Error whose message is the Vietnamese sentence of what went wrong.
 */
export function call<Door extends keyof Doors>(
  door: Door,
  ...args: Parameters<Doors[Door]>
): Promise<ReturnType<Doors[Door]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<Doors[Door]>))
      .withFailureHandler((error) => reject(new Error(sentenceOf(error))));
    run[door]?.(...args);
  });
}

export function closeSidebar(): void {
  google.script.host.close();
}

/** Has the page around the sidebar print a document. @returns false where it does not do that: on Google */
export function hostPrint(html: string): boolean {
  const { host } = google.script;
  host.print?.(html);
  return host.print !== undefined;
}

/** Google puts the kind before the message of some errors: `Failure: …`. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error ?? '');
  return message.replace(/^(?:Exception|Error|Failure|Refusal):\s*/, '') || LOST_CONNECTION;
}
