import type { BoardUnit } from '../../actions/reminder-board.ts';
import { LETTER, ofUnit, REMINDER_BOARD } from '../../text/vi-reminder-board.ts';
import { call } from '../shared/call.ts';
import { Outcome } from './outcome.tsx';
import { useDesk } from './work.ts';

type Letter = NonNullable<BoardUnit['letter']>;

/**
 * The mail as it will look, in a frame that may do nothing: what units typed is in it. Its links would open in a new tab,
 * which the frame may not either, so that a click never takes the letter away.
 */
export function LetterFrame({ name, to, letter }: { name: string; to: string; letter: Letter }) {
  return (
    <>
      <p>
        <strong>{LETTER.to}</strong> <bdi>{to || REMINDER_BOARD.noAddressYet}</bdi>
      </p>
      <p>
        <strong>{LETTER.subject}</strong> <bdi>{letter.subject}</bdi>
      </p>
      <iframe title={LETTER.frame(name)} sandbox="" srcdoc={`<base target="_blank">${letter.html}`} />
    </>
  );
}

/** The mail of a unit, which may be tried on oneself. */
export function LetterView({ unit, letter, place }: { unit: BoardUnit; letter: Letter; place: string }) {
  const { busy, run } = useDesk();
  const { code, name, to } = unit;
  const test = () =>
    run({
      place,
      words: LETTER.testing,
      act: async () => {
        const { lines, to: receiver } = await call('sideReminderTestSend', { unit: code });
        return [...lines, LETTER.testTo(receiver)];
      },
    });
  return (
    <div class="letter">
      <LetterFrame name={name} to={to} letter={letter} />
      <button
        type="button"
        class="small"
        aria-label={ofUnit(LETTER.test, name)}
        aria-disabled={busy}
        onClick={() => busy || test()}
      >
        {LETTER.test}
      </button>
      <Outcome place={place} />
    </div>
  );
}
