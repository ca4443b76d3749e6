import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { parsePath } from '../deliveries/json-path.ts';
import { invalid, limitExceeded, notModelled } from '../faults.ts';
import type { Target } from '../shapes.ts';
import { change, findRule } from './rule.ts';

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const MOST_TARGETS = 5;

/** The services whose resources can be targets here. */
const TARGET_SERVICES = new Set(['lambda', 'logs', 'sns', 'sqs']);

/** Adds targets to a rule; one of the same id is replaced. @throws AwsError ResourceNotFoundException, ValidationException, LimitExceededException */
export function putTargets(scope: Scope, name: string, added: readonly Target[]): void {
  const rule = findRule(scope, name);
  for (const target of added) admit(target);
  const targets = new Map([...rule.targets, ...added].map((target) => [target.Id, target]));
  if (targets.size > MOST_TARGETS) throw limitExceeded();
  change(scope, rule, { targets: [...targets.values()] });
}

/** Takes targets from a rule; ids that it does not have are no error. @throws AwsError ResourceNotFoundException */
export function removeTargets(scope: Scope, name: string, ids: readonly string[]): void {
  const rule = findRule(scope, name);
  change(scope, rule, { targets: rule.targets.filter(({ Id }) => !ids.includes(Id)) });
}

function admit(target: Target): void {
  const { Id, Arn, Input, InputPath, InputTransformer, DeadLetterConfig } = target;
  refuseArn(Arn);
  const service = parseArn(Arn)!.service;
  if (!TARGET_SERVICES.has(service)) throw notModelled(`A target of the service ${service}`);
  if ([Input, InputPath, InputTransformer].filter((given) => given !== undefined).length > 1) {
    throw invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${Id}.`);
  }
  if (Input !== undefined) refuseInput(Id, Input);
  for (const path of [InputPath, ...Object.values(InputTransformer?.InputPathsMap ?? {})]) {
    if (path !== undefined) parsePath(path);
  }
  if (DeadLetterConfig?.Arn !== undefined) refuseDeadLetters(DeadLetterConfig.Arn);
}

function refuseArn(arn: string): void {
  if (parseArn(arn) !== undefined) return;
  throw invalid(`Parameter ${arn} is not valid. Reason: Provided Arn is not in correct format.`);
}

/** AWS adds what its JSON reader stumbled over; ours is another one. */
function refuseInput(id: string, input: string): void {
  try {
    JSON.parse(input);
  } catch (fault) {
    throw invalid(`JSON syntax error in input for target ${id}: ${(fault as Error).message}`);
  }
}

function refuseDeadLetters(arn: string): void {
  refuseArn(arn);
  const { service, resource } = parseArn(arn)!;
  if (service !== 'sqs' || resource.endsWith('.fifo')) {
    throw invalid(`Parameter ${arn} is not valid. Reason: the dead-letter queue must be a standard SQS queue.`);
  }
}
