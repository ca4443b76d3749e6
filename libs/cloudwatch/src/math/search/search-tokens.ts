/** A stretch of letters and digits and the tokens it is cut into. */
export interface Run {
  readonly tokens: readonly string[];
}

/**
 * Cuts a name as CloudWatch indexes it: runs end at characters that are neither letters nor digits, tokens at the change
 * from small to capital letters, before the last capital of several (`SDB|Failure`) and where digits begin or end.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html#search-expression-syntax-tokenization
 */
export function cutRuns(text: string): readonly Run[] {
  const runs: string[][] = [];
  let tokens: string[] | undefined;
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) === 'other') tokens = undefined;
    else if (tokens === undefined) runs.push((tokens = [text[at]!]));
    else if (beginsToken(text, at)) tokens.push(text[at]!);
    else tokens[tokens.length - 1] += text[at]!;
  }
  return runs.map((each) => ({ tokens: each }));
}

function beginsToken(text: string, at: number): boolean {
  const [before, here, after] = [kindAt(text, at - 1), kindAt(text, at), kindAt(text, at + 1)];
  if (here === 'digit' || before === 'digit') return here !== before;
  return here === 'capital' && (before === 'small' || after === 'small');
}

function kindAt(text: string, at: number): 'small' | 'capital' | 'digit' | 'other' {
  const character = text[at] ?? ' ';
  if (character >= '0' && character <= '9') return 'digit';
  const lower = character.toLowerCase();
  if (lower === character.toUpperCase()) return 'other';
  return character === lower ? 'small' : 'capital';
}
