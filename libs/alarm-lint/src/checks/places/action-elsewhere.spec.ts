import { alarm, describeCheck, topic } from '../check-cases.fixture.ts';
import { actionElsewhere } from './action-elsewhere.ts';

const acting = (arn: unknown) => ({ Alarm: alarm({ AlarmActions: [arn] }) });

describeCheck(actionElsewhere, {
  clean: {
    'a topic of the same region': { Alarm: alarm(), Topic: topic() },
    'an incident, which has no region': acting('arn:aws:ssm-incidents::111111111111:response-plan/x'),
  },
  reported: {
    'a topic of another region': [
      acting('arn:aws:sns:eu-west-1:111111111111:alerts'),
      /alarm-cpu is in us-east-1 and acts on arn:aws:sns:eu-west-1/,
    ],
  },
});
