import { useId, useRef, useState } from 'preact/hooks';
import type { BoardUnit } from '../../actions/reminder-board.ts';
import { MESSAGE, ofUnit } from '../../text/vi-reminder-board.ts';

/** The short message for Zalo: shown, chosen and put into the clipboard, or at least ready to be copied by hand. */
export function CopyMessage({ unit: { name, message } }: { unit: BoardUnit }) {
  const [shown, setShown] = useState(false);
  const [told, setTold] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async () => {
    setShown(true);
    setTold('');
    setTold((await copied(message, () => area.current)) ? MESSAGE.copied : MESSAGE.notCopied);
    area.current?.focus();
    area.current?.select();
  };
  return (
    <>
      <button type="button" class="small" aria-label={ofUnit(MESSAGE.copy, name)} onClick={copy}>
        {MESSAGE.copy}
      </button>
      <div class="panel" hidden={!shown}>
        <label for={id}>{MESSAGE.label}</label>
        <textarea id={id} ref={area} readOnly rows={5} value={message} />
      </div>
      <p class="panel told" role="status">
        {told}
      </p>
    </>
  );
}

/** A frame without an origin may have no clipboard; the old way works where a click was just made. */
async function copied(text: string, area: () => HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    area()?.focus();
    area()?.select();
    return document.execCommand('copy');
  }
}
