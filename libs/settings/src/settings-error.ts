/** One thing that is wrong with the settings. */
export interface SettingsProblem {
  /** Dotted path of the setting: `ecommerce.thresholds.cpuPercent`. */
  readonly path: string;
  /** What is allowed. */
  readonly message: string;
  /** What was given. */
  readonly given: unknown;
}

/** Stops bad settings before synthesis; the message says what was given, what is allowed and where. */
export class SettingsError extends Error {
  constructor(
    /** Where the settings came from. */
    source: string,
    problems: readonly SettingsProblem[],
  ) {
    super(`bad settings in ${source}\n${problems.map(line).join('\n')}`);
    this.name = 'SettingsError';
  }
}

function line({ path, message, given }: SettingsProblem): string {
  const shown = given === undefined ? 'nothing' : JSON.stringify(given);
  return `  ${path ? `${path}: ` : ''}${message}, got ${shown}`;
}
