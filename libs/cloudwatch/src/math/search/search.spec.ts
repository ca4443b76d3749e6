import fc from 'fast-check';
import { parseSearch } from './parse-search.ts';
import { SearchSyntaxError } from './search-error.ts';
import { matchesSearch } from './search-match.ts';
import { cutRuns } from './search-tokens.ts';

const metrics = {
  count: metric('Shop/Web', 'CustomCount1', { ServiceName: 'Project2-trial333', Node: 'blue' }),
  failure: metric('Shop/Web', 'SDBFailure', { ServiceName: 'Beta' }),
  dashed: metric('Shop/Net', 'Network-Errors_2', { InstanceType: 't2.micro' }),
  joined: metric('Shop/Net', 'NetworkErrors2', {}),
  quoted: metric('My Namespace', 'Europe\\France Traffic(Network)', { 'Dimension@Name': 'zone' }),
  cpu: metric('AWS/EC2', 'CPUUtilization', { InstanceId: 'i-1234567890' }),
  wide: metric('AWS/EC2', 'CPUUtilization', { InstanceId: 'i-1234567890', AutoScalingGroupName: 'web' }),
};

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html */
describe('a search', () => {
  it.each([
    ['CustomCount1', ['Custom', 'Count', '1']],
    ['SDBFailure', ['SDB', 'Failure']],
    ['Project2-trial333', ['Project', '2', 'trial', '333']],
    ['Network-Errors_2', ['Network', 'Errors', '2']],
  ])('cuts %s into tokens', (text, tokens) => {
    expect(cutRuns(text).flatMap((run) => run.tokens)).toEqual(tokens);
  });

  it.each([
    ['count', ['count']],
    ['COUNT', ['count']],
    ['couNT', []],
    ['CustomCount', ['count']],
    ['Count1', ['count']],
    ['customcount', []],
    ['count1', []],
    ['customcount1', ['count']],
    ['sdb', ['failure']],
    ['network/errors', ['dashed', 'joined']],
    ['network-errors', ['dashed', 'joined']],
    ['Network_Errors', ['dashed', 'joined']],
    ['"Network-Errors_2"', ['dashed']],
    ['"network-errors_2"', []],
    ['"Custom"', []],
    ['"Europe\\\\France Traffic\\(Network\\)"', ['quoted']],
    ['{"My Namespace", "Dimension@Name"}', ['quoted']],
    ['MetricName="CustomCount1"', ['count']],
    ['Node="CustomCount1"', []],
    ['InstanceType=micro', ['dashed']],
    ['InstanceType="t2.micro" Namespace="Shop/Net"', ['dashed']],
    ['NOT Namespace=Shop', ['quoted', 'cpu', 'wide']],
    ['{AWS/EC2,InstanceId} MetricName="CPUUtilization"', ['cpu']],
    ['{AWS/EC2, InstanceId}, cpu', ['cpu']],
    ['{AWS/EC2}', ['cpu', 'wide']],
    ['{Shop/Web,Node,ServiceName}', ['count']],
    ['sdb OR network errors', ['failure', 'dashed', 'joined']],
    ['(sdb OR network) AND errors', ['dashed', 'joined']],
    ['network AND errors NOT micro', ['joined']],
    ['ServiceName=(beta OR "Project2-trial333")', ['count', 'failure']],
    ['and', []],
  ])('for %s finds %j', (query, found) => {
    const parsed = parseSearch(query);
    const names = Object.entries(metrics).filter(([, each]) => matchesSearch(parsed, each));
    expect(names.map(([name]) => name)).toEqual(found);
  });

  it.each([
    ['', 'unexpected end in a search query, expected a schema in braces or a term'],
    ['((blue)', 'unexpected end in parentheses'],
    ['blue)', 'unexpected ")" in a search query'],
    ['{AWS/EC2', 'unexpected end in a schema, expected "," or "}"'],
    ['{}', 'unexpected "}" in a schema'],
    ['blue AND', 'unexpected end in a search term'],
    ['Node=', 'unexpected end in the term of Node'],
    ['Node=(a=b)', 'unexpected "=" in the terms of Node'],
    ['"blue', 'unexpected end in a quoted text, expected "'],
    [':aws.AccountId = LOCAL', 'search in other accounts (:aws.AccountId) is not modelled'],
    ['('.repeat(1000), 'nests deeper than 100 levels'],
    ['a'.repeat(1025), 'search query is too long'],
  ])('refuses %s', (query, message) => {
    expect(() => parseSearch(query)).toThrow(message);
  });

  it('never fails with anything but a SearchSyntaxError', () => {
    const pieces = fc.constantFrom(...'( ) { } , = " \\ AND OR NOT a Count1 "b" MetricName ='.split(' '));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 30 }).map((all) => all.join(' ')),
        ),
        (query) => {
          try {
            const parsed = parseSearch(query);
            for (const each of Object.values(metrics)) matchesSearch(parsed, each);
          } catch (error) {
            if (!(error instanceof SearchSyntaxError)) throw error;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function metric(namespace: string, name: string, dimensions: Readonly<Record<string, string>>) {
  return { namespace, name, dimensions: Object.entries(dimensions).map(([key, value]) => ({ name: key, value })) };
}
