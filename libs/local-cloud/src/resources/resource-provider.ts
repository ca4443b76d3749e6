import type {
  CreateRequest,
  DeleteRequest,
  JsonObject,
  PhysicalRequest,
  ResourceProvider,
  ResourceRequest,
  UpdateRequest,
} from '@shopwatch/cloudformation';
import { AwsError } from '../aws-error.ts';
import type { Scope } from '../scope.ts';
import { readProperties } from './read-properties.ts';
import { resourceStates, stateKey } from './resource-states.ts';
import type { ResourceContext, ResourceState, ResourceType } from './resource-type.ts';

/** Lets the CloudFormation engine work on the resources of one account and region through the types that the services declare. */
export function resourceProvider(scope: Scope, types: ReadonlyMap<string, ResourceType>): ResourceProvider {
  const states = (): Map<string, ResourceState> => scope.state(resourceStates);
  const keep = (request: ResourceRequest, state: ResourceState): ResourceState => {
    states().set(stateKey(request, state.physicalId), state);
    return state;
  };
  const held = (request: PhysicalRequest): ResourceState =>
    states().get(stateKey(request, request.physicalId)) ?? { physicalId: request.physicalId, attributes: {} };
  return {
    async create(request: CreateRequest) {
      const type = typeOf(request, types);
      const initiated = (physicalId: string): void => {
        keep(request, { physicalId, attributes: {} });
        request.initiated(physicalId);
      };
      const context = { ...contextOf(scope, request), generatedName: request.generatedName, initiated };
      const state = keep(request, await type.create(read(type, request.properties), context));
      request.initiated(state.physicalId);
      return state;
    },
    async update(request: UpdateRequest) {
      const type = typeOf(request, types);
      if (type.update === undefined) throw notUpdatable(type.type);
      const previous = read(type, request.previous);
      const properties = read(type, request.properties);
      const change = { resource: held(request), previous, properties } as never;
      return keep(request, await type.update(change, contextOf(scope, request)));
    },
    async delete(request: DeleteRequest) {
      // A deletion that is begun again after an interruption meets what it had deleted before.
      if (!states().has(stateKey(request, request.physicalId))) return;
      const type = typeOf(request, types);
      await type.delete(held(request), contextOf(scope, request), read(type, request.properties));
      states().delete(stateKey(request, request.physicalId));
    },
    attributes: (request) => Promise.resolve(held(request).attributes as JsonObject),
  };
}

function typeOf({ type }: ResourceRequest, types: ReadonlyMap<string, ResourceType>): ResourceType {
  const found = types.get(type);
  if (found !== undefined) return found;
  throw new AwsError('ValidationError', `Template format error: Unrecognized resource types: [${type}]`);
}

function read(type: ResourceType, properties: JsonObject): never {
  return readProperties(type.type, type.properties, properties) as never;
}

/** The context of a resource that is there. */
function contextOf(scope: Scope, request: ResourceRequest): ResourceContext {
  return {
    ...scope,
    stackName: request.stack.name,
    stackId: request.stack.id,
    logicalId: request.logicalId,
    stackTags: request.tags,
    generatedName: '',
    initiated: () => undefined,
  };
}

function notUpdatable(type: string): AwsError {
  return new AwsError('ValidationError', `Resource type ${type} does not support updates`);
}
