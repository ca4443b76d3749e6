import { service } from '../../service.ts';
import { canaries } from './canaries/canary.ts';
import { resumeCanaries } from './canaries/schedule.ts';
import { describeCanariesLastRun } from './operations/describe-canaries-last-run.ts';
import { describeCanaries } from './operations/describe-canaries.ts';
import { getCanaryRuns } from './operations/get-canary-runs.ts';
import { getCanary } from './operations/get-canary.ts';
import { startCanaryOperation } from './operations/start-canary.ts';
import { stopCanaryOperation } from './operations/stop-canary.ts';
import { canaryType } from './resources/canary.ts';
import { canarySignals } from './signals/canary-signals.ts';

/** CloudWatch Synthetics: canaries whose scripts really run, as far as they need no browser. */
export const synthetics = service({
  signingName: 'synthetics',
  title: 'synthetics',
  apiVersion: '2017-10-11',
  protocols: ['restJson'],
  operations: [
    describeCanaries,
    describeCanariesLastRun,
    getCanary,
    getCanaryRuns,
    startCanaryOperation,
    stopCanaryOperation,
  ],
  resourceTypes: [canaryType],
  signals: [canarySignals],
  slots: [canaries],
  resume: resumeCanaries,
});
