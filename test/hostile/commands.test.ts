/** Every command with anything for its file and its options: one sentence, and nothing outside its folder. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../local/xlsx/support.ts';
import { type Command, commands } from './borders.ts';
import { EVIL_TEXTS } from './evil.ts';
import { expectModest, expectRefused, limited } from './limited.ts';
import { isLong } from './trial.ts';

const folder = temporaryFolder();
const inside = join(folder, 'trong');
mkdirSync(inside);
afterEach(() => expect(readdirSync(folder)).toEqual(['trong']));

/** What a system lets somebody type; the rest of a long one is no other case. */
const typed = EVIL_TEXTS.filter((text) => !text.includes('\0')).map((text) => text.slice(0, 3_000));
const all = commands();

test('there are as many commands as the program has', () => {
  expect(all.length).toBeGreaterThan(15);
  expect(all.every(({ name, options }) => name !== '' && options.length > 0)).toBe(true);
});

/** The text for a place, another in every command. */
const evil = (at: number) => typed[at % typed.length] ?? '';

function line({ name, file, options }: Command, at: number): string[] {
  const values = options.filter(({ takesValue }) => takesValue);
  return [
    name,
    ...(file ? [`./${evil(at)}`] : []),
    ...values.map((option, place) => `${option.name}=${evil(at + 7 * place + 1)}`),
  ];
}

/** Without a file and a value it would do what it is for. */
const refusing = all.filter(({ file, options }) => file || options.some(({ takesValue }) => takesValue));

test.each(refusing.map((command, at) => [command.name, command, at] as const))(
  '%s',
  async (_name, command, at) => {
    for (let round = 0; round < (isLong ? typed.length : 1); round += 1)
      expectRefused(await limited(`command ${command.name}`, line(command, at * 3 + round), inside));
  },
);

(isLong ? test : test.skip).each(all.map((command) => [command.name, command] as const))(
  '%s with one hostile option at a time',
  async (name, command) => {
    for (const [at, option] of command.options.entries()) {
      const value = option.takesValue ? `${option.name}=${evil(at * 5)}` : option.name;
      const stop = name === 'mo' ? ['--cong=x'] : [];
      expectModest(
        await limited(
          `command ${name}`,
          [name, ...(command.file ? ['khong-co.xlsx'] : []), value, ...stop],
          inside,
        ),
      );
    }
  },
);
