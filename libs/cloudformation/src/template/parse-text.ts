import { formatError, notModelled, validationError } from '../stack-error.ts';
import { jsonFault } from './json-fault.ts';
import { templateLimits } from './limits.ts';
import { parseTemplate } from './parse-template.ts';
import type { Template } from './template.ts';

/** Turns YAML, short forms (`!Ref`) included, into plain data; throws when it cannot. */
export type YamlReader = (text: string) => unknown;

/**
 * Reads a template from text: JSON when its first character is a brace, else YAML with the reader that the caller brings.
 * @throws StackError `Template format error: JSON not well-formed. (line 1, column 25)` and all of `parseTemplate`
 */
export function parseTemplateText(text: string, yaml?: YamlReader): Template {
  return parseTemplate(readTemplateText(text, yaml));
}

/** Reads the data of a template from text and leaves its structure unchecked. */
export function readTemplateText(text: string, yaml?: YamlReader): unknown {
  if (text.trimStart().startsWith('{')) return readJson(text);
  if (yaml === undefined) throw notModelled('a template in YAML, without a reader for it,');
  try {
    return yaml(text);
  } catch {
    throw formatError('YAML not well-formed.');
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw formatError(`JSON not well-formed. (${place(text, jsonFault(text))})`);
  }
}

/** CloudFormation names the column behind the fault, counting from 1 (recorded 2024). */
function place(text: string, index: number): string {
  const lines = text.slice(0, index).split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 2}`;
}

/**
 * Refuses a template in the request that is longer than CloudFormation takes; longer ones come from S3.
 * @throws StackError (recorded 2023)
 */
export function checkTemplateBody(body: string): void {
  if (utf8Length(body) <= templateLimits.bodyBytes) return;
  throw validationError(
    `1 validation error detected: Value '${body}' at 'templateBody' failed to satisfy constraint: ` +
      `Member must have length less than or equal to ${templateLimits.bodyBytes}`,
  );
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
