import { alarmOnMath, describeCheck } from '../check-cases.fixture.ts';
import { divisionByAbsent } from './division-by-absent.ts';

const metrics = { errors: 'AWS/Lambda Errors Sum', runs: 'AWS/Lambda Invocations Sum' };
const rate = (expression: string, TreatMissingData: string) => ({
  Alarm: alarmOnMath(expression, metrics, { TreatMissingData }),
});

describeCheck(divisionByAbsent, {
  clean: {
    'missing data that counts as good': rate('errors / runs', 'notBreaching'),
    'a divisor that is filled': rate('errors / FILL(runs, 1)', 'missing'),
    'a divisor that is always there': {
      Alarm: alarmOnMath('a / b', { a: 'AWS/EC2 NetworkIn Sum', b: 'AWS/EC2 NetworkOut Sum' }),
    },
  },
  reported: {
    'missing data that pages': [rate('errors / runs', 'breaching'), /fires whenever nothing happens/],
    'missing data that keeps the alarm up': [rate('errors / runs', 'ignore'), /keeps its state, ALARM too/],
    'missing data that flaps': [rate('errors / runs * 100', 'missing'), /INSUFFICIENT_DATA and back.*FILL\(runs, 1\)/],
  },
});
