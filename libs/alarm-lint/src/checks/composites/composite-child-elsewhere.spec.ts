import { alarm, composite, describeCheck } from '../check-cases.fixture.ts';
import { compositeChildElsewhere } from './composite-child-elsewhere.ts';

const Alarm = alarm();
const [east, west] = ['us-east-1', 'us-west-2'];

describeCheck(compositeChildElsewhere, {
  clean: {
    'a child of the same region': {
      stacks: {
        one: { region: east, resources: { Alarm } },
        two: { region: east, resources: { C: composite('ALARM(alarm-cpu)') } },
      },
    },
    'a name that two regions have': {
      stacks: {
        one: { region: west, resources: { Alarm } },
        two: { region: east, resources: { Alarm, C: composite('ALARM(alarm-cpu)') } },
      },
    },
    'a child that is nowhere': { C: composite('ALARM(other)') },
  },
  reported: {
    'a bare name that only another region has': [
      {
        stacks: {
          one: { region: west, resources: { Alarm } },
          two: { region: east, resources: { C: composite('ALARM(alarm-cpu)') } },
        },
      },
      /alarm-cpu lives in us-west-2/,
    ],
    'an ARN of another region': [
      { C: composite({ 'Fn::Sub': 'ALARM("arn:aws:cloudwatch:eu-west-1:${AWS::AccountId}:alarm:x")' }) },
      /x lives in eu-west-1/,
    ],
  },
});
