/** How many times slower this machine is than the one on which limits of time were chosen; 1 where it is as quick. */
export function slowness(): number;
