import { alarm, describeCheck } from '../check-cases.fixture.ts';
import { alarmDuplicated } from './alarm-duplicated.ts';

describeCheck(alarmDuplicated, {
  clean: {
    'two thresholds': { One: alarm(), Two: alarm({ AlarmName: 'b', Threshold: 95 }) },
    'two resources': {
      One: alarm(),
      Two: alarm({ AlarmName: 'b', Dimensions: [{ Name: 'InstanceId', Value: 'i-2' }] }),
    },
  },
  reported: {
    'one condition under two names': [
      { One: alarm(), Two: alarm({ AlarmName: 'b' }) },
      /b waits for the same as alarm-cpu/,
    ],
  },
});
