import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import './style.css';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';

/** What a sidebar shows comes from one call: still under way, failed with a sentence, or there. */
export type Loading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'loaded'; readonly value: Value };

/**
 * Runs `load` at once and again on `reload`. An older answer that comes late is dropped.
 * While it is loaded again the last value stays in `value`, so that the page does not jump.
 */
export function useLoading<Value>(load: () => Promise<Value>) {
  const [loading, setLoading] = useState<Loading<Value>>({ state: 'loading' });
  const [value, setValue] = useState<Value>();
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setLoading({ state: 'loading' });
    try {
      const loaded = await load();
      if (mine !== newest.current) return;
      setValue(() => loaded);
      setLoading({ state: 'loaded', value: loaded });
    } catch (error) {
      if (mine === newest.current) setLoading({ state: 'failed', message: (error as Error).message });
    }
  }, [load]);
  useEffect(() => {
    reload();
  }, [reload]);
  return { loading, value, reload };
}

/** Work under way: a bar that moves, and what it is, said to a screen reader too. */
export function Busy({ children }: { children: ComponentChildren }) {
  return (
    <div class="busy" role="status">
      <div class="busy-bar" aria-hidden="true" />
      <p>{children}</p>
    </div>
  );
}

/** What went wrong, read out at once, and a way to try again. */
export function Failed({ message, retry }: { message: string; retry?: () => void }) {
  return (
    <div class="failed" role="alert">
      <p class="failed-title">{SIDEBAR_WORDS.failed}</p>
      {message.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {retry && (
        <button type="button" onClick={retry}>
          {SIDEBAR_WORDS.retry}
        </button>
      )}
    </div>
  );
}
