import { Busy, Failed } from '../shared/loaded.tsx';
import { outcomeId, useDesk } from './work.ts';

/** What comes of the work that was asked for at this place. It is there before it says anything, so that it is read out. */
export function Outcome({ place }: { place: string }) {
  const { work } = useDesk();
  const mine = work.place === place ? work : undefined;
  return (
    <>
      {mine?.state === 'working' && <Busy>{mine.words}</Busy>}
      {mine?.state === 'failed' && <Failed message={mine.message} />}
      <div class="outcome" role="status" id={outcomeId(place)} tabIndex={-1}>
        {mine?.state === 'done' &&
          mine.lines.map((line, at) =>
            typeof line === 'string' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places.
              <p key={at}>{line}</p>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places.
              <p key={at}>
                <bdi>{line.name}</bdi>: {line.words}
              </p>
            ),
          )}
      </div>
    </>
  );
}
