import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { clientFault } from '../faults.ts';

/** What of a container counts for what its task reserves. */
export interface Container {
  readonly cpu?: number;
  readonly memory?: number;
  readonly memoryReservation?: number;
}

/** A revision of a task definition as it is stored. */
export interface TaskDefinition {
  readonly family: string;
  readonly revision: number;
  readonly arn: string;
  /** Units of which 1,024 are a vCPU. @default - what the containers ask for */
  readonly cpu?: string;
  /** MiB. @default - what the containers ask for */
  readonly memory?: string;
  readonly containerDefinitions: readonly Container[];
  /** What else was asked for, as it was. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly registeredAt: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** What a task reserves: units of CPU, MiB of memory. */
export interface Reservation {
  readonly cpu: number;
  readonly memory: number;
}

const slot = stateSlot('ecs.task-definitions', { empty: () => new Map<string, TaskDefinition>() });
const counts = stateSlot('ecs.task-revisions', { empty: () => new Map<string, number>() });

/** The active revisions of this account and region, by `family:revision`. */
export function taskDefinitionsOf(scope: Scope): Map<string, TaskDefinition> {
  return scope.state(slot);
}

/** Registers the next revision of a family. */
export function registerTaskDefinition(
  scope: Scope,
  asked: Omit<TaskDefinition, 'arn' | 'registeredAt' | 'revision'>,
): TaskDefinition {
  const revision = (scope.state(counts).get(asked.family) ?? 0) + 1;
  const key = `${asked.family}:${revision}`;
  const made = { ...asked, revision, arn: scope.arn('ecs', `task-definition/${key}`), registeredAt: scope.clock.now() };
  scope.state(counts).set(asked.family, revision);
  taskDefinitionsOf(scope).set(key, made);
  return made;
}

/** The revision that an ARN, `family:revision` or a family (its newest) names. @throws AwsError ClientException */
export function findTaskDefinition(scope: Scope, given: string): TaskDefinition {
  const name = given.slice(given.lastIndexOf('/') + 1);
  const all = [...taskDefinitionsOf(scope).values()];
  const found =
    taskDefinitionsOf(scope).get(name) ??
    all.filter(({ family }) => family === name).sort((one, other) => other.revision - one.revision)[0];
  if (found === undefined) throw clientFault('Unable to describe task definition.');
  return found;
}

/** What a task of the revision with this ARN reserves: what is asked for the task as a whole, or else by its containers; nothing once it is gone. */
export function reservationOf(scope: Scope, arn: string): Reservation {
  const found = taskDefinitionsOf(scope).get(arn.slice(arn.lastIndexOf('/') + 1));
  if (found === undefined) return { cpu: 0, memory: 0 };
  const { cpu, memory, containerDefinitions } = found;
  const sum = (of: (container: Container) => number) =>
    containerDefinitions.reduce((total, container) => total + of(container), 0);
  return {
    cpu: cpu === undefined ? sum((container) => container.cpu ?? 0) : Number(cpu),
    memory: memory === undefined ? sum((one) => one.memory ?? one.memoryReservation ?? 0) : Number(memory),
  };
}

/** A revision as ECS shows it. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html */
export function describeTaskDefinition({ arn, settings, registeredAt, tags: _tags, ...shown }: TaskDefinition) {
  return { ...settings, ...shown, taskDefinitionArn: arn, status: 'ACTIVE', registeredAt: new Date(registeredAt) };
}
