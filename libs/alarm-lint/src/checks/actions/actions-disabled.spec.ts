import { alarm, describeCheck } from '../check-cases.fixture.ts';
import { actionsDisabled } from './actions-disabled.ts';

describeCheck(actionsDisabled, {
  clean: {
    'actions that are on': { Alarm: alarm({ ActionsEnabled: true }) },
    'an alarm without actions': { Alarm: alarm({ ActionsEnabled: false, AlarmActions: [] }) },
  },
  reported: {
    'actions that are off': [{ Alarm: alarm({ ActionsEnabled: false }) }, /ActionsEnabled is false; set it to true/],
  },
});
