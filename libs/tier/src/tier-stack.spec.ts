import { contract, list, name, text } from '@shopwatch/contract';
import { production } from '@shopwatch/settings';
import { App, Fn } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AccountRootPrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueue, CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { featureFlags, TierStack, type TierProps } from './index.ts';

const street = contract('main-street', {
  doorId: text('the door'),
  shelfIds: list('the shelves'),
  signName: name('sns', 'sign', 'the sign'),
});

class Shop extends TierStack {
  constructor(scope: Construct, props: TierProps, build: (shop: Shop) => void) {
    super(scope, 'shop', 'Sells shoes.', props);
    build(this);
  }

  override readonly read = super.read;
  override readonly publish = super.publish;
  override readonly outputs = super.outputs;
  override readonly exportedOutputs = super.exportedOutputs;
}

const shop = (build: (shop: Shop) => void = () => undefined, settings = production) =>
  new Shop(new App({ context: { ...featureFlags } }), { settings }, build);
const templateOf = (build?: (shop: Shop) => void, settings = production) => Template.fromStack(shop(build, settings));

describe('a tier', () => {
  test('is a stack named after itself and its environment, in the account and the region of the settings', () => {
    const stack = shop(undefined, { ...production, environment: 'dev', account: '111122223333', region: 'eu-west-1' });
    expect(stack).toMatchObject({ stackName: 'stack-shop-dev', account: '111122223333', region: 'eu-west-1' });
    expect(stack.node.path).toBe('stack-shop-dev');
    expect(Template.fromStack(stack).toJSON().Description).toBe('Sells shoes.');
  });

  test('has a name and a region of its own, where its specification says so', () => {
    const stack = new (class extends TierStack {
      constructor() {
        super(new App(), 'shop', 'Sells shoes.', { settings: production }, { stack: 'shoes', region: 'eu-north-1' });
      }
    })();
    expect(stack).toMatchObject({ stackName: 'shoes-production', region: 'eu-north-1' });
  });

  test('names resources after its environment', () => {
    expect(shop().nameOf('sns', 'sign')).toBe('sns-sign-production');
    expect(shop().plainNameOf('sign')).toBe('sign-production');
    expect(shop(undefined, { ...production, environment: 'dev' }).nameOf('sns', 'sign')).toBe('sns-sign-dev');
  });

  test('accepts the findings that its settings accept, with their reasons', () => {
    const acknowledged = [{ finding: 'AlarmLint::action-missing', reason: 'nobody is on call yet' }];
    const { node } = shop(undefined, { ...production, acknowledged });
    const accepted = node.metadata.filter(({ type }) => type === 'aws:cdk:acknowledged-rules');
    expect(accepted.map(({ data }) => data)).toEqual([{ 'AlarmLint::action-missing': 'nobody is on call yet' }]);
  });

  test('S0-003 puts the four tags on every resource, whichever shape its type wants them in', () => {
    const template = templateOf((stack) => {
      new CfnQueue(stack, 'Queue');
      stack.publish(street, { doorId: 'door', shelfIds: ['a'], signName: 'sign' });
    });
    const tags = { Environment: 'production', ManagedBy: 'CDK', Owner: 'DevOps', Project: 'monitoring' };
    template.hasResourceProperties('AWS::SQS::Queue', {
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    });
    template.allResourcesProperties('AWS::SSM::Parameter', { Tags: tags });
  });

  test('puts the tags of its own system on every resource, where it has some', () => {
    const tags = { Environment: 'production', Owner: 'shoe-team' };
    const stack = new (class extends TierStack {
      constructor() {
        super(new App(), 'shop', 'Sells shoes.', { settings: production }, { tags });
        new CfnQueue(this, 'Queue');
      }
    })();
    Template.fromStack(stack).hasResourceProperties('AWS::SQS::Queue', {
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    });
  });

  test('keeps the partition a pseudo parameter where the region would give it away', () => {
    const template = templateOf((stack) => {
      const statement = { Effect: 'Allow', Principal: { AWS: new AccountRootPrincipal().arn } };
      new CfnQueuePolicy(stack, 'Policy', { queues: ['q'], policyDocument: { Statement: [statement] } });
    });
    expect(JSON.stringify(template.findResources('AWS::SQS::QueuePolicy'))).toContain('{"Ref":"AWS::Partition"}');
  });
});

