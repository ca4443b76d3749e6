import { alarmOn, counting, describeCheck } from '../check-cases.fixture.ts';
import { dimensionsDiffer } from './dimensions-differ.ts';

const byHost = counting({ Dimensions: [{ Key: 'Host', Value: '$.host' }] });

describeCheck(dimensionsDiffer, {
  clean: {
    'no dimensions on either side': { Alarm: alarmOn('Shop Errors'), Filter: counting() },
    'the same dimensions': { Alarm: alarmOn('Shop Errors', { Host: 'web' }), Filter: byHost },
    'a second filter that publishes without': { Alarm: alarmOn('Shop Errors'), Filter: byHost, Other: counting() },
  },
  reported: {
    'an alarm without the dimension': [
      { Alarm: alarmOn('Shop Errors'), Filter: byHost },
      /published with Host, the alarm asks for no dimension/,
    ],
    'an alarm with a dimension that the filter does not have': [
      { Alarm: alarmOn('Shop Errors', { Host: 'web' }), Filter: counting() },
      /published with no dimension, the alarm asks for Host/,
    ],
  },
});
