import type { JsonObject } from '../json.ts';
import type { KeepingPolicy, ResourceDeclaration } from '../template/template.ts';

/** Why a physical resource leaves its stack. */
export type Departure = 'stack-deleted' | 'removed' | 'replaced' | 'creation-rolled-back';

/** What becomes of it. */
export type Farewell = 'delete' | 'retain' | 'snapshot';

/**
 * Decides what becomes of a physical resource that its stack lets go.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html
 */
export function farewellOf(declaration: ResourceDeclaration, properties: JsonObject, departure: Departure): Farewell {
  const policy = policyOf(declaration, properties, departure);
  switch (policy) {
    case 'Delete':
      return 'delete';
    case 'Retain':
      return 'retain';
    case 'RetainExceptOnCreate':
      return departure === 'creation-rolled-back' ? 'delete' : 'retain';
    case 'Snapshot':
      // Nothing worth keeping is in a resource that was made a moment ago; AWS does not say.
      return departure === 'creation-rolled-back' ? 'delete' : 'snapshot';
    default:
      return policy satisfies never;
  }
}

function policyOf(declaration: ResourceDeclaration, properties: JsonObject, departure: Departure): KeepingPolicy {
  if (departure === 'replaced') return declaration.updateReplacePolicy ?? 'Delete';
  return declaration.deletionPolicy ?? (keepsSnapshot(declaration.type, properties) ? 'Snapshot' : 'Delete');
}

/** Databases leave a snapshot unless the template says otherwise. */
function keepsSnapshot(type: string, properties: JsonObject): boolean {
  if (type === 'AWS::RDS::DBCluster') return true;
  return type === 'AWS::RDS::DBInstance' && properties['DBClusterIdentifier'] === undefined;
}
