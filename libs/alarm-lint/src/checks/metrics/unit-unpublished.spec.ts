import { alarm, alarmOn, counting, describeCheck } from '../check-cases.fixture.ts';
import { unitUnpublished } from './unit-unpublished.ts';

describeCheck(unitUnpublished, {
  clean: {
    'no unit': { Alarm: alarm() },
    'the unit of the metric': { Alarm: alarm({ Unit: 'Percent' }) },
    'a metric whose unit is not known': { Alarm: alarmOn('Shop Orders', {}, { Unit: 'Count' }) },
    'the unit of a filter': { Alarm: alarmOn('Shop Errors', {}, { Unit: 'None' }), Filter: counting() },
  },
  reported: {
    'seconds of what comes in milliseconds': [
      { Alarm: alarmOn('AWS/Lambda Duration', { FunctionName: 'f' }, { Unit: 'Seconds' }) },
      /AWS\/Lambda Duration is published in Milliseconds, the alarm asks for Seconds/,
    ],
    'a count of a filter that names no unit': [
      { Alarm: alarmOn('Shop Errors', {}, { Unit: 'Count' }), Filter: counting() },
      /is published in None/,
    ],
  },
});
