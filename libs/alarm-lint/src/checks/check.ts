import type { Problem } from '../findings/problem.ts';
import type { Severity } from '../findings/severity.ts';
import type { Model } from '../model/model.ts';
import type { Preferences } from '../config/preferences.ts';

/** One check: what it looks for and how it finds it. */
export interface Check {
  /** Also the name of the page in `docs/checks`. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** AWS's page on it. */
  readonly source: string;
  /**
   * `platform`: it can only tell when every tier is read, so it stays silent while one tier is synthesised by itself.
   * @default 'stack'
   */
  readonly sees?: 'platform' | 'stack';
  /** A problem of this kind keeps the alarm from ever going to ALARM; composites that need it die of it. @default false */
  readonly deadly?: boolean;
  readonly find: (model: Model, preferences: Preferences) => Iterable<Problem>;
}
