import fc from 'fast-check';
import type { AnyShape, Fields, StringShape } from '../shapes/shape.ts';

/** Names that requests share, so that one makes what the next one works on. */
const NAMES = [
  'a',
  'aa',
  'arn:aws:sns:eu-west-1:123456789012:a',
  'arn:aws:sqs:eu-west-1:123456789012:a',
  'arn:aws:lambda:eu-west-1:123456789012:function:a',
  'arn:aws:iam::123456789012:role/a',
  'arn:aws:logs:eu-west-1:123456789012:log-group:a:*',
  'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a',
  'http://127.0.0.1:1/123456789012/a',
];

/** Texts that have broken programs before. */
const TEXTS = [
  '',
  ' ',
  '*',
  '__proto__',
  'constructor',
  '../..',
  '%',
  '\u0000',
  '\ud800',
  '🔥',
  'x'.repeat(3000),
  '{}',
  '[]',
  '{"a":[1]}',
  '{ $.a = 1 }',
  '{',
  'null',
  '1',
  '-1',
  'rate(1 minute)',
  'arn',
];

const NUMBERS = [0, 1, -1, 0.5, 60, 61, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, Number.MAX_VALUE];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string() },
);
const numeric = fc.oneof(fc.constantFrom(...NUMBERS), fc.integer({ min: -10, max: 1000 }));

/** A value of any kind, whatever was declared. */
const anything = fc.oneof(
  text,
  numeric,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.jsonValue(),
);

/** A structure that keeps to its declaration mostly, and breaks it here and there: members missing, of another kind, out of bounds. */
export function requestValues(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  return membersOf(fields, 0);
}

function membersOf(fields: Fields, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const members = Object.entries(fields).map(([name, shape]) =>
    fc
      .option(valueOf(shape, depth + 1), { nil: undefined, freq: shape.required ? 20 : 1 })
      .map((value) => [name, value]),
  );
  return fc.tuple(...members).map((entries) => {
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
  });
}

function valueOf(shape: AnyShape, depth: number): fc.Arbitrary<unknown> {
  const weight = 40;
  return fc.oneof({ weight, arbitrary: fitting(shape, depth) }, { weight: 1, arbitrary: anything });
}

function fitting(shape: AnyShape, depth: number): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return textFor(shape);
    case 'number':
      return fc.oneof(fc.integer({ min: shape.min ?? 0, max: Math.max(shape.min ?? 0, shape.max ?? 1000) }), numeric);
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
      return fc.oneof(fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }), numeric);
    case 'blob':
      return fc.constantFrom('', 'AAAA', 'e30=', '!');
    case 'list':
      return depth > 6 ? fc.constant([]) : fc.array(valueOf(shape.member, depth + 1), { maxLength: 3 });
    case 'map':
      return depth > 6 ? fc.constant({}) : fc.dictionary(text, valueOf(shape.values, depth + 1), { maxKeys: 3 });
    case 'structure':
      return depth > 6 ? fc.constant({}) : membersOf(shape.fields, depth);
    case 'document':
      return anything;
    default:
      return shape satisfies never;
  }
}

function textFor({ values }: StringShape): fc.Arbitrary<string> {
  if (values === undefined || values.length === 0) return text;
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: text });
}
