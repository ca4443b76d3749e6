import { alarm, alarmOn, describeCheck, resource } from '../check-cases.fixture.ts';
import { periodTooShort } from './period-too-short.ts';

const cpu = alarm({ Period: 60, Dimensions: [{ Name: 'InstanceId', Value: { Ref: 'Server' } }] });

describeCheck(periodTooShort, {
  clean: {
    'a minute with detailed monitoring': { Alarm: cpu, Server: resource('AWS::EC2::Instance', { Monitoring: true }) },
    'a machine that no template makes': { Alarm: alarm({ Period: 60 }) },
    "ten seconds of one's own metric": { Alarm: alarmOn('Shop Orders', {}, { Period: 10 }) },
    'a day of the size of a bucket': { Alarm: alarmOn('AWS/S3 BucketSizeBytes', {}, { Period: 86400 }) },
  },
  reported: {
    'a minute with basic monitoring': [
      { Alarm: cpu, Server: resource('AWS::EC2::Instance') },
      /every 300 seconds, the alarm looks every 60/,
    ],
    'an hour of the size of a bucket': [
      { Alarm: alarmOn('AWS/S3 BucketSizeBytes', {}, { Period: 3600 }) },
      /every 86400 seconds/,
    ],
    'ten seconds of a metric of each minute': [
      { Alarm: alarmOn('AWS/RDS CPUUtilization', {}, { Period: 10 }) },
      /every 60 seconds/,
    ],
  },
});
