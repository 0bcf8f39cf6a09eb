/**
 * Google's bridge between a sidebar and the script, for a sidebar shown in a frame of the page: calls go to the page as
 * messages, and the page passes them on.
 *
 *   to the page    { chungsuc: 'call', id, door, args } · { chungsuc: 'close' } · { chungsuc: 'print', html }
 *   to the sidebar { chungsuc: 'answer', id, value } · { chungsuc: 'answer', id, error }
 */

/** What the bridge uses of a browser's window. */
interface Frame {
  readonly parent: { postMessage(message: object, origin: string): void };
  readonly location: { readonly origin: string };
  addEventListener(
    kind: 'message',
    take: (event: { source: unknown; origin: string; data: unknown }) => void,
  ): void;
  google: unknown;
}

/** Runs in the sidebar and nowhere else: its text is put there, so it must not use anything of this file. */
function bridge(frame: Frame): void {
  interface Handlers {
    readonly success?: (value: unknown) => void;
    readonly failure?: (error: Error) => void;
  }
  const waiting = new Map<number, Handlers>();
  // The frame has no origin of its own; its address still tells where the page is.
  const { origin } = frame.location;
  let last = 0;

  function send(message: object): void {
    frame.parent.postMessage(message, origin);
  }

  function runner(handlers: Handlers): object {
    return new Proxy(
      {},
      {
        get(_target, name) {
          if (name === 'withSuccessHandler')
            return (success: Handlers['success']) => runner({ ...handlers, ...(success && { success }) });
          if (name === 'withFailureHandler')
            return (failure: Handlers['failure']) => runner({ ...handlers, ...(failure && { failure }) });
          if (typeof name !== 'string') return undefined;
          return (...args: unknown[]) => {
            last += 1;
            waiting.set(last, handlers);
            send({ chungsuc: 'call', id: last, door: name, args });
          };
        },
      },
    );
  }

  frame.addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.parent || from !== origin) return;
    const answer = data as { chungsuc?: string; id?: number; value?: unknown; error?: string } | null;
    if (answer?.chungsuc !== 'answer' || answer.id === undefined) return;
    const handlers = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error === undefined) handlers?.success?.(answer.value);
    else handlers?.failure?.(new Error(answer.error));
  });

  const host = {
    close: () => send({ chungsuc: 'close' }),
    // The frame has no origin, so it may ask no document to print, not even one of its own.
    print: (html: string) => send({ chungsuc: 'print', html }),
  };
  frame.google = { script: { run: runner({}), host } };
}

/** The bridge as the text of a script. */
export const bridgeScript = `(${bridge.toString()})(window);`;
