import { readFileSync, writeFileSync } from 'node:fs';
import { everySo, TRIES_ALL } from '../support/share.ts';
import { readableBundle } from './bundle.ts';
import { representativeDays } from './days.ts';
import { type Call, mayFail, WAYS, type Way } from './faults.ts';
import { newCampaign } from './start.ts';
import { failEveryCall } from './trials.ts';

/**
 * Each call of each representative day fails once in each way; the places in the code that it was called from are listed.
 * `npm test` fails each place in each way at least once, and of the rest every twelfth.
 */

const bundle = readableBundle();
const days = representativeDays(newCampaign(bundle.telling));

/** Places that the names alone make look like calls of a service in a run of mails. */
const NO_SERVICE: Readonly<Record<string, string>> = {
  'node_modules/@noble/hashes/utils.js checkOpts create': 'the language’s own Object.create',
  'src/workbook/fingerprint.ts fingerprint create': 'begins a hash, not a trigger',
  'src/google/workbook-id.ts hasAddresses getUrl':
    'asked where a tab is to be held; a run of mails holds none',
  'src/google/account.ts owner getEffectiveUser': 'as above: for whom it is held',
  'src/google/account.ts owner getEmail': 'as above',
  'src/google/open-workbook.ts containerId getId': 'as above: by whose script it is held',
};

/** The name of a place ends in what is called there. */
const methodOf = (site: string): string => site.split(' ').at(-1) ?? '';

/** How often each place was failed in each way. */
const failed = new Map<string, Map<Way, number>>(bundle.sites.map(({ name }) => [name, new Map()]));
const unlisted: string[] = [];
let faults = 0;
let lost = 0;

function told({ site, service, method }: Call, way: Way): void {
  const ways = failed.get(site ?? '');
  if (ways) ways.set(way, (ways.get(way) ?? 0) + 1);
  else unlisted.push(`${service}.${method}`);
  faults += 1;
}

const isNext = everySo(12);
const isTried = ({ site }: Call, way?: Way): boolean =>
  isNext() || (way !== undefined && failed.get(site ?? '')?.has(way) === false);

test.each(days.map((day) => [day.name, day] as const))(
  '%s: whatever call fails in whatever way, nobody is written to twice and nothing is lost',
  (_name, day) => {
    const { tried, violations } = failEveryCall(day, { told, isTried });
    lost += violations.length;
    expect(violations.slice(0, 5)).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 5 : 1);
  },
);

test('every place in the sending code that calls a service was failed in every way', () => {
  expect(unlisted).toEqual([]);
  const missed = [...failed].filter(
    ([site, ways]) =>
      !(site in NO_SERVICE) && WAYS.some((way) => mayFail(way, methodOf(site)) && !ways.has(way)),
  );
  expect(missed.map(([site]) => site)).toEqual([]);
  for (const site of Object.keys(NO_SERVICE)) expect(failed.get(site)?.size).toBe(0);
});

test('the list of these places is up to date (UPDATE_CALL_SITES=1 writes it anew)', () => {
  const places = [...failed].filter(([site]) => !(site in NO_SERVICE));
  const list = [
    '# Every place in the code from which a run of mails calls a service, found by reading the built code, and the ways in',
    '# which the call was made to fail there: with an error or with the end of the run, without effect or with it; or',
    '# something else answered.',
    `# ${places.length} places, ${days.length} days. Written by every-call.test.ts.`,
    ...places.map(([site, ways]) => `${site}: ${WAYS.filter((way) => ways.has(way)).join(', ')}`),
    '',
  ].join('\n');
  const file = new URL('./call-sites.txt', import.meta.url);
  if (process.env['UPDATE_CALL_SITES']) writeFileSync(file, list);
  expect(readFileSync(file, 'utf8')).toBe(list);
});

test('the count', () => {
  process.stdout.write(
    `${days.length} days of mails, ${faults} runs with one failure each, ${faults - lost} survived\n`,
  );
  expect(faults).toBeGreaterThan(4 * failed.size);
});
