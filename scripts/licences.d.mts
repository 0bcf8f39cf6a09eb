export interface Audit {
  readonly dependencies: readonly {
    name: string;
    version: string;
    licence: string;
    isShipped: boolean;
    why: string;
  }[];
  /** Packages by licence, most first. */
  readonly counts: readonly (readonly [licence: string, packages: number])[];
  readonly total: number;
  readonly faults: readonly string[];
}

export function audit(from: {
  manifest: object;
  lock: object;
  manifestOf: (path: string) => object | undefined;
}): Audit;
export function auditHere(): Audit;
export function documentWith(text: string, report: Audit): string;
