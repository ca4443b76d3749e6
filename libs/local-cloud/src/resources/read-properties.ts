import { AwsError } from '../aws-error.ts';
import type { AnyShape, Fields } from '../shapes/shape.ts';
import { validate } from '../shapes/validate.ts';

/** A declaration under this name is that of all properties that have none of their own. */
export const ANY_OTHER = '*';

/** Reads a resource's properties as its declaration says. @throws AwsError ValidationError naming the property that does not fit */
export function readProperties(type: string, fields: Fields, properties: unknown): Readonly<Record<string, unknown>> {
  const read = readStructure(fields, properties ?? {}, '');
  const missing = validate(fields, read).filter((violation) => violation.missing);
  if (missing.length > 0) refuse(`Property ${missing[0]!.path} cannot be empty.`);
  const [broken] = validate(fields, read);
  if (broken !== undefined) {
    refuse(`Properties validation failed for resource of type ${type}: #/${broken.path}: ${broken.constraint}`);
  }
  return read;
}

function readStructure(fields: Fields, value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) refuse(`Value of property ${path || 'Properties'} must be an object`);
  const read: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : fields[ANY_OTHER];
    if (shape === undefined) refuse(`Encountered unsupported property ${name}`);
    if (member !== undefined && member !== null) read[name] = readValue(shape, member, path ? `${path}/${name}` : name);
  }
  return read;
}

function readValue(shape: AnyShape, value: unknown, path: string): unknown {
  switch (shape.kind) {
    case 'string':
    case 'blob':
    case 'timestamp':
      return readText(value, path);
    case 'number':
      return readNumber(value, path);
    case 'boolean':
      return readBoolean(value, path);
    case 'list':
      if (!Array.isArray(value)) refuse(`Value of property ${path} must be of type List`);
      return value.map((member, index) => readValue(shape.member, member, `${path}/${index}`));
    case 'map':
      if (!isObject(value)) refuse(`Value of property ${path} must be an object`);
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, readValue(shape.values, member, `${path}/${key}`)]),
      );
    case 'structure':
      return readStructure(shape.fields, value, path);
    case 'document':
      return value;
    default:
      return shape satisfies never;
  }
}

/** CloudFormation takes numbers and booleans where text is meant, and the other way round. */
function readText(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return refuse(`Value of property ${path} must be of type String`);
}

function readNumber(value: unknown, path: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  return refuse(`Value of property ${path} must be of type Number`);
}

function readBoolean(value: unknown, path: string): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  return refuse(`Value of property ${path} must be of type Boolean`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string): never {
  throw new AwsError('ValidationError', message);
}
