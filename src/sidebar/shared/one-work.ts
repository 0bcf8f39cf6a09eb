import { useRef, useState } from 'preact/hooks';

/** A call of the script under way, and what went wrong with the last one. A second one meanwhile, as by a double click, does nothing. */
export function useOneWork() {
  const [doing, setDoing] = useState('');
  const [failure, setFailure] = useState('');
  const running = useRef(false);
  async function run(what: string, work: () => Promise<void>) {
    if (running.current) return;
    running.current = true;
    setFailure('');
    setDoing(what);
    try {
      await work();
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      running.current = false;
      setDoing('');
    }
  }
  return { doing, failure, run, forget: () => setFailure('') };
}
