import { alarmOn, counting, describeCheck } from '../check-cases.fixture.ts';
import { filterDefaultDistorts } from './filter-default-distorts.ts';

const on = (Statistic: string, filter: object) => ({
  Alarm: alarmOn('Shop Errors', {}, { Statistic }),
  Filter: counting(filter),
});

describeCheck(filterDefaultDistorts, {
  clean: {
    'nought under a sum': on('Sum', { Default: 0 }),
    'nought under a maximum': on('Maximum', { Default: 0 }),
    'no default under an average': on('Average', { Value: '$.ms' }),
  },
  reported: {
    'nought under an average': [
      on('Average', { Default: 0, Value: '$.ms' }),
      /Average of Shop Errors: the filter also publishes 0/,
    ],
    'one under a sum': [on('Sum', { Default: 1 }), /also publishes 1/],
  },
});
