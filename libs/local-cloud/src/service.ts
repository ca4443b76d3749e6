import type { AwsError } from './aws-error.ts';
import type { Operation } from './operation.ts';
import type { Provision } from './ports/port.ts';
import type { ResourceType } from './resources/resource-type.ts';
import type { Scope } from './scope.ts';
import type { Violation } from './shapes/validate.ts';
import type { SignalModel } from './signals/signal-model.ts';
import type { StateSlot } from './state/state-slot.ts';

/** The protocols that clients speak. @see https://smithy.io/2.0/aws/protocols/index.html */
export type Protocol = 'awsJson1_0' | 'awsJson1_1' | 'awsQuery' | 'ec2Query' | 'restJson' | 'restXml' | 'rpcV2Cbor';

/** What a service says about itself. */
export interface ServiceSettings {
  /** The name in the credential scope: `monitoring` for CloudWatch. */
  readonly signingName: string;
  /** As AWS names it in its SDKs: `CloudWatch`. */
  readonly title: string;
  readonly apiVersion: string;
  /** Every protocol that a client may speak with it; the first is the one for answers to requests that say nothing. */
  readonly protocols: readonly Protocol[];
  /** What stands before the operation in `X-Amz-Target`. */
  readonly targetPrefix?: string;
  readonly xmlNamespace?: string;
  /** The Smithy namespace before an error's name in JSON and CBOR: `com.amazonaws.cloudwatch`. */
  readonly errorNamespace?: string;
  readonly operations: readonly Operation[];
  readonly resourceTypes?: readonly ResourceType[];
  readonly signals?: readonly SignalModel[];
  readonly provides?: readonly Provision[];
  /** The error for broken constraints. @default ValidationError for XML protocols, ValidationException for all others */
  invalid?(violations: readonly Violation[]): AwsError;
  /** Turns what an engine throws into AWS's error; undefined leaves it a bug of ours. */
  translate?(fault: unknown): AwsError | undefined;
  /** Sets up the timers of a state that was loaded; called once for each place where one of `slots` exists. */
  resume?(scope: Scope): void;
  /** Ends what runs outside of the states, such as processes; called when the cloud stops or forgets everything. */
  stop?(scope: Scope): void;
  /** The states that `resume` is about. */
  readonly slots?: readonly StateSlot<unknown>[];
  /** The largest body it takes, in bytes. @default 16 MiB */
  readonly maxBodyBytes?: number;
  /** The code of the error for a body that is too large. @default RequestEntityTooLarge */
  readonly tooLargeCode?: string;
}

/** A service: a table of operations, its protocols and names, and what else it brings into the cloud. */
export interface Service extends ServiceSettings {
  readonly operationsByName: ReadonlyMap<string, Operation>;
}

/** Declares a service. @throws Error when two operations have one name */
export function service(settings: ServiceSettings): Service {
  const operationsByName = new Map(settings.operations.map((operation) => [operation.name, operation]));
  if (operationsByName.size !== settings.operations.length) {
    throw new Error(`${settings.title} declares an operation twice; each name must be there once`);
  }
  return { ...settings, operationsByName };
}
