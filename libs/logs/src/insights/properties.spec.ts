import fc from 'fast-check';
import type { Command, Expression, FieldExpression, Item, Pattern, Query } from './ast.ts';
import { drawQueryError, MalformedQueryError } from './errors.ts';
import { evaluateQuery } from './evaluate.ts';
import { aggregateFunctions } from './functions/aggregate.ts';
import type { ParameterType } from './functions/function.ts';
import { scalarFunctions } from './functions/table.ts';
import { parseQuery } from './parser/parser.ts';
import { printQuery } from './print.ts';
import type { LogRecord } from './records/record.ts';

const range = { start: 0, end: 0 };

const name = fc.oneof(
  fc.constantFrom('a', 'b.c', '@message', '@timestamp', 'by', 'Not', 'count', 'limit'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((text) => !text.includes('`')),
);
const field: fc.Arbitrary<FieldExpression> = name.map((text) => ({ type: 'field', name: text, range }));
const number = fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
const literal = fc
  .oneof(number, fc.string({ unit: 'binary' }), fc.boolean())
  .map((value) => ({ type: 'literal', value, range }) as const);
const period: fc.Arbitrary<Expression> = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('ms', 's', 'm', 'Hrs', 'd', 'w', 'mo', 'q', 'y'))
  .map(([amount, unit]) => ({ type: 'period', amount, unit, range }));
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => ({ type: 'text', text, range }) as const),
  fc
    .constantFrom('a', '(?i)x+?', '\\/\\d{2}', '[^/]'.replace('/', '\\/'))
    .map((source) => ({ type: 'regex', source, range }) as const),
);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const inner = tie('expression');
  const argument = (type: ParameterType): fc.Arbitrary<Expression> => (type === 'period' ? period : inner);
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      field,
      literal,
      fc.record({ type: fc.constantFrom('negative', 'not'), operand: inner, range: fc.constant(range) }),
      fc.record({
        type: fc.constant('arithmetic'),
        operator: fc.constantFrom('+', '-', '*', '/', '%', '^'),
        left: inner,
        right: inner,
        range: fc.constant(range),
      }),
      fc.record({
        type: fc.constant('comparison'),
        operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
        left: inner,
        right: inner,
        range: fc.constant(range),
      }),
      fc.record({
        type: fc.constant('like'),
        subject: inner,
        pattern,
        negated: fc.boolean(),
        range: fc.constant(range),
      }),
      fc.record({
        type: fc.constant('in'),
        subject: inner,
        values: fc.array(literal, { minLength: 1, maxLength: 3 }),
        negated: fc.boolean(),
        range: fc.constant(range),
      }),
      fc.record({
        type: fc.constantFrom('and', 'or'),
        operands: fc.array(inner, { minLength: 2, maxLength: 3 }),
        range: fc.constant(range),
      }),
      fc
        .constantFrom(...scalarFunctions)
        .chain((declared) => fc.tuple(fc.constant(declared.name), fc.tuple(...declared.parameters.map(argument))))
        .map(([called, args]) => ({ type: 'call', name: called, args, range }) as const),
    ) as fc.Arbitrary<Expression>,
  };
});

const item = (of: fc.Arbitrary<Expression>): fc.Arbitrary<Item> =>
  fc.tuple(of, fc.option(name, { nil: undefined })).map(([expr, alias]) => ({
    expression: expr,
    ...(alias !== undefined && { alias }),
    name: alias ?? '',
  }));
const aggregate: fc.Arbitrary<Expression> = fc
  .constantFrom(...aggregateFunctions)
  .chain((declared) => fc.tuple(fc.constant(declared), expression, fc.integer({ min: 0, max: 100 })))
  .map(([{ name: called, takes }, of, percent]) => {
    const args = takes === 'percentile' ? [of, { type: 'literal', value: percent, range } as const] : [of];
    return { type: 'call', name: called, args, range };
  });
const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { minLength: 1, maxLength: 3 });
const glob = some(name).map((names) => ({
  pattern: { type: 'text', text: `x${'* '.repeat(names.length)}`, range } as const,
  names,
}));

