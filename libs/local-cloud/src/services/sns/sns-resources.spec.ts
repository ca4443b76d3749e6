import { GetSubscriptionAttributesCommand, GetTopicAttributesCommand, ListSubscriptionsByTopicCommand, ListTagsForResourceCommand } from '@aws-sdk/client-sns'; // prettier-ignore
import { deployed } from '../../testing/stack-resources.ts';
import { MAIL, snsScene } from './testing/sns-scene.ts';

const { cloud, client, topic, inbox } = snsScene();
const ARN = 'arn:aws:sns:eu-west-1:123456789012:alerts';
const attributesOf = async (TopicArn: string) =>
  (await client().send(new GetTopicAttributesCommand({ TopicArn }))).Attributes!;
const endpoints = async () =>
  (await client().send(new ListSubscriptionsByTopicCommand({ TopicArn: ARN }))).Subscriptions!.map(
    ({ Endpoint }) => Endpoint,
  );

describe('AWS::SNS::Topic', () => {
  it('makes a topic with its subscriptions, changes it and takes it away', async () => {
    const Subscription = [{ Endpoint: MAIL, Protocol: 'email' }];
    const wanted = { TopicName: 'alerts', KmsMasterKeyId: 'alias/aws/sns', Subscription };
    const resource = await deployed(cloud, 'AWS::SNS::Topic', wanted);
    expect(resource.physicalId).toBe(ARN);
    expect(await resource.attributes()).toEqual({ TopicArn: ARN, TopicName: 'alerts' });
    expect((await attributesOf(ARN))['KmsMasterKeyId']).toBe('alias/aws/sns');
    expect(await endpoints()).toEqual([MAIL]);
    const { Tags } = await client().send(new ListTagsForResourceCommand({ ResourceArn: ARN }));
    expect(Tags).toContainEqual({ Key: 'environment', Value: 'test' });
    await resource.update({
      TopicName: 'alerts',
      DisplayName: 'Shop',
      Subscription: [{ Endpoint: 'b@example.com', Protocol: 'email' }],
    });
    expect(await attributesOf(ARN)).toMatchObject({ DisplayName: 'Shop' });
    expect(await attributesOf(ARN)).not.toHaveProperty('KmsMasterKeyId');
    expect(await endpoints()).toEqual(['b@example.com']);
    await resource.delete();
    await expect(attributesOf(ARN)).rejects.toThrow('Topic does not exist');
  });

  it('does not take over a topic that somebody made', async () => {
    await topic();
    await expect(deployed(cloud, 'AWS::SNS::Topic', { TopicName: 'alerts' })).rejects.toThrow('already exists');
  });

  it('refuses what is not modelled by its name', async () => {
    await expect(deployed(cloud, 'AWS::SNS::Topic', { FifoTopic: true })).rejects.toThrow('FifoTopic is not modelled');
    await expect(deployed(cloud, 'AWS::SNS::Topic', { ArchivePolicy: {} })).rejects.toThrow(
      'Encountered unsupported property ArchivePolicy',
    );
  });
});

describe('AWS::SNS::TopicPolicy', () => {
  it('takes the place of the default policy until it is gone', async () => {
    await topic();
    const PolicyDocument = {
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish', Resource: ARN },
      ],
    };
    const policy = await deployed(cloud, 'AWS::SNS::TopicPolicy', { Topics: [ARN], PolicyDocument });
    expect((await attributesOf(ARN))['Policy']).toBe(JSON.stringify(PolicyDocument));
    await policy.delete();
    expect((await attributesOf(ARN))['Policy']).toContain('__default_policy_ID');
  });
});

describe('AWS::SNS::Subscription', () => {
  it('of an address waits for its owner while the stack goes on', async () => {
    await topic();
    const wanted = { TopicArn: ARN, Protocol: 'email', Endpoint: MAIL };
    const resource = await deployed(cloud, 'AWS::SNS::Subscription', wanted);
    expect(resource.physicalId).toMatch(/^arn:aws:sns:eu-west-1:123456789012:alerts:/);
    const shown = async () =>
      (await client().send(new GetSubscriptionAttributesCommand({ SubscriptionArn: resource.physicalId }))).Attributes;
    expect(await shown()).toMatchObject({ PendingConfirmation: 'true' });
    await resource.update({ ...wanted, FilterPolicyScope: 'MessageBody', FilterPolicy: { NewStateValue: ['ALARM'] } });
    expect(await shown()).toMatchObject({
      FilterPolicy: '{"NewStateValue":["ALARM"]}',
      FilterPolicyScope: 'MessageBody',
    });
    await resource.delete();
    expect(await endpoints()).toEqual([]);
    expect(await inbox()).toEqual([]);
  });
});
