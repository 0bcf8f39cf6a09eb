/** How slow this machine is, so that a limit of time means the same on each. */

const TEXT = JSON.stringify(
  Array.from({ length: 100_000 }, (_, n) => ({ name: `Người ${n}`, paid: [n, n + 1] })),
);
/** What reading and writing it took, of the processor, on the machine on which the limits were chosen. */
const SECONDS = 0.07;

/** @returns {number} how many times slower than that one; 1 on a machine that is as quick or quicker */
export function slowness() {
  known ??= measured();
  return known;
}

let known;

function measured() {
  const before = process.cpuUsage();
  JSON.stringify(JSON.parse(TEXT));
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, (user + system) / 1e6 / SECONDS);
}
