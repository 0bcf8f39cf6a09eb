import { Busy, Failed } from './loaded.tsx';
import type { useOneWork } from './one-work.ts';

/** The one piece of work while it is under way, or what went wrong with it. */
export function Underway({ doing, failure }: Pick<ReturnType<typeof useOneWork>, 'doing' | 'failure'>) {
  return (
    <>
      {doing !== '' && <Busy>{doing}</Busy>}
      {failure !== '' && <Failed message={failure} />}
    </>
  );
}

/** What came of it, read out where it stands. */
export function Written({ lines }: { lines: readonly string[] }) {
  return (
    <div role="status">
      {lines.map((line) => (
        <p key={line} class="written">
          {line}
        </p>
      ))}
    </div>
  );
}
