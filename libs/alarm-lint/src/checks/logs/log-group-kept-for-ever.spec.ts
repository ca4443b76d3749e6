import { describeCheck, resource } from '../check-cases.fixture.ts';
import { logGroupKeptForEver } from './log-group-kept-for-ever.ts';

describeCheck(logGroupKeptForEver, {
  clean: { 'a log group with retention': { Group: resource('AWS::Logs::LogGroup', { RetentionInDays: 30 }) } },
  reported: {
    'a log group without': [
      { Group: resource('AWS::Logs::LogGroup', { LogGroupName: '/shop' }) },
      /\/shop keeps its events for ever/,
    ],
  },
});
