import { contract, name, text } from '@shopwatch/contract';
import { production } from '@shopwatch/settings';
import { TierStack, type TierProps } from '@shopwatch/tier';
import { RemovalPolicy, Tags, type CfnOutput } from 'aws-cdk-lib';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { houseRules, synthesised, type HouseRulesProps } from './index.ts';

const shop = contract('shop', { topicArn: text('topic of the orders'), topicName: name('sns', 'orders', 'its name') });

class ShopStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'shop', 'Sells shoes.', props);
    const topicName = this.nameOf('sns', 'orders');
    const topic = new CfnTopic(this, 'Topic', { topicName });
    this.publish(shop, { topicArn: topic.ref, topicName });
    this.outputs({ TopicArn: [topic.ref, 'topic of the orders'] });
    this.spoil(topic);
  }

  protected spoil(_topic: CfnTopic): void {
    // A good tier spoils nothing.
  }
}

/** A tier with one thing wrong. */
function spoilt(spoil: (topic: CfnTopic, stack: TierStack) => void) {
  return class extends ShopStack {
    protected override spoil(topic: CfnTopic): void {
      spoil(topic, this);
    }
  };
}

/** Returns the sentences of the rules that a tier breaks; the snapshot is not a rule. */
function broken(Tier: typeof ShopStack, promises: Partial<HouseRulesProps> = {}): string[] {
  const rules = new Map<string, () => void>();
  const { test: own } = globalThis;
  globalThis.test = ((sentence: string, rule: () => void) => rules.set(sentence, rule)) as unknown as typeof test;
  houseRules({
    template: synthesised(Tier),
    contract: shop,
    names: ['sns-orders-production'],
    outputs: ['TopicArn'],
    outputsRequirement: 'S0-000',
    ...promises,
  });
  globalThis.test = own;
  expect(rules.delete('the template as a whole')).toBe(true);
  return [...rules].filter(([, rule]) => fails(rule)).map(([sentence]) => sentence);
}

function fails(rule: () => void): boolean {
  try {
    rule();
    return false;
  } catch {
    return true;
  }
}

const rules = {
  tags: 'S0-003 every taggable resource carries the required tags',
  names: 'S0-004 S0-088 every name is fixed, and there are no others',
  retained: 'S0-005 S0-090 nothing is retained when the stack is deleted',
  outputs: 'S0-000 1 outputs, each described and none exported',
  published: 'every entry of the contract is published',
};

describe('the house rules', () => {
  test('are all kept by a good tier', () => {
    expect(broken(ShopStack)).toEqual([]);
  });

  test('are broken by a missing tag', () => {
    expect(broken(spoilt((topic) => Tags.of(topic).remove('Owner', { priority: 300 })))).toEqual([rules.tags]);
  });

  test('ask for the tags of the system that the tier belongs to, by the numbers of its specification', () => {
    const requirements = { tags: 'S9-001', names: 'S9-002', tearDown: 'S9-003' };
    expect(broken(ShopStack, { tags: { Owner: 'shoe-team' }, requirements })).toEqual([
      'S9-001 every taggable resource carries the required tags',
    ]);
  });

  test('are broken by a name that nobody promised and by one that is gone', () => {
    expect(broken(spoilt((topic) => (topic.topicName = 'sns-returns-production')))).toEqual([rules.names]);
    expect(broken(ShopStack, { names: [] })).toEqual([rules.names]);
  });

  test('are broken by a resource that outlives its stack', () => {
    const kept = spoilt((topic) => topic.applyRemovalPolicy(RemovalPolicy.RETAIN));
    expect(broken(kept)).toEqual([rules.retained]);
  });

  test('are broken by an output that is missing, exported or not described', () => {
    expect(broken(ShopStack, { outputs: ['Other'] })).toEqual([rules.outputs]);
    const exported = spoilt((_topic, stack) => {
      (stack.node.findChild('OutputTopicArn') as CfnOutput).exportName = 'topic';
    });
    expect(broken(exported)).toEqual([rules.outputs]);
    const exports = { stack: 'stack-shop-production', outputs: ['TopicArn'] };
    expect(broken(ShopStack, { exports })).toEqual(['S0-000 1 outputs, each described and 1 exported']);
    const nameless = class extends ShopStack {
      protected override outputs() {
        super.outputs({ TopicArn: ['url', ''] });
      }
    };
    expect(broken(nameless)).toEqual([rules.outputs]);
  });

  test('are broken by an entry of the contract that is not published', () => {
    const more = contract('shop', { ...shop, tillId: text('the till') });
    expect(broken(ShopStack, { contract: more })).toEqual([rules.published]);
  });
});

test('a tier is synthesised for production unless other settings are given', () => {
  expect(JSON.stringify(synthesised(ShopStack).findResources('AWS::SNS::Topic'))).toContain('sns-orders-production');
  const dev = synthesised(ShopStack, { ...production, environment: 'dev' });
  dev.hasResourceProperties('AWS::SNS::Topic', { TopicName: 'sns-orders-dev' });
});
