import { useEffect, useRef } from 'preact/hooks';

/** What came of the last thing done; the keyboard is led there, for the button that was pressed may be gone. */
export function Told({ lines }: { lines: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lines.length > 0) box.current?.focus();
  }, [lines]);
  return (
    <div class="told" role="status" ref={box} tabIndex={-1}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
