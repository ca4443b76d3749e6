import { resource, sourceOf, sourcesOf } from '../checks/check-cases.fixture.ts';
import { linkStacks } from './link-stacks.ts';

const parameter = (Name: string, Value: unknown) => resource('AWS::SSM::Parameter', { Name, Value });
const queueOf = (template: object) => linkStacks([sourceOf('shop', template as never)])[0]!.resources.get('Queue')!;

test('a contract over SSM parameters gives the reader what the publisher has, whichever is read first', () => {
  const web = {
    region: 'us-east-1',
    resources: { Server: resource('AWS::EC2::Instance'), P: parameter('/web/server', { Ref: 'Server' }) },
  };
  const sources = sourcesOf({ stacks: { web } });
  const reader = sourceOf('monitoring', {
    Parameters: { Server: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/web/server' } },
    Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Server' } } } },
  });
  const [first] = linkStacks([reader, ...sources]);
  expect(first!.resources.get('Queue')!.name).toBe('${web/Server}');
});

test('a list that an SSM parameter holds is split', () => {
  const list = sourceOf('net', { Resources: { P: parameter('/subnets', 'a,b') as never } });
  const reader = sourceOf('web', {
    Parameters: { Subnets: { Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: '/subnets' } },
    Resources: {
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Select': [1, { Ref: 'Subnets' }] } } },
    },
  });
  expect(linkStacks([list, reader])[1]!.resources.get('Queue')!.name).toBe('b');
});

test('an export is found by who imports it', () => {
  const exporter = sourceOf('a', {
    Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 't' } } },
    Outputs: { Arn: { Value: { Ref: 'Topic' }, Export: { Name: 'topic' } } },
  });
  const importer = sourceOf('b', {
    Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::ImportValue': 'topic' } } } },
  });
  expect(linkStacks([exporter, importer])[1]!.resources.get('Queue')!.name).toBe('arn:aws:sns:${Region}:${Account}:t');
});

test.each([
  ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-${Region}'],
  ['Fn::Sub with its own variables', { 'Fn::Sub': ['${X}-${!Y}', { X: 'x' }] }, 'x-${Y}'],
  ['Fn::Split and Fn::Select', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
  ['Fn::If on a parameter', { 'Fn::If': ['IsProd', 'prod', 'other'] }, 'prod'],
  ['Fn::If on what nobody knows', { 'Fn::If': ['IsUnknown', 'yes', 'no'] }, 'yes'],
  ['Fn::FindInMap', { 'Fn::FindInMap': ['Sizes', 'prod', 'name'] }, 'large'],
  ['a function that is not followed', { 'Fn::GetAZs': '' }, '${shop/GetAZs}'],
])('%s is followed', (_name, QueueName, expected) => {
  const queue = queueOf({
    Parameters: { Stage: { Type: 'String', Default: 'prod' }, Given: { Type: 'String' } },
    Conditions: {
      IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
      IsUnknown: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] },
    },
    Mappings: { Sizes: { prod: { name: 'large' } } },
    Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName } } },
  });
  expect(queue.name).toBe(expected);
});

test('a resource whose condition is false is not there', () => {
  const [stack] = linkStacks([
    sourceOf('shop', {
      Conditions: { Never: { 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] } },
      Resources: { Queue: { Type: 'AWS::SQS::Queue', Condition: 'Never' } },
    }),
  ]);
  expect([...stack!.resources.keys()]).toEqual([]);
});

test('properties that are left out by AWS::NoValue are not there', () => {
  expect(
    queueOf({
      Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: { Ref: 'AWS::NoValue' } } } },
    }).properties,
  ).toEqual({});
});
