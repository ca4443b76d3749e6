import type { Severity } from './severity.ts';

/** Where in a template, and whose construct it is. */
export interface FindingPlace {
  /** Name of the stack. */
  readonly stack: string;
  /** Template file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** JSON pointer into the template. */
  readonly pointer: string;
  readonly logicalId: string;
  /** Construct path. */
  readonly construct: string;
}

/** Why a finding does not count. */
export interface Pardon {
  readonly reason: string;
  /** `acknowledged` beside the construct, or `silenced` in the configuration until a date. */
  readonly by: 'acknowledged' | 'silenced';
  /** Construct that acknowledges it, or the last day of the silence. */
  readonly detail: string;
}

/** What a check found, where it is, and whether somebody accepted it. */
export interface Finding extends FindingPlace {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** Page of the check in the documentation. */
  readonly page: string;
  /** @default - it counts */
  readonly pardon?: Pardon;
}
