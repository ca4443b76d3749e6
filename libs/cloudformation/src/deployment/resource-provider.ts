import type { JsonObject } from '../json.ts';
import type { StackIdentity, Tags } from '../stacks/deployed-stack.ts';

/**
 * Makes, changes and removes physical resources of all types. A rejected promise fails the resource; the message of its
 * error is the reason that people see.
 */
export interface ResourceProvider {
  readonly create: (request: CreateRequest) => Promise<PhysicalResource>;
  /** Changes a resource in place; another physical id says that a new one took its place, and the old one will be deleted. */
  readonly update: (request: UpdateRequest) => Promise<PhysicalResource>;
  readonly delete: (request: DeleteRequest) => Promise<void>;
  /** Reads what Fn::GetAtt gives, asked after each create and update. */
  readonly attributes: (request: PhysicalRequest) => Promise<JsonObject>;
}

export interface PhysicalResource {
  /** What Ref gives. */
  readonly physicalId: string;
}

/** What every request says. */
export interface ResourceRequest {
  readonly stack: StackIdentity;
  readonly type: string;
  readonly logicalId: string;
  /** Functions and dynamic references are values already. */
  readonly properties: JsonObject;
  /** Tags of the stack, which its resources bear too. */
  readonly tags: Tags;
}

export interface CreateRequest extends ResourceRequest {
  /** A name for a resource that has none of its own, `shop-Topic-a1B2c3D4e5F6`. */
  readonly generatedName: string;
  /** Says the physical id of a creation that goes on, so that events show it and a rollback finds it. */
  readonly initiated: (physicalId: string) => void;
}

export interface PhysicalRequest extends ResourceRequest {
  readonly physicalId: string;
}

export interface UpdateRequest extends PhysicalRequest {
  readonly previous: JsonObject;
}

export interface DeleteRequest extends PhysicalRequest {
  /** Whether a snapshot of its data is to be kept. */
  readonly snapshot: boolean;
}
