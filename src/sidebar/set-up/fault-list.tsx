import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Fault } from './steps.ts';

/** What is to be mended or looked at, each a way to its field. */
export function FaultList({
  title,
  faults,
  tone = 'fault',
  focused = false,
  onGo,
}: {
  title: string;
  faults: readonly Fault[];
  tone?: 'fault' | 'remark';
  /** Takes the focus when it appears: the person asked to go on. */
  focused?: boolean;
  onGo: (fault: Fault) => void;
}) {
  const head = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (focused) head.current?.focus();
  }, [focused]);
  return (
    <div class={`fault-list ${tone}-list`}>
      <p ref={head} tabIndex={-1}>
        {title}
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.id} ${fault.sentence}`}>
            <button type="button" class="plain" onClick={() => onGo(fault)}>
              {fault.label}: {fault.sentence}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
