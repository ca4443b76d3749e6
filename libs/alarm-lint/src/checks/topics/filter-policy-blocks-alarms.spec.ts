import { alarm, describeCheck, resource, topic } from '../check-cases.fixture.ts';
import { filterPolicyBlocksAlarms } from './filter-policy-blocks-alarms.ts';

const filtered = (FilterPolicy: object, FilterPolicyScope?: string, change: object = {}) => ({
  Alarm: alarm(change),
  Topic: topic(),
  S: resource('AWS::SNS::Subscription', {
    TopicArn: { Ref: 'Topic' },
    Protocol: 'sqs',
    Endpoint: 'x',
    FilterPolicy,
    FilterPolicyScope,
  }),
});

describeCheck(filterPolicyBlocksAlarms, {
  clean: {
    'a policy on the body': filtered({ NewStateValue: ['ALARM'] }, 'MessageBody'),
    'a policy on the name of the alarm': filtered({ AlarmName: [{ prefix: 'alarm-' }] }, 'MessageBody'),
    'an empty policy': filtered({}),
    'recovery, where recovery is told': filtered({ NewStateValue: ['OK'] }, 'MessageBody', {
      OKActions: [{ Ref: 'Topic' }],
    }),
    'a topic that no alarm tells': { ...filtered({ severity: ['high'] }), Alarm: alarm({ AlarmActions: [] }) },
  },
  reported: {
    'attributes, which alarm messages do not have': [
      filtered({ severity: ['critical'] }),
      /alarm messages have no attributes, use FilterPolicyScope MessageBody/,
    ],
    'recovery, where only alarms are told': [
      filtered({ NewStateValue: ['OK'] }, 'MessageBody'),
      /no message passes this sqs subscription/,
    ],
    'a member that the body does not have': [
      filtered({ severity: ['critical'] }, 'MessageBody'),
      /compare it with the body/,
    ],
  },
});
