import { list, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import type { Scope } from '../../../scope.ts';
import { opsItemsOf } from '../ops-items/ops-item.ts';
import { invalidResourceId } from './faults.ts';
import { parametersOf } from './parameter.ts';

/** How tags travel. */
export const tagList = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
  { max: 1000 },
);

/** The kinds of resources that Systems Manager can tag. */
export const taggableType = required(
  oneOf(
    'Document',
    'ManagedInstance',
    'MaintenanceWindow',
    'Parameter',
    'PatchBaseline',
    'OpsItem',
    'OpsMetadata',
    'Automation',
    'Association',
  ),
);

/** The tags of a parameter or an OpsItem, to read or to change. @throws AwsError InvalidResourceId for what is neither here */
export function tagsOf(scope: Scope, type: string, id: string): Map<string, string> {
  const tagged = type === 'OpsItem' ? opsItemsOf(scope).get(id) : undefined;
  const resource = type === 'Parameter' ? parametersOf(scope).get(id) : tagged;
  if (resource === undefined) throw invalidResourceId();
  return resource.tags;
}
