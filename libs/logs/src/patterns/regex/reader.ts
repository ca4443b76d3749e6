/** Walks over the characters of one regular expression; `offset` is where its text starts in the pattern, `at` moves. */
export interface RegexReader {
  readonly text: string;
  readonly offset: number;
  at: number;
}
