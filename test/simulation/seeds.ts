/** The campaigns that are played; a seed that ever found something stays. */
export const SEEDS: readonly number[] = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 1009, 1107];
