import { alarmOn, describeCheck } from '../check-cases.fixture.ts';
import { metricUnknown } from './metric-unknown.ts';

describeCheck(metricUnknown, {
  clean: {
    'a metric of the catalogue': { Alarm: alarmOn('AWS/EC2 CPUUtilization', { InstanceId: 'i-1' }) },
    'a metric of the supplement': { Alarm: alarmOn('AWS/RDS DBLoad', { DBInstanceIdentifier: 'shop' }) },
    "one's own namespace": { Alarm: alarmOn('Shop CPUUtilisation') },
    'a namespace that the catalogue does not know': { Alarm: alarmOn('AWS/NewService Anything') },
    'a new metric of a namespace that is not known in full': { Alarm: alarmOn('AWS/RDS SomethingQuiteNew') },
  },
  reported: {
    'a slip of the pen, with the right name': [
      { Alarm: alarmOn('AWS/Lambda Error', { FunctionName: 'f' }) },
      /no metric "Error"; it is written Errors/,
    ],
    'wrong case': [{ Alarm: alarmOn('AWS/RDS databaseConnections') }, /it is written DatabaseConnections/],
    'another metric in a namespace that is known in full': [
      { Alarm: alarmOn('AWS/EC2 MemoryUtilization', { InstanceId: 'i-1' }) },
      /AWS\/EC2 has no metric "MemoryUtilization"; see https/,
    ],
    'a misspelt namespace': [
      { Alarm: alarmOn('AWS/Lamda Errors') },
      /no namespace "AWS\/Lamda"; it is written AWS\/Lambda/,
    ],
  },
});
