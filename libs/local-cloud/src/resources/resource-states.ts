import type { ResourceRequest } from '@shopwatch/cloudformation';
import { stateSlot } from '../state/state-slot.ts';
import type { ResourceState } from './resource-type.ts';

/** What CloudFormation made, as its types described it: what `Fn::GetAtt` gives stays the same until the next update. */
export const resourceStates = stateSlot('cloudformation.resources', { empty: () => new Map<string, ResourceState>() });

/** The name of a resource among all stacks; a replaced one lives on beside its successor until it is deleted. */
export function stateKey({ stack, logicalId }: ResourceRequest, physicalId: string): string {
  return `${stack.id}|${logicalId}|${physicalId}`;
}
