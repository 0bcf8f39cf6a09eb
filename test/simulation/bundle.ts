import { readFileSync } from 'node:fs';
import { type CallSite, callSites, instrumented } from './call-sites.ts';
import { serviceMethods } from './service-methods.ts';
import { SENDING_DOORS } from './world.ts';

/** The bundle that the simulation runs: as it goes to Google, but with its names, and telling where it calls services. */
export interface Bundle {
  /** As it was built. */
  readonly code: string;
  readonly sites: readonly CallSite[];
  /** With a word before each call of a service. */
  readonly telling: string;
}

/** @param doors from which the calls of services are looked for */
export function readableBundle(doors: readonly string[] = SENDING_DOORS): Bundle {
  const code = readFileSync('build/readable/dist/Code.js', 'utf8');
  const sites = callSites(code, serviceMethods(), doors);
  return { code, sites, telling: instrumented(code, sites) };
}
