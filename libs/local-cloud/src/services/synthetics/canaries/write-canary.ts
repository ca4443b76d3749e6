import { parseSchedule } from '@shopwatch/notifications';
import { functionKeeper } from '../../../ports/function-keeper.ts';
import { network } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { canaryExists, invalidCanary, wrongState } from '../faults.ts';
import { packScript } from '../runtime/pack-script.ts';
import { canaries, change, findCanary, type Canary, type CanarySettings } from './canary.ts';

const runtimes = /^syn-nodejs-puppeteer-\d+\.\d+$/;

/** Makes a canary that does not run yet, and the function that runs it. @throws AwsError ConflictException, ValidationException */
export function createCanary(scope: Scope, settings: CanarySettings): Canary {
  if (scope.state(canaries).has(settings.name)) throw canaryExists(settings.name);
  admit(scope, settings);
  const id = scope.ids.uuid();
  const functionName = `cwsyn-${settings.name.slice(0, 21)}-${id}`;
  const canary: Canary = {
    ...settings,
    id,
    functionName,
    functionArn: makeFunction(scope, functionName, settings),
    state: 'READY',
    created: scope.clock.now(),
    modified: scope.clock.now(),
    lastStarted: undefined,
    lastStopped: undefined,
    timer: '',
    runs: [],
  };
  occupy(scope, canary);
  scope.state(canaries).set(canary.name, canary);
  return canary;
}

/** Gives a canary other settings; one that runs goes on running. @throws AwsError ValidationException */
export function updateCanary(scope: Scope, settings: CanarySettings): Canary {
  const canary = findCanary(scope, settings.name);
  admit(scope, settings);
  const functionArn = makeFunction(scope, canary.functionName, settings);
  const changed = change(scope, canary, { ...settings, functionArn, modified: scope.clock.now() });
  occupy(scope, changed);
  return changed;
}

/** Deletes a canary that does not run, and its function. @throws AwsError ConflictException */
export function deleteCanary(scope: Scope, name: string): void {
  const canary = findCanary(scope, name);
  if (canary.state === 'RUNNING') throw wrongState(`Canary is in a state that can't be deleted: RUNNING`);
  scope.port(functionKeeper).remove(scope, canary.functionName);
  scope.port(network).leave(scope, canary.id);
  scope.state(canaries).delete(name);
}

function admit(scope: Scope, { runtimeVersion, expression, vpc, artifactLocation }: CanarySettings): void {
  if (!runtimes.test(runtimeVersion)) {
    throw invalidCanary(`The runtime version ${runtimeVersion} is not modelled here; known are syn-nodejs-puppeteer-*`);
  }
  if (!artifactLocation.startsWith('s3://')) throw invalidCanary(`Invalid S3 location: ${artifactLocation}`);
  try {
    parseSchedule(expression);
  } catch {
    throw invalidCanary(`Invalid schedule expression: ${expression}`);
  }
  for (const id of vpc?.SubnetIds ?? []) {
    if (scope.port(network).subnet(scope, id) === undefined) throw invalidCanary(`Subnet not found: ${id}`);
  }
  for (const id of vpc?.SecurityGroupIds ?? []) {
    if (scope.port(network).securityGroup(scope, id) === undefined)
      throw invalidCanary(`Security group not found: ${id}`);
  }
}

function makeFunction(scope: Scope, name: string, settings: CanarySettings): string {
  return scope.port(functionKeeper).make(scope, {
    name,
    archive: packScript(scope, settings.code),
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    role: settings.executionRoleArn,
    timeoutSeconds: settings.timeoutSeconds,
    memoryMb: settings.memoryMb,
    environment: settings.environment,
  });
}

/** What a canary stands in cannot be deleted before it. */
function occupy(scope: Scope, { id, vpc }: Canary): void {
  if (vpc === undefined) return scope.port(network).leave(scope, id);
  scope.port(network).occupy(scope, id, { subnetIds: vpc.SubnetIds, groupIds: vpc.SecurityGroupIds });
}
