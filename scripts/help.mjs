import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Prints what the head of a script says of it, and ends. @param url of the script */
export function help(url) {
  const [head = ''] = readFileSync(fileURLToPath(url), 'utf8').split('*/');
  process.stdout.write(`${head.replaceAll(/^\/?\*+ ?| \* ?/gm, '').trim()}\n`);
  process.exit();
}
