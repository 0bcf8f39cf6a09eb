import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ofUnit } from '../../text/vi-reminder-board.ts';

/** A button that shows what it names, below its row. What was typed in there stays when it is hidden again. */
export function Reveal({
  label,
  name,
  onOpen,
  children,
}: {
  label: string;
  /** The unit's. */
  name: string;
  onOpen?: () => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const toggle = () => {
    setOpened(true);
    setOpen(!open);
    if (!open) onOpen?.();
  };
  return (
    <>
      <button
        type="button"
        class="small"
        aria-expanded={open}
        aria-controls={id}
        aria-label={ofUnit(label, name)}
        onClick={toggle}
      >
        {label}
      </button>
      <div id={id} class="panel" hidden={!open}>
        {opened && children}
      </div>
    </>
  );
}
