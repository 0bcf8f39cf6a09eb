import { useId, useState } from 'preact/hooks';
import type { ContactRequest } from '../../actions/log-contact.ts';
import type { BoardUnit } from '../../actions/reminder-board.ts';
import { CONTACT, ofUnit } from '../../text/vi-reminder-board.ts';
import { call } from '../shared/call.ts';
import { useUnsaved } from '../shared/unsaved.ts';
import { useDesk } from './work.ts';

/** Telling that a unit was called or written to by phone, with a word on what was said. */
export function Contact({ unit, place }: { unit: BoardUnit; place: string }) {
  const { busy, run } = useDesk();
  const [note, setNote] = useState('');
  const field = useId();
  useUnsaved(field, note.trim() !== '');
  const told = async (channel: ContactRequest['channel']) => {
    const act = async () => (await call('sideContact', { unit: unit.code, channel, note })).lines;
    if (await run({ place, words: CONTACT.writing, act })) setNote('');
  };
  return (
    <div class="contact">
      <label for={field}>{CONTACT.note}</label>
      <input
        id={field}
        type="text"
        autocomplete="off"
        maxLength={300}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <div class="row">
        {(['call', 'zalo'] as const).map((channel) => (
          <button
            key={channel}
            type="button"
            class="small"
            aria-label={ofUnit(CONTACT[channel], unit.name)}
            aria-disabled={busy}
            onClick={() => busy || told(channel)}
          >
            {CONTACT[channel]}
          </button>
        ))}
      </div>
    </div>
  );
}
