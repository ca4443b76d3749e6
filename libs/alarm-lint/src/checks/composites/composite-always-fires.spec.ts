import { composite, describeCheck } from '../check-cases.fixture.ts';
import { compositeAlwaysFires } from './composite-always-fires.ts';

describeCheck(compositeAlwaysFires, {
  clean: { 'a rule that can fail': { C: composite('ALARM(a) OR INSUFFICIENT_DATA(a)') } },
  reported: {
    TRUE: [{ C: composite('TRUE') }, /in ALARM whatever its children do/],
    'every state of one child': [
      { C: composite('ALARM(a) OR OK(a) OR INSUFFICIENT_DATA(a)') },
      /whatever its children do/,
    ],
    'a child or not that child': [{ C: composite('ALARM(a) OR NOT ALARM(a)') }, /whatever its children do/],
  },
});
