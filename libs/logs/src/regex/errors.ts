/** Says what is wrong with a regular expression and where; `position` counts UTF-16 units from the start of the pattern. */
export class RegexError extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.name = 'RegexError';
    this.position = position;
  }
}
