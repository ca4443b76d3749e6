import { alarm, describeCheck, resource } from '../check-cases.fixture.ts';
import { functionNotPermitted } from './function-not-permitted.ts';

const heal = resource('AWS::Lambda::Function', { FunctionName: 'heal' });
const Alarm = alarm({ AlarmActions: [{ 'Fn::GetAtt': ['Heal', 'Arn'] }] });
const permission = (change: object = {}) =>
  resource('AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: { 'Fn::GetAtt': ['Heal', 'Arn'] },
    Principal: 'lambda.alarms.cloudwatch.amazonaws.com',
    ...change,
  });

describeCheck(functionNotPermitted, {
  clean: {
    'a permission for alarms': { Alarm, Heal: heal, Permission: permission() },
    'a permission for this alarm': {
      Alarm,
      Heal: heal,
      Permission: permission({ SourceArn: { 'Fn::GetAtt': ['Alarm', 'Arn'] } }),
    },
    'a permission by the name of the function': {
      Alarm,
      Heal: heal,
      Permission: permission({ FunctionName: 'heal', SourceAccount: { Ref: 'AWS::AccountId' } }),
    },
    'a function that no template makes': {
      Alarm: alarm({ AlarmActions: ['arn:aws:lambda:us-east-1:1:function:other'] }),
    },
  },
  reported: {
    'no permission at all': [
      { Alarm, Heal: heal },
      /no resource-based policy allows the lambda:InvokeFunction action; add an AWS::Lambda::Permission on heal/,
    ],
    'a permission for another service': [
      { Alarm, Heal: heal, Permission: permission({ Principal: 'cloudwatch.amazonaws.com' }) },
      /not authorized/,
    ],
    'a permission for another alarm': [
      { Alarm, Heal: heal, Permission: permission({ SourceArn: 'arn:aws:cloudwatch:us-east-1:1:alarm:other' }) },
      /not authorized/,
    ],
  },
});
