import type { Fault } from '../../src/local/realm/ports.ts';
import { type Call, errorsFor, type Hook, NONSENSE, WAYS } from '../simulation/faults.ts';

/** A call of a service made to fail in one way. */
export interface Kind {
  readonly name: string;
  readonly fault: Fault;
  /** Whether the run is over with it, as after six minutes: nothing that it calls from then on happens. */
  readonly isDeath: boolean;
}

const DEAD = { name: 'Exception', message: 'Exceeded maximum execution time' };

/** Answers to a read that look like a spreadsheet. */
const HALF_READ: readonly unknown[] = [{}, { sheets: [{}] }, { sheets: null }];

const GOOGLE_SAYS: readonly (readonly [string, string])[] = [
  [
    'the quota is used up',
    "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
  ],
  ['the service is away', 'Service Spreadsheets is currently unavailable'],
];

/** Every way in which a call of a method can fail. */
export function kindsFor({ service, method }: Pick<Call, 'service' | 'method'>): Kind[] {
  const kinds = WAYS.filter((way) => way !== 'answers nonsense').flatMap((way) =>
    (way.startsWith('killed') ? [DEAD] : errorsFor(way, method)).map(
      (error, at): Kind => ({
        name: `${way}${at > 0 ? ` (${error.message})` : ''}`,
        fault: { when: way.endsWith('after') ? 'after' : 'before', error },
        isDeath: way.startsWith('killed'),
      }),
    ),
  );
  const isSheets = service === 'Sheets.Spreadsheets';
  const said = isSheets ? GOOGLE_SAYS : [];
  const answers = [...NONSENSE, ...(isSheets && method === 'get' ? HALF_READ : [])];
  return [
    ...kinds,
    ...said.map(
      ([name, message]): Kind => ({
        name,
        fault: { when: 'before', error: { name: 'GoogleJsonResponseException', message } },
        isDeath: false,
      }),
    ),
    ...answers.map(
      (answer): Kind => ({
        name: `answers ${JSON.stringify(answer)}`,
        fault: { when: 'instead', answer },
        isDeath: false,
      }),
    ),
  ];
}

/** Fails the nth call of a run. */
export function befalling(nth: number, { fault, isDeath }: Kind, told: (call: Call) => void): Hook {
  let isOver = false;
  return (call) => {
    if (isOver) return { when: 'before', error: DEAD };
    if (call.nth !== nth) return undefined;
    told(call);
    isOver = isDeath;
    return fault;
  };
}
