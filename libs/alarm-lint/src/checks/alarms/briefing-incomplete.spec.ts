import { alarm, describeCheck } from '../check-cases.fixture.ts';
import { briefingIncomplete } from './briefing-incomplete.ts';

describeCheck(briefingIncomplete, {
  clean: {
    'a description with all three': { Alarm: alarm() },
    'an owner in a tag': {
      Alarm: alarm({ AlarmDescription: 'Severity: low. https://runbooks/x', Tags: [{ Key: 'Owner', Value: 'shop' }] }),
    },
    'a severity in the name': { Alarm: alarm({ AlarmName: 'P1-checkout', AlarmDescription: 'Team shop. Runbook: x' }) },
    'an alarm that pages nobody': { Alarm: alarm({ AlarmActions: [], AlarmDescription: '' }) },
  },
  reported: {
    'no description': [{ Alarm: alarm({ AlarmDescription: undefined }) }, /does not say its severity, owner, runbook/],
    'no runbook': [{ Alarm: alarm({ AlarmDescription: 'Severity: high. Owner: shop' }) }, /does not say its runbook;/],
  },
});

describeCheck(briefingIncomplete, {
  configuration: { briefing: { ticket: 'SHOP-\\d+' } },
  clean: { 'what a team asks for': { Alarm: alarm({ AlarmDescription: 'see SHOP-12' }) } },
  reported: { 'what a team misses': [{ Alarm: alarm() }, /does not say its ticket/] },
});
