import { isObject, member, type Json, type JsonObject } from '../json.ts';
import type { StackOutput } from '../outputs/evaluate-outputs.ts';
import type { Parameters } from '../parameters/resolve-parameters.ts';
import type { ResourceDeclaration, Template } from '../template/template.ts';
import type { StackStatus } from './stack-status.ts';

/** Name and ARN of a stack. */
export interface StackIdentity {
  readonly name: string;
  readonly id: string;
}

export type Tags = Readonly<Record<string, string>>;

/** A stack as it stands: what it was made from and what it is made of. */
export interface DeployedStack extends StackIdentity {
  readonly status: StackStatus;
  readonly statusReason: string | undefined;
  readonly template: Template;
  readonly parameters: Parameters;
  readonly tags: Tags;
  readonly resources: ReadonlyMap<string, DeployedResource>;
  readonly outputs: readonly StackOutput[];
  /** What a rollback has yet to do, in the statuses that a failed update or a failed rollback leaves. */
  readonly unfinished?: UnfinishedUpdate;
}

/** An update that neither came about nor was undone. */
export interface UnfinishedUpdate {
  /** The stack before the update. */
  readonly target: DeployedStack;
  /** Logical ids of the resources that the update began to change in place. */
  readonly touched: readonly string[];
  /** Physical resources that the update made and the stack has no place for. */
  readonly leftovers: readonly DeployedResource[];
}

/** One physical resource of a stack. */
export interface DeployedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  /** Functions evaluated; dynamic references as written, so that no secret is kept. */
  readonly properties: JsonObject;
  readonly attributes: JsonObject;
  readonly declaration: ResourceDeclaration;
  /** Logical ids of the resources that it was made from. */
  readonly needs: readonly string[];
}

/** Reads an attribute by its name; `Endpoint.Address` is a member of that name or one within the other. */
export function readAttribute(attributes: JsonObject, name: string): Json | undefined {
  const whole = member(attributes, name);
  if (whole !== undefined) return whole;
  const point = name.indexOf('.');
  const inner = point < 0 ? undefined : member(attributes, name.slice(0, point));
  return isObject(inner) ? readAttribute(inner, name.slice(point + 1)) : undefined;
}
