import { isObject, type Json } from '../json.ts';
import { below } from '../path.ts';
import { formatError } from '../stack-error.ts';
import { entriesOf, textOf, type Entry } from './section.ts';
import type { OutputDeclaration } from './template.ts';

/** Reads the outputs, the names of their exports included. */
export function parseOutputs(value: Json | undefined): ReadonlyMap<string, OutputDeclaration> {
  return new Map(entriesOf('Outputs', 'Output', value).map((entry) => [entry.name, readOutput(entry)]));
}

function readOutput(entry: Entry): OutputDeclaration {
  const value = entry.value['Value'];
  if (value === undefined) throw formatError('Every Outputs member must contain a Value object', entry.path);
  const exported = entry.value['Export'];
  const exportName = isObject(exported) ? exported['Name'] : undefined;
  if (exported !== undefined && exportName === undefined) {
    throw formatError(
      `Output ${entry.name} is malformed. Every Export must contain a Name.`,
      below(entry.path, 'Export'),
    );
  }
  return {
    value,
    description: textOf(entry, 'Description'),
    condition: textOf(entry, 'Condition'),
    exportName,
  };
}
