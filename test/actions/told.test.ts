/**
 * What every action says, reports and writes, beside what it said when somebody last looked it through: `told/*.txt`. A
 * change there is meant or is a mistake; `UPDATE_TOLD=1 npx jest test/actions/told` writes them anew, to be read in the diff.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toldOutcome } from '../support/told.ts';
import { type Act, CASES } from './told/cases.ts';
import { LAST_CASES } from './told/last-cases.ts';
import { STATES } from './told/last-states.ts';
import { MAIL_CASES } from './told/mails.ts';
import { MORE_CASES } from './told/more-cases.ts';
import { RARE_CASES } from './told/rare-cases.ts';

function told(act: () => string): string {
  try {
    return act();
  } catch (error) {
    return `! ${error instanceof Error ? error.message : String(error)}`;
  }
}

test.each(Object.entries(STATES))('the workbook «%s» has tabs, and nobody changes it', (_, made) => {
  expect(made().sheets?.length).toBeGreaterThan(0);
  expect(Object.isFrozen(made().sheets)).toBe(true);
});

const ALL = [...CASES, ...MORE_CASES, ...RARE_CASES, ...LAST_CASES, ...MAIL_CASES];

test.each(ALL)('%s', (name, state, now, act: Act) => {
  const snapshot = STATES[state]();
  const text = `${told(() => toldOutcome(snapshot, act(snapshot, now)))}\n`;
  const file = `test/actions/told/${name}.txt`;
  if (process.env['UPDATE_TOLD']) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('every text is of a case, and every case has a name of its own', () => {
  const texts = readdirSync('test/actions/told').filter((name) => name.endsWith('.txt'));
  expect(ALL.map(([name]) => `${name}.txt`).sort()).toEqual(texts.sort());
});
