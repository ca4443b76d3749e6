import fc from 'fast-check';
import type { JsonObject } from '../json/value.ts';
import { defaultTopicPolicy } from './default-topic-policy.ts';
import { evaluatePolicy, type PolicyRequest } from './evaluate-policy.ts';
import { arnMatches, globMatches } from './glob.ts';
import { parsePolicy } from './policy-document.ts';

const topic = 'arn:aws:sns:eu-west-1:123456789012:alerts';

const request = (more: Partial<PolicyRequest> = {}): PolicyRequest => ({
  principal: { kind: 'service', name: 'cloudwatch.amazonaws.com' },
  action: 'sns:Publish',
  resource: topic,
  context: {
    'aws:SourceAccount': '123456789012',
    'aws:SourceArn': 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders',
    'AWS:SourceOwner': '123456789012',
    'aws:SecureTransport': 'true',
    'aws:PrincipalOrgID': undefined,
  },
  ...more,
});

const statement = (more: JsonObject = {}): JsonObject => ({
  Effect: 'Allow',
  Principal: { Service: 'cloudwatch.amazonaws.com' },
  Action: 'sns:Publish',
  Resource: topic,
  ...more,
});

const decide = (statements: readonly JsonObject[], asked = request()) =>
  evaluatePolicy(parsePolicy({ Version: '2012-10-17', Statement: statements }), asked).kind;

const when = (operator: string, key: string, value: string | readonly string[]) =>
  statement({ Condition: { [operator]: { [key]: value } } });

describe('a resource policy', () => {
  test('allows what a statement names, whatever the case of the action', () => {
    expect(decide([statement({ Action: 'SNS:publish' })])).toBe('allowed');
    expect(decide([statement({ Action: 'sns:P*' })])).toBe('allowed');
    expect(decide([statement({ Action: 'sns:Subscribe' })])).toBe('not mentioned');
    expect(decide([statement({ Resource: `${topic}-other` })])).toBe('not mentioned');
    expect(decide([statement({ Action: undefined as never, NotAction: 'sns:Subscribe' })])).toBe('allowed');
  });

  test('knows services, accounts, roles and everyone', () => {
    const role = 'arn:aws:iam::123456789012:role/orders';
    const account = request({ principal: { kind: 'account', account: '123456789012', arn: role } });
    expect(decide([statement({ Principal: { Service: 'events.amazonaws.com' } })])).toBe('not mentioned');
    expect(decide([statement({ Principal: '*' })])).toBe('allowed');
    expect(decide([statement({ Principal: { AWS: '123456789012' } })], account)).toBe('allowed');
    expect(decide([statement({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } })], account)).toBe('allowed');
    expect(decide([statement({ Principal: { AWS: role } })], account)).toBe('allowed');
    expect(decide([statement({ Principal: { AWS: '210987654321' } })], account)).toBe('not mentioned');
  });

  test.each([
    ['StringEquals', 'AWS:SourceAccount', '123456789012', 'allowed'],
    ['StringEquals', 'aws:SourceAccount', ['1', '2'], 'not mentioned'],
    ['StringLike', 'aws:SourceArn', 'arn:aws:cloudwatch:*:alarm:ord*', 'allowed'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:*', 'allowed'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:*:alarm:*', 'not mentioned'],
    ['ArnEquals', 'aws:SourceArn', 'arn:aws:cloudwatch:*:123456789012:*', 'allowed'],
    ['Bool', 'aws:SecureTransport', 'true', 'allowed'],
    ['Bool', 'aws:SecureTransport', 'false', 'not mentioned'],
    ['StringNotEquals', 'aws:SourceAccount', '1', 'allowed'],
    ['StringEquals', 'aws:PrincipalOrgID', 'o-1', 'not mentioned'],
    ['StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-1', 'allowed'],
    ['Null', 'aws:PrincipalOrgID', 'true', 'allowed'],
    ['StringEquals', 'aws:SourceOrgID', 'o-1', 'not modelled'],
    ['Null', 'aws:SourceOrgID', 'true', 'not modelled'],
    ['IpAddress', 'aws:SourceIp', '10.0.0.0/8', 'not modelled'],
    ['ForAnyValue:StringEquals', 'aws:SourceAccount', '123456789012', 'not modelled'],
  ])('%s %s %j: %s', (operator, key, value, expected) => {
    expect(decide([when(operator, key, value)])).toBe(expected);
  });

  test('lets an explicit deny win', () => {
    const deny = statement({ Effect: 'Deny', Principal: '*' });
    expect(decide([statement(), deny])).toBe('denied');
    const insecure = { ...deny, Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(decide([statement(), insecure])).toBe('allowed');
    expect(decide([insecure])).toBe('not mentioned');
  });

  test('says so where what is not modelled would decide', () => {
    const unclear = { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } };
    const deny = statement({ Effect: 'Deny', Condition: unclear });
    expect(decide([statement(), deny])).toBe('not modelled');
    expect(decide([statement(), statement({ Condition: unclear })])).toBe('allowed');
    expect(decide([statement({ Principal: undefined as never, NotPrincipal: { AWS: '1' } })])).toBe('not modelled');
    const elsewhere = { ...deny, Action: 'sns:Subscribe' };
    expect(decide([statement(), elsewhere])).toBe('allowed');
  });

  test('is refused where it is none', () => {
    expect(() => parsePolicy('[]')).toThrow('a policy must be a JSON object');
    expect(() => parsePolicy({ Statement: [statement({ Effect: 'Maybe' })] })).toThrow('Effect must be Allow or Deny');
    expect(() => parsePolicy({ Statement: [statement({ Principals: '*' })] })).toThrow('no member "Principals"');
  });
});

test('the default policy of a topic covers the alarms of its account and no event rules', () => {
  expect(evaluatePolicy(defaultTopicPolicy(topic), request()).kind).toBe('allowed');
  const fromRule = request({
    principal: { kind: 'service', name: 'events.amazonaws.com' },
    context: { 'AWS:SourceOwner': undefined },
  });
  expect(evaluatePolicy(defaultTopicPolicy(topic), fromRule).kind).toBe('not mentioned');
});

describe('wildcards of policies', () => {
  test('stand for any characters, one character, and stop at the colons of an ARN', () => {
    expect(globMatches('a*c?', 'abbcd')).toBe(true);
    expect(globMatches('a?', 'a')).toBe(false);
    expect(arnMatches('arn:aws:sns:*:1:*', 'arn:aws:sns:eu-west-1:1:a:b')).toBe(true);
    expect(arnMatches('arn:aws:sns:*', 'arn:aws:sns:eu-west-1:1:a')).toBe(false);
  });

  test('agree with a plain search, however many stars there are', () => {
    const slow = (pattern: string, text: string): boolean => {
      if (pattern === '') return text === '';
      if (pattern.startsWith('*')) return slow(pattern.slice(1), text) || (text !== '' && slow(pattern, text.slice(1)));
      return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && slow(pattern.slice(1), text.slice(1));
    };
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(fc.property(pattern, text, (each, given) => expect(globMatches(each, given)).toBe(slow(each, given))));
    expect(globMatches(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false);
  });
});
