/** One word behind `shopwatch`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Does it and gives the exit code: 0 good, 1 findings, 2 asked wrongly. @throws UsageError when it is asked wrongly */
  run(args: readonly string[]): Promise<number>;
}

/** The command line makes no sense; the sentence is for the person who wrote it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
