import type * as z from 'zod/mini';

/**
 * Reads an event after its schema. What is wrong is told by field and kind, without the value: it may be payment data.
 * @throws Error naming the fields
 */
export function readEvent<Shape extends z.ZodMiniType>(schema: Shape, event: unknown): z.output<Shape> {
  const read = schema.safeParse(event ?? {});
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => path.join('.') || 'event');
  throw new Error(`Invalid ${[...new Set(fields)].join(', ')}`);
}
