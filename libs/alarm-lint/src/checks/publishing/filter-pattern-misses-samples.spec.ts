import { counting, describeCheck, resource } from '../check-cases.fixture.ts';
import { filterPatternMissesSamples } from './filter-pattern-misses-samples.ts';

const group = (...samples: readonly unknown[]) =>
  resource('AWS::Logs::LogGroup', { LogGroupName: '/shop/app' }, { samples });

describeCheck(filterPatternMissesSamples, {
  clean: {
    'a pattern that matches one of the samples': {
      Filter: counting(),
      Group: group('INFO ok', '12:00 ERROR no stock'),
    },
    'a JSON sample': { Filter: counting({ FilterPattern: '{ $.level = "error" }' }), Group: group({ level: 'error' }) },
    'a log group without samples': {
      Filter: counting(),
      Group: resource('AWS::Logs::LogGroup', { LogGroupName: '/shop/app' }),
    },
    'samples beside the filter, which come first': {
      Filter: counting({}, { samples: ['ERROR'] }),
      Group: group('INFO'),
    },
  },
  reported: {
    'another case': [
      { Filter: counting(), Group: group('error: no stock') },
      /"ERROR" matches none of the 1 declared samples/,
    ],
    'a JSON pattern on plain lines': [
      { Filter: counting({ FilterPattern: '{ $.level = "error" }' }), Group: group('level=error') },
      /matches none/,
    ],
    'a pattern that cannot be read': [
      { Filter: counting({ FilterPattern: '{ $.level = }' }) },
      /CloudWatch Logs refuses the pattern/,
    ],
  },
});
