import { isObject, type Json, type JsonObject } from '../json.ts';
import { below, pathOf, type Path } from '../path.ts';
import { formatError } from '../stack-error.ts';

/** One member of a section of a template: its name, what it says, and where. */
export interface Entry {
  readonly name: string;
  readonly value: JsonObject;
  readonly path: Path;
}

const alphanumeric = /^[A-Za-z0-9]+$/;

/** Reads a section whose members are maps with alphanumeric names; `noun` is what CloudFormation calls one of them. */
export function entriesOf(section: string, noun: string, value: Json | undefined): readonly Entry[] {
  if (value === undefined) return [];
  if (!isObject(value)) throw formatError(`${section} must be an object.`, pathOf(section));
  return Object.entries(value).map(([name, item]) => {
    const path = below(pathOf(section), name);
    checkName(noun, name, path);
    if (!isObject(item)) throw formatError(`Any ${section} member must be an object.`, path);
    return { name, value: item, path };
  });
}

export function checkName(noun: string, name: string, path: Path): void {
  if (!alphanumeric.test(name)) throw formatError(`${noun} name ${name} is non alphanumeric.`, path);
}

/** Reads a member that must be text if it is there. */
export function textOf(entry: Entry, key: string): string | undefined {
  const value = entry.value[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    throw formatError(`Every ${key} member must be a string.`, below(entry.path, key));
  }
  return value;
}
