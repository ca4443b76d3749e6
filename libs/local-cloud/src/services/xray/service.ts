import { provide } from '../../ports/port.ts';
import { traceRecorder } from '../../ports/trace-recorder.ts';
import { service } from '../../service.ts';
import { batchGetTraces } from './operations/batch-get-traces.ts';
import { createGroup } from './operations/create-group.ts';
import { createSamplingRule } from './operations/create-sampling-rule.ts';
import { deleteGroup } from './operations/delete-group.ts';
import { deleteSamplingRule } from './operations/delete-sampling-rule.ts';
import { getGroup } from './operations/get-group.ts';
import { getGroups } from './operations/get-groups.ts';
import { getSamplingRules } from './operations/get-sampling-rules.ts';
import { getTraceSummaries } from './operations/get-trace-summaries.ts';
import { putTraceSegments } from './operations/put-trace-segments.ts';
import { updateGroup } from './operations/update-group.ts';
import { updateSamplingRule } from './operations/update-sampling-rule.ts';
import { groupType } from './resources/group.ts';
import { samplingRuleType } from './resources/sampling-rule.ts';
import { record } from './traces/record.ts';

/** X-Ray: sampling rules and groups, recorded; segments, kept and put together to traces. */
export const xray = service({
  signingName: 'xray',
  title: 'X-Ray',
  apiVersion: '2016-04-12',
  protocols: ['restJson'],
  operations: [
    batchGetTraces,
    createGroup,
    createSamplingRule,
    deleteGroup,
    deleteSamplingRule,
    getGroup,
    getGroups,
    getSamplingRules,
    getTraceSummaries,
    putTraceSegments,
    updateGroup,
    updateSamplingRule,
  ],
  resourceTypes: [groupType, samplingRuleType],
  provides: [provide(traceRecorder, { record })],
});
