import type { ParseCommand } from '../ast.ts';
import { compilePattern } from '../pattern.ts';
import { matchRegex } from '../../regex/regex.ts';
import { readField } from '../records/row.ts';
import type { Row } from '../records/row.ts';
import { toText } from '../values/value.ts';
import { matchGlob } from './glob.ts';
import type { Progress } from './progress.ts';

/**
 * Extracts fields and adds them to the columns shown; a row that does not match stays without them.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Parse.html
 */
export function runParse(progress: Progress, command: ParseCommand): Progress {
  const extract = extractor(command);
  for (const row of progress.rows) {
    const text = toText(readField(row, command.field.name));
    if (text !== undefined) extract(text, row);
  }
  return { ...progress, columns: [...progress.columns, ...command.names] };
}

function extractor({ pattern, names }: ParseCommand): (text: string, row: Row) => void {
  if (pattern.type === 'regex') {
    const regex = compilePattern(pattern);
    return (text, row) => {
      for (const [name, value] of matchRegex(regex, text)?.groups ?? []) row.computed.set(name, value);
    };
  }
  const literals = pattern.text.split('*');
  return (text, row) => {
    const captures = matchGlob(literals, text);
    if (captures) names.forEach((name, index) => row.computed.set(name, captures[index]));
  };
}
