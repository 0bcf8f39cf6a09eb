import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How long somebody has to pause before a half-typed value is called wrong. */
const PAUSE_MS = 700;

/** Whether the person has paused or left the field: «20» on the way to 20/5/2024 is no mistake yet. */
export function useCalm() {
  const [calm, setCalm] = useState(true);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    calm,
    typing: () => {
      window.clearTimeout(timer.current);
      setCalm(false);
      timer.current = window.setTimeout(() => setCalm(true), PAUSE_MS);
    },
    left: () => {
      window.clearTimeout(timer.current);
      setCalm(true);
    },
  };
}

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

/** A label, a control, and under it what explains it and what is wrong with it; all told to a screen reader too. */
export function Field({
  id,
  label,
  hints = [],
  fault,
  remark,
  beside = false,
  children,
}: {
  id: string;
  label: string;
  hints?: readonly string[];
  fault: string | undefined;
  remark?: string | undefined;
  /** The control stands before its label: a box to tick. */
  beside?: boolean;
  children: (described: Described) => ComponentChildren;
}) {
  const parts = [
    ...(fault ? [`${id}-fault`] : []),
    ...(remark ? [`${id}-remark`] : []),
    ...(hints.length > 0 ? [`${id}-hint`] : []),
  ];
  const control = children({
    id,
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': fault !== undefined,
  });
  return (
    <div class={beside ? 'field beside' : 'field'}>
      {beside && control}
      <label for={id}>{label}</label>
      {!beside && control}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {remark && (
        <p class="remark" id={`${id}-remark`}>
          {remark}
        </p>
      )}
      {hints.length > 0 && (
        <p class="hint" id={`${id}-hint`}>
          {hints.join(' ')}
        </p>
      )}
    </div>
  );
}
