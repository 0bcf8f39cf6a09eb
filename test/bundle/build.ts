import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the project's sources into new folders. */
export function freshBuild(...flags: string[]): { dist: string; build: string } {
  const folder = mkdtempSync(join(tmpdir(), 'chungsuc-build-'));
  const [dist, build] = [join(folder, 'dist'), join(folder, 'build')];
  execFileSync(process.execPath, ['build.mjs', '--dist', dist, '--build', build, ...flags], {
    stdio: 'pipe',
  });
  return { dist, build };
}
