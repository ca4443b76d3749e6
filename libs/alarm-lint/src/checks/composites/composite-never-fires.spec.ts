import { alarm, composite, describeCheck } from '../check-cases.fixture.ts';
import { compositeNeverFires } from './composite-never-fires.ts';

const children = { A: alarm({ AlarmName: 'a' }), B: alarm({ AlarmName: 'b' }) };
const dead = { D: alarm({ AlarmName: 'dead', Threshold: 150 }) };

describeCheck(compositeNeverFires, {
  clean: {
    'a rule that can hold': { ...children, C: composite('ALARM(a) AND NOT ALARM(b)') },
    'a child that can never fire beside one that can': {
      ...children,
      ...dead,
      C: composite('ALARM(a) OR ALARM(dead)'),
    },
    'a child that fires in silence': {
      D: alarm({ AlarmName: 'dead', Threshold: 150, TreatMissingData: 'breaching' }),
      C: composite('ALARM(dead)'),
    },
    'a rule of ten children': { C: composite(Array.from({ length: 10 }, (_, i) => `ALARM(c${i})`).join(' AND ')) },
  },
  reported: {
    'two states at once': [
      { ...children, C: composite('ALARM(a) AND OK(a)') },
      /no states of its children make the rule true/,
    ],
    'a child that can never fire': [
      { ...children, ...dead, C: composite('ALARM(a) AND ALARM(dead)') },
      /its child dead never goes to ALARM \(.*percentage/,
    ],
    'a rule that cannot be read': [{ C: composite('alarm(a)') }, /composite-shop can never fire/],
  },
});

describeCheck(compositeNeverFires, {
  clean: {},
  reported: {
    'a quorum that the living cannot reach': [
      { ...children, ...dead, C: composite('AT_LEAST(3, ALARM, (a, b, dead))') },
      /its child dead never/,
    ],
  },
});
