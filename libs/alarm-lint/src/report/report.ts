import type { Finding } from '../findings/finding.ts';

/** What a report is made of. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Checks that ran. */
  readonly checks: readonly { readonly id: string; readonly summary: string; readonly source: string }[];
  readonly templates: number;
  /** Whether accepted findings are told too. */
  readonly showPardoned: boolean;
}

/** Returns the findings that a report tells one by one. */
export function told({ findings, showPardoned }: Report): readonly Finding[] {
  return showPardoned ? findings : findings.filter(({ pardon }) => pardon === undefined);
}

/** Writes a number with its noun: `1 template`, `2 templates`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
