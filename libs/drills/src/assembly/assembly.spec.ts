import { deploymentOrder } from './deployment-order.ts';
import { leaveOutUnknown, type KnownTypes } from './known-types.ts';
import { readAssembly, type AssembledStack, type Template } from './assembly.ts';

const stack = (name: string, template: Partial<Template>, after: string[] = []): AssembledStack => ({
  name,
  account: undefined,
  region: undefined,
  template: { Resources: {}, ...template },
  assets: [],
  after,
});
const gives = (Name: string): Partial<Template> => ({
  Resources: { Given: { Type: 'AWS::SSM::Parameter', Properties: { Name } } },
});
const reads = (Default: string): Partial<Template> => ({
  Parameters: { Read: { Type: 'AWS::SSM::Parameter::Value<String>', Default } },
});
const order = (...stacks: AssembledStack[]): string[] => deploymentOrder(stacks).map(({ name }) => name);

describe('stacks are deployed', () => {
  test('after those that make the parameters they read, in the template or at deployment', () => {
    expect(order(stack('watch', reads('/shop/id')), stack('shop', gives('/shop/id')))).toEqual(['shop', 'watch']);
    const late = {
      Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: '{{resolve:ssm:/shop/id:1}}' } } },
    };
    expect(order(stack('watch', late), stack('shop', gives('/shop/id')))).toEqual(['shop', 'watch']);
  });

  test('after those whose exports they import, and those that CDK says', () => {
    const imports = {
      Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::ImportValue': 'shop-id' } } } },
    };
    expect(order(stack('watch', imports), stack('shop', { Outputs: { Id: { Export: { Name: 'shop-id' } } } }))).toEqual(
      ['shop', 'watch'],
    );
    expect(order(stack('a', {}, ['b']), stack('b', {}, ['c']), stack('c', {}))).toEqual(['c', 'b', 'a']);
  });

  test('never when they wait for each other', () => {
    expect(() => order(stack('a', {}, ['b']), stack('b', {}, ['a']))).toThrow('the stacks a, b wait for each other');
  });
});

describe('what the local cloud does not know', () => {
  const known: KnownTypes = new Map([['AWS::SNS::Topic', new Set(['TopicName'])]]);

  test('is left out with what refers to it replaced, and named', () => {
    const { template, left } = leaveOutUnknown(
      {
        Resources: {
          Files: { Type: 'AWS::EFS::FileSystem' },
          Topic: {
            Type: 'AWS::SNS::Topic',
            DependsOn: ['Files'],
            Properties: { TopicName: { 'Fn::Sub': '${Files}-${AWS::Region}' }, Odd: 1 },
          },
        },
        Outputs: { Id: { Value: { 'Fn::GetAtt': ['Files', 'Arn'] } } },
      } as Template,
      known,
    );
    expect(left).toEqual(['AWS::EFS::FileSystem Files', 'AWS::SNS::Topic Topic: property Odd']);
    expect(template).toEqual({
      Resources: {
        Topic: {
          Type: 'AWS::SNS::Topic',
          DependsOn: [],
          Properties: { TopicName: { 'Fn::Sub': 'left-out-Files-${AWS::Region}' } },
        },
      },
      Outputs: { Id: { Value: 'left-out-Files' } },
    });
  });
});

test('a folder that is no assembly is refused', () => {
  expect(() => readAssembly('nowhere')).toThrow(
    '"nowhere" is no cloud assembly; give the cdk.out that "cdk synth" wrote',
  );
});
