/** What tries thousands of cases tries an evenly spread share of them in `npm test`, and all of them with `FAULTS=all`. */
export const TRIES_ALL = process.env['FAULTS'] === 'all';

/** @returns a question that is answered yes the first and then each so manieth time, and always where all are tried */
export function everySo(many: number): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    return TRIES_ALL || asked % many === 1;
  };
}
