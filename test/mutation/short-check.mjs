/** fast-check for mutants: the same cases each time, at most a few dozen, and no search for the smallest one. */
import fc from 'fast-check';

const MOST = Number(process.env.MUTATE_CASES ?? 25);

const assert = (property, parameters = {}) =>
  fc.assert(property, {
    ...parameters,
    seed: 20240520,
    numRuns: Math.min(parameters.numRuns ?? 100, MOST),
    endOnFailure: true,
  });

export default { ...fc, assert };
