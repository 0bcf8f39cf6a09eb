/** The bridge in a sidebar: Google's words on one side, messages to the page on the other. */
import { runInNewContext } from 'node:vm';
import { readAssets } from '../../../src/local/page/assets.ts';
import { bridgeScript } from '../../../src/local/page/bridge.ts';

const ORIGIN = 'http://127.0.0.1:8119';

interface Message {
  chungsuc: string;
  id: number;
  door?: string;
  args?: unknown[];
}

/** A sidebar with the bridge in it, and the page around it. */
function sidebar() {
  const sent: Message[] = [];
  const origins: string[] = [];
  let heard: (event: { source: unknown; origin: string; data: unknown }) => void = () => {};
  const parent = {
    postMessage(message: Message, origin: string) {
      sent.push(JSON.parse(JSON.stringify(message)));
      origins.push(origin);
    },
  };
  const window = {
    google: undefined as unknown,
    parent,
    location: { origin: ORIGIN },
    addEventListener: (_kind: string, take: typeof heard) => {
      heard = take;
    },
  };
  runInNewContext(bridgeScript, { window });
  // biome-ignore lint/suspicious/noExplicitAny: Google's bridge has a member for every door.
  const { script } = window.google as any;
  return {
    script,
    sent,
    origins,
    answer: (data: unknown, source: unknown = parent, origin = ORIGIN) => heard({ source, origin, data }),
  };
}

test('a call goes to the page with its door and arguments, and to no other origin', () => {
  const { script, sent, origins } = sidebar();
  script.run.sideDashboard();
  script.run.withSuccessHandler(() => {}).sideGoTo('MN', 3);
  expect(sent).toEqual([
    { chungsuc: 'call', id: 1, door: 'sideDashboard', args: [] },
    { chungsuc: 'call', id: 2, door: 'sideGoTo', args: ['MN', 3] },
  ]);
  expect(origins).toEqual([ORIGIN, ORIGIN]);
});

test('each answer finds the handlers of its call, in whatever order they come', () => {
  const { script, answer } = sidebar();
  const told: unknown[] = [];
  const calling = (name: string) =>
    script.run
      .withSuccessHandler((value: unknown) => told.push([name, value]))
      .withFailureHandler((error: Error) => told.push([name, error.message]));
  calling('one').sideOne();
  calling('two').sideTwo();
  answer({ chungsuc: 'answer', id: 2, error: 'Không được' });
  answer({ chungsuc: 'answer', id: 1, value: { a: 1 } });
  answer({ chungsuc: 'answer', id: 1, value: 'again' });
  expect(told).toEqual([
    ['two', 'Không được'],
    ['one', { a: 1 }],
  ]);
});

test('a message of anybody but the page is no answer', () => {
  const { script, answer } = sidebar();
  const told: unknown[] = [];
  script.run.withSuccessHandler((value: unknown) => told.push(value)).sideOne();
  answer({ chungsuc: 'answer', id: 1, value: 'forged' }, {});
  answer({ chungsuc: 'answer', id: 1, value: 'forged' }, undefined, 'https://evil.example');
  answer('x');
  answer(null);
  answer({ chungsuc: 'call', id: 1 });
  expect(told).toEqual([]);
  answer({ chungsuc: 'answer', id: 1, value: 'true' });
  expect(told).toEqual(['true']);
});

test('closing is asked of the page', () => {
  const { script, sent } = sidebar();
  script.host.close();
  expect(sent).toEqual([{ chungsuc: 'close' }]);
});

test('a document to be printed goes to the page, which alone may ask a frame to print', () => {
  const { script, sent, origins } = sidebar();
  script.host.print('<p>Giấy</p>');
  expect(sent).toEqual([{ chungsuc: 'print', html: '<p>Giấy</p>' }]);
  expect(origins).toEqual([ORIGIN]);
});

test('every built sidebar has the bridge before its own script, and the page is there', () => {
  const { sidebars, files } = readAssets();
  expect(sidebars.has('sidebar-dashboard')).toBe(true);
  for (const html of sidebars.values()) {
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    expect(scripts).toHaveLength(2);
    expect(scripts[0]).toBe(bridgeScript);
  }
  expect(files.get('')?.type).toContain('text/html');
  expect(files.get('page.js')?.type).toContain('javascript');
});
