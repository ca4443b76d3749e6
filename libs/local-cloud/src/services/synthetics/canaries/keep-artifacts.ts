import { AwsError } from '../../../aws-error.ts';
import { objectWriter } from '../../../ports/object-writer.ts';
import type { Scope } from '../../../scope.ts';
import type { Canary, CanaryRun } from './canary.ts';
import type { Verdict } from './run-canary.ts';

/** Stores the report of a run where the canary keeps its artifacts and gives its folder; a bucket that is gone is told in the cloud's log. */
export function keepArtifacts(
  scope: Scope,
  { artifactLocation, name }: Canary,
  run: Omit<CanaryRun, 'artifacts'>,
  { steps }: Verdict,
): string {
  const [bucket = '', ...folders] = artifactLocation.slice('s3://'.length).split('/');
  const moment = new Date(run.started).toISOString();
  const [day = '', time = ''] = [moment.slice(0, 10).replaceAll('-', '/'), moment.slice(11, 23)];
  const when = `${day}/${time.slice(0, 2)}/${time.slice(3).replace(/[:.]/g, '-')}`;
  const folder = [...folders.filter((part) => part !== ''), 'canary', scope.region, name, when].join('/');
  const outcome = run.passed ? 'PASSED' : 'FAILED';
  const report = {
    canaryName: name,
    canaryRunId: run.id,
    startTime: moment,
    endTime: new Date(run.completed).toISOString(),
    executionStatus: outcome,
    executionError: run.passed ? undefined : run.reason,
    customerScript: { startTime: moment, status: outcome, steps },
  };
  const body = new TextEncoder().encode(JSON.stringify(report, undefined, 2));
  try {
    const key = `${folder}/SyntheticsReport-${outcome}.json`;
    scope.port(objectWriter).write(scope, { bucket, key }, body, 'application/json');
  } catch (fault) {
    if (!(fault instanceof AwsError)) throw fault;
    scope.log({ level: 'warn', message: 'artifacts of a canary not kept', fields: { name, reason: fault.message } });
  }
  return `${bucket}/${folder}`;
}
