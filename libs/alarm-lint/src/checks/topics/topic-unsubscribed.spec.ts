import { alarm, describeCheck, resource, topic } from '../check-cases.fixture.ts';
import { topicUnsubscribed } from './topic-unsubscribed.ts';

const inline = topic({ Subscription: [{ Protocol: 'email', Endpoint: 'a@example.com' }] });

describeCheck(topicUnsubscribed, {
  clean: {
    'a topic with a subscription': {
      Alarm: alarm(),
      Topic: topic(),
      S: resource('AWS::SNS::Subscription', { TopicArn: { Ref: 'Topic' }, Protocol: 'sqs', Endpoint: 'x' }),
    },
    'a subscription in the topic itself': { Alarm: alarm(), Topic: inline },
    'a subscription of another stack': {
      stacks: {
        alerts: {
          resources: {
            Topic: topic(),
            P: resource('AWS::SSM::Parameter', { Name: '/topic', Value: { Ref: 'Topic' } }),
            Alarm: alarm(),
          },
        },
        people: {
          resources: {
            S: resource('AWS::SNS::Subscription', {
              TopicArn: '{{resolve:ssm:/topic}}',
              Protocol: 'sms',
              Endpoint: '+1',
            }),
          },
        },
      },
    },
    'a topic that no alarm tells': { Topic: topic() },
  },
  reported: {
    'a topic that nobody listens to': [
      { Alarm: alarm(), Topic: topic() },
      /alarm-cpu tell alerts, which has no subscription/,
    ],
  },
});
