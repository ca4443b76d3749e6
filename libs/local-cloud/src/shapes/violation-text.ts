import type { Violation } from './validate.ts';

/**
 * Writes broken constraints as most of AWS's services do (recorded 2025): `1 validation error detected: Value '' at 'name' failed to satisfy
 * constraint: Member must have length greater than or equal to 1`.
 */
export function violationText(violations: readonly Violation[]): string {
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: `;
  return count + violations.map(sentence).join('; ');
}

function sentence({ path, value, constraint }: Violation): string {
  const given = value === undefined ? 'null' : `'${printed(value)}'`;
  return `Value ${given} at '${lowerCamelPath(path)}' failed to satisfy constraint: ${constraint}`;
}

function lowerCamelPath(path: string): string {
  return path
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}

/** A value as Java prints it: lists in brackets, maps and structures in braces. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (value instanceof Uint8Array) return `java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([name, member]) => `${name}=${printed(member)}`);
  return `{${members.join(', ')}}`;
}
