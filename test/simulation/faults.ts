import type { Fault } from '../../src/local/realm/ports.ts';

/** One call of a service in a run: the how-manieth of that run, what is called, and from where in the code. */
export interface Call {
  readonly nth: number;
  readonly service: string;
  readonly method: string;
  /** Known in code that tells its call sites. */
  readonly site: string | undefined;
}

/** What befalls a call; asked before it is made. */
export type Hook = (call: Call) => Fault | undefined;

/**
 * The ways in which a call is made to fail: with an error, or with the end of the run; without effect, or with it; or
 * something else answers in its place.
 */
export const WAYS = [
  'throws before',
  'throws after',
  'killed before',
  'killed after',
  'answers nonsense',
] as const;

export type Way = (typeof WAYS)[number];

type Error = Extract<Fault, { when: 'before' | 'after' }>['error'];

/** Nobody can tell from these words whether the call took effect. */
const ANSWERLESS: Error = { name: 'Exception', message: 'Service error: Empty response' };
const DEAD: Error = { name: 'Exception', message: 'Exceeded maximum execution time' };

const google = (message: string): Error => ({ name: 'GoogleJsonResponseException', message });

/** Errors without effect, by method: Google refuses in words that say so, or goes silent. */
const REFUSALS: Readonly<Record<string, readonly Error[]>> = {
  sendEmail: [
    { name: 'Exception', message: 'Invalid email: x@xa.example' },
    { name: 'Exception', message: 'Service invoked too many times for one day: email.' },
    { name: 'Exception', message: 'Failed to send the message' },
  ],
  batchUpdate: [
    google("Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'"),
    google('The caller does not have permission'),
  ],
};

/** What a proxy, a broken network or a change of the service may answer. */
export const NONSENSE: readonly unknown[] = [null, '<html><title>502 Bad Gateway</title></html>'];

/** Whether a call can fail in a way at all: whatever sends a mail answers nothing when all is well. */
export function mayFail(way: Way, method: string): boolean {
  return way !== 'answers nonsense' || method !== 'sendEmail';
}

/** How many errors or answers there are to try for a way of failing. */
export function variantsOf(way: Way, method: string): number {
  if (!mayFail(way, method)) return 0;
  return way === 'answers nonsense' ? NONSENSE.length : errorsFor(way, method).length;
}

/** The errors to try for a way of failing, at least one. */
export function errorsFor(way: Way, method: string): readonly Error[] {
  return way === 'throws before' ? [ANSWERLESS, ...(REFUSALS[method] ?? [])] : [ANSWERLESS];
}

/**
 * Fails the nth call of a run.
 * @param told hears of the call that was failed
 */
export function failing(
  nth: number,
  way: Way,
  { variant = 0, told }: { variant?: number; told?: (call: Call, way: Way) => void } = {},
): Hook {
  let isDead = false;
  return (call) => {
    if (isDead) return { when: 'before', error: DEAD };
    if (call.nth !== nth || !mayFail(way, call.method)) return undefined;
    told?.(call, way);
    if (way === 'answers nonsense') return { when: 'instead', answer: NONSENSE[variant % NONSENSE.length] };
    isDead = way.startsWith('killed');
    const errors = errorsFor(way, call.method);
    const error = isDead ? DEAD : (errors[variant % errors.length] ?? ANSWERLESS);
    return { when: way.endsWith('after') ? 'after' : 'before', error };
  };
}
