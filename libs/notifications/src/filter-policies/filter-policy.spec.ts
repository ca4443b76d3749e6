import cases from '../../testdata/filter-policies.json' with { type: 'json' };
import { admit } from './admission.ts';
import { parseFilterPolicy, printFilterPolicy, type FilterPolicy, type FilterPolicyScope } from './filter-policy.ts';
import { InvalidFilterPolicy, type FilterPolicyOperation } from './invalid-filter-policy.ts';
import type { MessageAttributes } from './message-attributes.ts';

interface Case {
  readonly id: string;
  readonly scope: FilterPolicyScope;
  readonly policy: object | null;
  readonly messageAttributes?: MessageAttributes;
  readonly message?: string;
  readonly expected: { deliver?: boolean; error?: { code: string; message: string } };
}

function refusal(source: string, scope: FilterPolicyScope): InvalidFilterPolicy {
  try {
    parseFilterPolicy(source, scope);
  } catch (error) {
    if (error instanceof InvalidFilterPolicy) return error;
  }
  throw new Error(`${source} is accepted`);
}

const read = (each: Case): FilterPolicy | undefined =>
  each.policy ? parseFilterPolicy(JSON.stringify(each.policy, undefined, 2), each.scope) : undefined;

/** The operation that a recorded message belongs to. */
const operationOf = (message: string): FilterPolicyOperation =>
  message.startsWith('Invalid parameter: Attributes Reason: ') ? 'Subscribe' : 'SetSubscriptionAttributes';

describe('filter policies, case by case', () => {
  test.each((cases as unknown as readonly Case[]).map((each) => [each.id, each] as const))('%s', (_, each) => {
    const { error, deliver } = each.expected;
    if (error) {
      const refused = refusal(JSON.stringify(each.policy, undefined, 2), each.scope);
      expect(refused.code).toBe(error.code);
      expect(refused.messageFor(operationOf(error.message))).toBe(error.message);
      return;
    }
    const message = { body: each.message ?? '', attributes: each.messageAttributes };
    const policy = read(each);
    expect(admit(policy, message).admitted).toBe(deliver);
    if (policy)
      expect(printFilterPolicy(parseFilterPolicy(printFilterPolicy(policy), each.scope) as FilterPolicy)).toBe(
        printFilterPolicy(policy),
      );
  });
});

describe('filter policies', () => {
  const admitted = (source: string, scope: FilterPolicyScope, body: string, attributes?: MessageAttributes) =>
    admit(parseFilterPolicy(source, scope), { body, attributes });
  const reason = (source: string, scope: FilterPolicyScope = 'MessageAttributes') => refusal(source, scope).reason;
  const alarm = JSON.stringify({ AlarmName: 'orders', NewStateValue: 'ALARM', OldStateValue: 'OK' });

  test('an attribute policy drops every alarm, since alarm messages carry no attributes', () => {
    expect(admitted('{"NewStateValue":["ALARM"]}', 'MessageAttributes', alarm)).toEqual({
      admitted: false,
      because: 'no message attributes',
    });
    expect(admitted('{"NewStateValue":["ALARM"]}', 'MessageBody', alarm)).toEqual({ admitted: true });
  });

  test('an empty policy is no policy', () => {
    expect(parseFilterPolicy(' { } ')).toBeUndefined();
  });

  test('a broken string array makes the attributes invalid', () => {
    const attributes = { kind: { DataType: 'String.Array', StringValue: '[' } };
    expect(admitted('{"kind":["a"]}', 'MessageAttributes', '', attributes)).toEqual({
      admitted: false,
      because: 'invalid attributes',
    });
  });

  test('a missing attribute matches neither null nor anything-but', () => {
    expect(admitted('{"kind":[null,{"anything-but":"x"}]}', 'MessageAttributes', '').admitted).toBe(false);
  });

  test('text that is no JSON is refused', () => {
    expect(reason('{"a":')).toBe('failed to parse JSON.');
  });

  test('nesting is refused for attributes', () => {
    expect(reason('{"a":{"b":["c"]}}')).toBe(
      'Filter policy scope MessageAttributes does not support nested filter policy',
    );
  });

  test('what only EventBridge knows is refused', () => {
    expect(reason('{"a":[{"wildcard":"*"}]}')).toMatch(/^Unrecognized match type wildcard\n/);
    expect(reason('{"a":[{"anything-but":{"suffix":"x"}}]}')).toMatch(/^Unsupported anything-but pattern: suffix\n/);
    expect(reason('{"a":[{"prefix":{"equals-ignore-case":"x"}}]}')).toMatch(/^prefix match pattern must be a string\n/);
  });

  test('combinations multiply with the depth and stop at 150', () => {
    const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
    const deep = (count: number) => JSON.stringify({ a: { b: { c: values(count) } } });
    expect(parseFilterPolicy(deep(50), 'MessageBody')).toBeDefined();
    expect(reason(deep(51), 'MessageBody')).toBe('Filter policy is too complex');
  });

  test('a long policy is quoted up to 500 characters', () => {
    expect(reason(JSON.stringify({ [`k${'x'.repeat(600)}`]: 1 }))).toMatch(
      /x"\[truncated \d+ chars\]; line: 1, column: \d+\]$/,
    );
  });
});
