import type { DeploymentTools } from '../deployment/run.ts';
import type { CreateRequest, DeleteRequest, ResourceProvider, UpdateRequest } from '../deployment/resource-provider.ts';
import type { StackEvent } from '../deployment/stack-event.ts';
import type { JsonObject } from '../json.ts';
import type { GivenParameter } from '../parameters/resolve-parameters.ts';
import type { ResourceTraits } from '../plan/resource-traits.ts';
import { parseTemplate } from '../template/parse-template.ts';
import { draftStack, type Blueprint } from './blueprint.ts';
import type { DeployedStack, StackIdentity } from './deployed-stack.ts';
import type { Environment } from './environment.ts';
import { deployStack, type Deployment } from '../deployment/deploy-stack.ts';

export const stack: StackIdentity = { name: 'shop', id: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/shop/1' };

export function environment(overrides: Partial<Environment> = {}): Environment {
  return {
    pseudo: { accountId: '123456789012', region: 'eu-west-1', stackName: stack.name, stackId: stack.id },
    ssm: () => undefined,
    secret: () => undefined,
    exports: { value: () => undefined, owner: () => undefined, importers: () => [] },
    availabilityZones: (region) => ['a', 'b', 'c'].map((zone) => region + zone),
    ...overrides,
  };
}

export function draft(
  data: unknown,
  given: Readonly<Record<string, string>> = {},
  world: Environment = environment(),
  previous?: DeployedStack,
): Blueprint {
  return draftStack(parseTemplate(data), givenParameters(given), world, previous?.parameters);
}

export function givenParameters(values: Readonly<Record<string, string>>): readonly GivenParameter[] {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

/** A numbers source that repeats itself from test to test. */
export function countingRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const traits: Readonly<Record<string, ResourceTraits>> = {
  'AWS::SNS::Topic': { replacement: ['FifoTopic', 'TopicName'], some: [], nameProperty: 'TopicName' },
  'AWS::EC2::Instance': { replacement: ['ImageId'], some: ['InstanceType'] },
};

export const traitsOf = (type: string): ResourceTraits => traits[type] ?? { replacement: [], some: [] };

/** One call of a provider, in the order of their beginnings. */
export type ProviderCall =
  | ({ readonly verb: 'create' } & CreateRequest)
  | ({ readonly verb: 'update' } & UpdateRequest)
  | ({ readonly verb: 'delete' } & DeleteRequest);

export interface World {
  readonly tools: DeploymentTools;
  readonly events: StackEvent[];
  readonly calls: ProviderCall[];
  /** Errors to come, by `create Topic`; each is thrown once. */
  readonly troubles: Map<string, Error>;
}

/**
 * A provider that makes a resource of its name, or of a number, and has its properties for attributes.
 * Like every test double it answers at once, so that the order of calls is the order of the engine.
 */
export function world(overrides: Partial<DeploymentTools> = {}): World {
  const events: StackEvent[] = [];
  const calls: ProviderCall[] = [];
  const troubles = new Map<string, Error>();
  let made = 0;
  const enter = (call: ProviderCall) => {
    calls.push(call);
    const key = `${call.verb} ${call.logicalId}`;
    const trouble = troubles.get(key);
    troubles.delete(key);
    return trouble ? Promise.reject(trouble) : Promise.resolve();
  };
  const provider: ResourceProvider = {
    create: async (request) => {
      await enter({ verb: 'create', ...request });
      made += 1;
      return { physicalId: String(request.properties['Name'] ?? `${request.logicalId.toLowerCase()}-${made}`) };
    },
    update: async (request) => {
      await enter({ verb: 'update', ...request });
      return { physicalId: request.physicalId };
    },
    delete: async (request) => enter({ verb: 'delete', ...request }),
    attributes: async ({ properties, physicalId }): Promise<JsonObject> => ({
      ...properties,
      Arn: `arn:${physicalId}`,
    }),
  };
  let clock = 0;
  const tools: DeploymentTools = {
    provider,
    traitsOf,
    environment: environment(),
    now: () => (clock += 1),
    random: countingRandom(),
    onEvent: (event) => events.push(event),
    ...overrides,
  };
  return { tools, events, calls, troubles };
}

/** Deploys a template over what is there. */
export function deploy(
  { tools }: World,
  data: unknown,
  previous?: DeployedStack,
  options: Partial<Deployment> = {},
): Promise<DeployedStack> {
  const blueprint = draft(data, {}, tools.environment, previous);
  return deployStack({ stack, blueprint, tags: {}, previous, ...options }, tools);
}

/** Events in one line each: who, what, why. */
export function story(events: readonly StackEvent[]): readonly string[] {
  return events.map(({ logicalId, status, reason }) =>
    [logicalId, status, ...(reason ? [`(${reason})`] : [])].join(' '),
  );
}

/** A topic, the smallest resource there is. */
export function topic(properties: JsonObject = {}, more: JsonObject = {}): JsonObject {
  return {
    Type: 'AWS::SNS::Topic',
    ...(Object.keys(properties).length === 0 ? {} : { Properties: properties }),
    ...more,
  };
}
