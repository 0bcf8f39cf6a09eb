import { readableBundle } from './bundle.ts';
import { type Day, dayNamed, representativeDays } from './days.ts';
import { newCampaign } from './start.ts';
import { failEveryCall, interruptEveryCall, type Trials } from './trials.ts';
import { COLLEAGUE } from './units.ts';

/**
 * Faults put into the code on purpose: whoever watches over the simulation must see each. The code as it is goes through
 * these very trials in every-call.test.ts and two-people.test.ts.
 */

const { code } = readableBundle();
const TWICE = /^mailed twice for one occasion/;

interface Planted {
  readonly what: string;
  /** What stands in the readable code, exactly once, and what is put in its place. */
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly by: 'a failing call' | 'a second person';
  readonly seen: RegExp;
}

const PLANTED: readonly Planted[] = [
  {
    what: 'a mail leaves before its line is written',
    from: 'workbook.write(dispatch.claim(at, step, moment(Date.now()))), step += 1;',
    to: '',
    day: 'the first mails',
    by: 'a failing call',
    seen: TWICE,
  },
  {
    what: 'a mail left under way counts as not sent',
    from: 'return state === "sending" || state === "unknown";',
    to: 'return state === "unknown";',
    day: 'the first mails',
    by: 'a failing call',
    seen: TWICE,
  },
  {
    what: 'a mail of which nobody knows counts as not sent',
    from: '? "failed" : "unknown"',
    to: '? "failed" : "failed"',
    day: 'the first mails',
    by: 'a failing call',
    seen: TWICE,
  },
  {
    what: 'each day is an occasion of its own',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    from: 'return occasion === void 0 ? void 0 : `${occasion}`;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    to: 'return occasion === void 0 ? void 0 : `${occasion} (${now.today.day})`;',
    day: 'the first mails',
    by: 'a failing call',
    seen: TWICE,
  },
  {
    what: 'a run leaves no number',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    from: 'bookMark(RUN_TOKEN, `${run}`, run)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    to: 'bookMark(RUN_TOKEN, `${run}`)',
    day: 'the first mails',
    by: 'a second person',
    seen: TWICE,
  },
  {
    what: 'what a killed run left under way is settled with the next mail',
    from: '.some(({ state }) => state === "sending") ?',
    to: '.some(() => !1) ?',
    day: 'a mail left under way that was not taken',
    by: 'a failing call',
    seen: /a line says đã gửi and no mail left/,
  },
];

test.each(PLANTED.map((planted) => [planted.what, planted] as const))(
  'it is seen when %s',
  (_what, { from, to, day, by, seen }) => {
    const days = representativeDays(newCampaign(mutated(from, to)));
    const { violations } = tried(dayNamed(days, day), by, seen);
    expect(violations).toContainEqual(expect.stringMatching(seen));
  },
);

function tried(day: Day, by: Planted['by'], until: RegExp): Trials {
  if (by === 'a failing call') return failEveryCall(day, { until });
  return interruptEveryCall(
    day,
    (world, opening) => world.run('runRemindersSend', [], opening),
    {
      who: COLLEAGUE,
      script: 'other',
    },
    { until },
  );
}

function mutated(from: string, to: string): string {
  const parts = code.split(from);
  if (parts.length !== 2) throw new Error(`This stands ${parts.length - 1} times in the code: ${from}`);
  return parts.join(to);
}
