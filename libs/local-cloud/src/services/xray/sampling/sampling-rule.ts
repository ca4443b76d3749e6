import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** What a rule matches and how much of it is kept, in X-Ray's words. */
export interface RuleSettings {
  readonly Priority: number;
  readonly FixedRate: number;
  readonly ReservoirSize: number;
  readonly Host: string;
  readonly HTTPMethod: string;
  readonly ResourceARN: string;
  readonly ServiceName: string;
  readonly ServiceType: string;
  readonly URLPath: string;
  readonly Version: number;
  readonly Attributes?: Readonly<Record<string, string>>;
}

/** A rule as it is stored. */
export interface SamplingRule extends RuleSettings {
  readonly name: string;
  readonly arn: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly modifiedAt: number;
  readonly tags: Readonly<Record<string, string>>;
}

const slot = stateSlot('xray.sampling-rules', { empty: () => new Map<string, SamplingRule>() });

/** The rules of this account and region that somebody made, by name. */
export function rulesOf(scope: Scope): Map<string, SamplingRule> {
  return scope.state(slot);
}

/** The rule that X-Ray has by itself: one request a second and 5 % of the others. @see https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html */
export function defaultRule(scope: Scope): SamplingRule {
  return {
    name: 'Default',
    arn: scope.arn('xray', 'sampling-rule/Default'),
    Priority: 10000,
    FixedRate: 0.05,
    ReservoirSize: 1,
    Host: '*',
    HTTPMethod: '*',
    ResourceARN: '*',
    ServiceName: '*',
    ServiceType: '*',
    URLPath: '*',
    Version: 1,
    createdAt: 0,
    modifiedAt: 0,
    tags: {},
  };
}
