import { alarmOn, describeCheck, resource } from '../check-cases.fixture.ts';
import { metricElsewhere } from './metric-elsewhere.ts';

const f = resource('AWS::Lambda::Function', { FunctionName: 'orders' });
const errors = alarmOn('AWS/Lambda Errors', { FunctionName: 'orders' });
const apart = (region: string, account?: string) => ({
  stacks: {
    code: { region, account, resources: { F: f } },
    alarms: { region: 'us-east-1', account: '111111111111', resources: { Alarm: errors } },
  },
});

describeCheck(metricElsewhere, {
  clean: {
    'the same region': apart('us-east-1'),
    'a function that each region has': {
      stacks: { ...apart('eu-west-1').stacks, more: { region: 'us-east-1', resources: { F: f } } },
    },
    'a function that no template makes': { Alarm: errors },
  },
  reported: {
    'another region': [apart('eu-west-1'), /published in region eu-west-1, the alarm looks into us-east-1/],
    'another account': [apart('us-east-1', '222222222222'), /published in account 222222222222.*give AccountId/],
  },
});