describe('what a tier reads', () => {
  test('is resolved from the SSM parameter of the entry when it is deployed, a list as a list', () => {
    const found: unknown[] = [];
    const template = templateOf((stack) => {
      const shelves: string[] = stack.read(street.shelfIds);
      found.push(stack.resolve([stack.read(street.doorId), shelves, Fn.select(1, shelves)]));
    });
    const shelves = { Ref: 'ReadMainStreetShelfIds' };
    expect(found).toEqual([[{ Ref: 'ReadMainStreetDoorId' }, shelves, { 'Fn::Select': [1, shelves] }]]);
    expect(template.toJSON().Parameters).toMatchObject({
      ReadMainStreetDoorId: {
        Type: 'AWS::SSM::Parameter::Value<String>',
        Default: '/shopwatch/production/main-street/doorId',
        Description: 'the door',
      },
      ReadMainStreetShelfIds: {
        Type: 'AWS::SSM::Parameter::Value<List<String>>',
        Default: '/shopwatch/production/main-street/shelfIds',
        Description: 'the shelves',
      },
    });
  });

  test('comes from its own environment', () => {
    const template = templateOf((stack) => void stack.read(street.doorId), { ...production, environment: 'dev' });
    template.hasParameter('ReadMainStreetDoorId', { Default: '/shopwatch/dev/main-street/doorId' });
  });

  test('is one parameter, however often it is read', () => {
    const readers = templateOf((stack) => {
      expect(stack.resolve(stack.read(street.doorId))).toEqual(stack.resolve(stack.read(street.doorId)));
    });
    expect(Object.keys(readers.findParameters('*', { Description: 'the door' }))).toEqual(['ReadMainStreetDoorId']);
  });

  test('is no parameter at all where the name is fixed', () => {
    const template = templateOf((stack) => {
      const sign: string = stack.read(street.signName);
      expect(sign).toBe('sns-sign-production');
    });
    expect(JSON.stringify(template.toJSON())).not.toContain('SignName');
  });
});

describe('what a tier publishes', () => {
  test('is one SSM parameter per entry, lists joined by commas', () => {
    const template = templateOf((stack) => {
      stack.publish(street, { doorId: 'door', shelfIds: ['a', 'b'], signName: 'sns-sign-production' });
    });
    const published = Object.entries(template.findResources('AWS::SSM::Parameter')).map(([id, { Properties }]) => {
      const { Name, Type, Value, Description } = Properties as Record<string, string>;
      return [id, Name, Type, Value, Description];
    });
    expect(published).toEqual([
      ['PublishDoorId', '/shopwatch/production/main-street/doorId', 'String', 'door', 'the door'],
      ['PublishShelfIds', '/shopwatch/production/main-street/shelfIds', 'StringList', 'a,b', 'the shelves'],
      ['PublishSignName', '/shopwatch/production/main-street/signName', 'String', 'sns-sign-production', 'the sign'],
    ]);
  });

  test('does not compile with an entry missing, misspelt or of another shape', () => {
    const attempts = (stack: Shop) => {
      // @ts-expect-error the shelves and the sign are missing
      stack.publish(street, { doorId: 'door' });
      // @ts-expect-error there is no such entry
      stack.publish(street, { doorId: 'door', shelfIds: ['a'], signName: 'sign', windowId: 'window' });
      // @ts-expect-error the shelves are a list
      stack.publish(street, { doorId: 'door', shelfIds: 'a,b', signName: 'sign' });
      // @ts-expect-error the contract promises no window
      stack.read(street.windowId);
    };
    expect(attempts).toBeInstanceOf(Function);
  });
});

test('the outputs of a tier have exactly the names they are given, lists joined by commas', () => {
  const template = templateOf((stack) => {
    stack.outputs({
      DoorId: ['door', 'the door'],
      ShelfIds: [[stack.read(street.doorId), 'b'], 'the shelves'],
    });
  });
  expect(template.toJSON().Outputs).toEqual({
    DoorId: { Value: 'door', Description: 'the door' },
    ShelfIds: { Value: { 'Fn::Join': [',', [{ Ref: 'ReadMainStreetDoorId' }, 'b']] }, Description: 'the shelves' },
  });
});

test('exported outputs carry the name of the stack in front of their own', () => {
  const template = templateOf((stack) => stack.exportedOutputs({ DoorId: ['door', 'the door'] }));
  expect(template.toJSON().Outputs).toEqual({
    DoorId: { Value: 'door', Description: 'the door', Export: { Name: 'stack-shop-production-DoorId' } },
  });
});