const command: fc.Arbitrary<Command> = fc.oneof(
  some(item(expression)).map((items) => ({ type: 'fields', items, range }) as const),
  some(field).map((fields) => ({ type: 'display', fields, range }) as const),
  expression.map((condition) => ({ type: 'filter', condition, range }) as const),
  fc.tuple(field, glob).map(([source, parsed]) => ({ type: 'parse', field: source, ...parsed, range }) as const),
);
const tail: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(some(item(aggregate)), fc.array(item(expression), { maxLength: 2 }))
    .map(([aggregates, by]) => ({ type: 'stats', aggregates, by, range }) as const),
  some(fc.record({ field, direction: fc.constantFrom('asc', 'desc') })).map(
    (keys) => ({ type: 'sort', keys, range }) as const,
  ),
  fc.integer({ min: 1, max: 10_000 }).map((count) => ({ type: 'limit', count, range }) as const),
  some(field).map((fields) => ({ type: 'dedup', fields, range }) as const),
);
const source = fc.record(
  { logGroup: fc.string(), start: fc.constantFrom('0', '-3600s'), end: fc.constant('9'), range: fc.constant(range) },
  { requiredKeys: ['logGroup', 'range'] },
);
const query: fc.Arbitrary<Query> = fc
  .tuple(fc.array(source, { maxLength: 2 }), some(command), tail)
  .map(([sources, commands, last]) => ({ sources, commands: [...commands, last], range }));

const record: fc.Arbitrary<LogRecord> = fc.record({
  timestamp: fc.integer({ min: -1e12, max: 4e12 }),
  ingestionTime: fc.nat(),
  message: fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant('REPORT RequestId: \tDuration: 1e9.. ms')),
  logStream: fc.string(),
  log: fc.constantFrom('1:g', '1:/aws/lambda/f'),
  ptr: fc.string(),
});

const fragments = fc.constantFrom(
  ...[
    'fields',
    'filter',
    'stats',
    'sort',
    'limit',
    'parse',
    'dedup',
    'display',
    'SOURCE',
    'as',
    'by',
    'and',
    'not',
    'like',
  ],
  ...[
    'in',
    '|',
    ',',
    '(',
    ')',
    '[',
    ']',
    '*',
    '/a/',
    '/',
    '"x"',
    "'",
    '`',
    '`a-b`',
    'a',
    '@message',
    'count(*)',
    'bin(5m)',
    '1',
  ],
  ...['-', '=', '=~', '5m', '#', '\n', '.', '😀', 'abs('],
);

/** A query with fewer characters than the limit, which long random names can pass. */
const printable = query.filter((made) => printQuery(made).length <= 10_000);

describe('any query', () => {
  it('prints to one that prints the same', () => {
    fc.assert(
      fc.property(printable, (made) => {
        const printed = printQuery(made);
        expect(printQuery(parseQuery(printed))).toBe(printed);
      }),
      { numRuns: 700 },
    );
  });

  it('gives text and nothing but the events it was given', () => {
    fc.assert(
      fc.property(printable, fc.array(record, { maxLength: 8 }), fc.nat(), (made, records, queryTime) => {
        const { results, statistics } = evaluateQuery(parseQuery(printQuery(made)), records, { queryTime });
        expect(results.length).toBeLessThanOrEqual(records.length);
        expect(statistics.recordsScanned).toBe(records.length);
        expect(statistics.recordsMatched).toBeLessThanOrEqual(records.length);
        for (const { field: shown, value } of results.flat()) {
          expect([typeof shown, typeof value]).toEqual(['string', 'string']);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  it('is a query or refused at a place inside it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fragments).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        try {
          evaluateQuery(parseQuery(written), [], { queryTime: 0 });
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedQueryError);
          const { range: place } = error as MalformedQueryError;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(written.length);
          expect(drawQueryError(error as MalformedQueryError, written)).toContain('^');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a query that multiplies its text', () => {
  it('stops at the size of the largest event', () => {
    const doubling = Array.from({ length: 60 }, (_, step) => `fields concat(s${step}, s${step}) as s${step + 1}`);
    const written = `fields @message as s0 | ${doubling.join(' | ')} | fields strlen(s20) as kept, ispresent(s60) as lost`;
    const event: LogRecord = { timestamp: 0, ingestionTime: 0, message: 'x', logStream: '', log: '', ptr: '' };
    const [row] = evaluateQuery(parseQuery(`${written} | display kept, lost`), [event], { queryTime: 0 }).results;
    expect(row?.slice(0, 2)).toEqual([
      { field: 'kept', value: '1048576' },
      { field: 'lost', value: '0' },
    ]);
  });
});

describe('a drawn error', () => {
  it('stands under its line and says what was expected', () => {
    const written = 'fields a\n| filter a = = 1\n| limit 1';
    let drawn = '';
    try {
      parseQuery(written);
    } catch (error) {
      drawn = drawQueryError(error as MalformedQueryError, written);
    }
    expect(drawn).toBe(
      [
        'unexpected symbol found = at line 2 and position 13, expected a field, a value or a function',
        '| filter a = = 1',
        '             ^',
      ].join('\n'),
    );
  });
});
