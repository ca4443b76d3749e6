import type { MetricSample } from '../ports/metric-sink.ts';
import type { Scope } from '../scope.ts';

/** Where an amount comes from: so much of what is usual, and so much besides. */
export interface Origin {
  readonly usualShare: number;
  readonly amount: number;
}

/** One deployed resource that AWS itself would publish metrics about. */
export interface Subject {
  /** How people name it: an instance id, a load balancer's full name. */
  readonly id: string;
  /** The condition that somebody put it under; undefined is its ordinary life. */
  readonly condition: string | undefined;
  /** When it was put under it, in epoch milliseconds. */
  readonly since?: number;
  /** Where the amounts of its conditions came from, by name. @default what is usual */
  readonly from?: Readonly<Record<string, Origin>>;
}

/**
 * A small model of what AWS publishes about one kind of resource. It never publishes what the real resource could not: the limits of
 * the deployed resource are the limits of its numbers.
 */
export interface SignalModel {
  /** The kind of resource, as CloudFormation names it: `AWS::RDS::DBInstance`. */
  readonly resourceType: string;
  /** Every condition that somebody can put a resource under, in the form in which it is written, with what it means: `cpu=N`. */
  readonly conditions: Readonly<Record<string, string>>;
  /** Seconds between two samples. @default 60 */
  readonly periodSeconds?: number;
  /** The resources that exist here now. */
  subjects(scope: Scope): readonly string[];
  /** What people call one of them, where that is not its id. */
  nameOf?(scope: Scope, id: string): string | undefined;
  /** What AWS would publish about one of them for the period that ends at `instant`. */
  samples(scope: Scope, subject: Subject, instant: number): readonly MetricSample[];
  /** Told when somebody put a resource under another condition, or under none: what changes besides its metrics. */
  changed?(scope: Scope, subject: Subject): void;
}

/** Declares a signal model. */
export function signalModel(model: SignalModel): SignalModel {
  return model;
}
