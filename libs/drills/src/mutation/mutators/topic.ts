import { changed, type Mutator, type Properties } from '../mutator.ts';

/** The topic rests under AWS's own key, which no alarm may use. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html */
export const topicKey: Mutator = {
  type: 'AWS::SNS::Topic',
  changes: (properties) =>
    properties['KmsMasterKeyId'] === 'alias/aws/sns' ? [] : [changed(properties, 'KmsMasterKeyId', 'alias/aws/sns')],
};

/** The policy of the topic no longer allows something. */
export const topicPolicy: Mutator = {
  type: 'AWS::SNS::TopicPolicy',
  changes(properties) {
    const document = properties['PolicyDocument'] as Properties | undefined;
    const statements = document?.['Statement'];
    if (!Array.isArray(statements)) return [];
    return (statements as readonly Properties[]).flatMap((statement, place) =>
      statement['Effect'] !== 'Allow' || statements.length === 1
        ? []
        : [
            {
              what: `statement ${String(statement['Sid'] ?? place + 1)} of the topic's policy is gone`,
              properties: {
                ...properties,
                PolicyDocument: { ...document, Statement: statements.filter((_, index) => index !== place) },
              },
            },
          ],
    );
  },
};

/** The subscription lets only messages through that no alarm sends. */
export const filterPolicy: Mutator = {
  type: 'AWS::SNS::Subscription',
  changes: (properties) => [
    changed(properties, 'FilterPolicy', { severity: ['page'] }),
    {
      what: 'FilterPolicy on the body lets only recoveries through',
      properties: { ...properties, FilterPolicy: { NewStateValue: ['OK'] }, FilterPolicyScope: 'MessageBody' },
    },
  ],
};

/** What cannot be delivered is lost. */
export const redrivePolicy: Mutator = {
  type: 'AWS::SNS::Subscription',
  changes: (properties) =>
    properties['RedrivePolicy'] === undefined ? [] : [changed(properties, 'RedrivePolicy', undefined)],
};
