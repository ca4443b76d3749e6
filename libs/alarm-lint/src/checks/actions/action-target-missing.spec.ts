import { alarm, describeCheck, resource, topic } from '../check-cases.fixture.ts';
import { actionTargetMissing } from './action-target-missing.ts';

const here = { region: 'us-east-1', account: '111111111111' };
const acting = (arn: unknown) => alarm({ AlarmActions: [arn] });
const stack = (resources: Readonly<Record<string, object>>) => ({ stacks: { shop: { ...here, resources } } });

describeCheck(actionTargetMissing, {
  clean: {
    'a topic of the template': { Alarm: alarm(), Topic: topic() },
    'the same topic by its ARN': stack({ Alarm: acting('arn:aws:sns:us-east-1:111111111111:alerts'), Topic: topic() }),
    'a topic of another account': stack({ Alarm: acting('arn:aws:sns:us-east-1:222222222222:central') }),
    'a topic that an SSM parameter hands over': {
      stacks: {
        alerts: {
          ...here,
          resources: {
            Topic: topic(),
            P: resource('AWS::SSM::Parameter', { Name: '/topic', Value: { Ref: 'Topic' } }),
          },
        },
        shop: { ...here, resources: { Alarm: acting('{{resolve:ssm:/topic}}') } },
      },
    },
  },
  reported: {
    'a topic that nobody makes': [
      stack({ Alarm: acting('arn:aws:sns:us-east-1:111111111111:alrets'), Topic: topic() }),
      /no template makes arn:aws:sns:us-east-1:111111111111:alrets/,
    ],
    'a function that nobody makes': [
      { Alarm: acting({ 'Fn::Sub': 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:heal' }) },
      /function:heal/,
    ],
  },
});
