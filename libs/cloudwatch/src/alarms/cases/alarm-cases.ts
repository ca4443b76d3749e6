import { lowSampleAnswer, stateOfDatapoints } from './datapoint-cases.ts';
import { actionsRun, admission, operationFault } from './operation-cases.ts';
import { reasonOf } from './reason-cases.ts';
import { evaluationSchedule, evaluationWindow } from './schedule-cases.ts';
import { evaluationOnTimeline } from './timeline-case.ts';

/**
 * One function per kind of case about metric alarms: each takes the case's `input` (a recorded timeline: the whole case) and
 * returns what its `expected` describes, possibly with more members.
 */
export const alarmCases = {
  state: stateOfDatapoints,
  missingDynamoDb: stateOfDatapoints,
  lowSample: lowSampleAnswer,
  reason: reasonOf,
  validate: admission,
  schedule: evaluationSchedule,
  window: evaluationWindow,
  actions: actionsRun,
  error: operationFault,
  timeline: evaluationOnTimeline,
} as const;
