import { fail } from './cursor-state.ts';
import { advance, openJson, textOf } from './json-cursor.ts';

/**
 * Writes a JSON text again without the space between its tokens; numbers keep their digits.
 * @throws JsonSyntaxError where the text is no JSON
 */
export function compactJson(source: string): string {
  const cursor = openJson(source);
  const parts: string[] = [];
  let separate = false;
  for (let token = advance(cursor); token !== 'end'; token = advance(cursor)) {
    if (separate && token !== '}' && token !== ']') parts.push(',');
    const text = textOf(cursor);
    if (token === 'name') parts.push(JSON.stringify(text), ':');
    else parts.push(token === 'string' ? JSON.stringify(text) : text);
    separate = token !== 'name' && token !== '{' && token !== '[';
  }
  if (parts.length === 0) fail(cursor, 'No content to map due to end-of-input');
  return parts.join('');
}
