import { actionListOf } from '../alarms/actions.ts';
import type { AlarmState } from '../alarms/alarm-state.ts';
import type { Instant } from '../series.ts';
import type { AlarmRule } from './rule/ast.ts';
import type { SuppressionPhase } from './suppression.ts';

/**
 * What PutCompositeAlarm takes, in the API's own names; an update replaces all of it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export interface CompositeAlarmRequest {
  readonly AlarmName: string;
  readonly AlarmDescription?: string;
  readonly AlarmRule: string;
  /** @default true */
  readonly ActionsEnabled?: boolean;
  /** @default [] */
  readonly OKActions?: readonly string[];
  /** @default [] */
  readonly AlarmActions?: readonly string[];
  /** @default [] */
  readonly InsufficientDataActions?: readonly string[];
  /** A name or an ARN. */
  readonly ActionsSuppressor?: string;
  /** Seconds; required with a suppressor. */
  readonly ActionsSuppressorWaitPeriod?: number;
  /** Seconds; required with a suppressor. */
  readonly ActionsSuppressorExtensionPeriod?: number;
}

/** A request with its defaults filled in. */
export interface CompositeConfiguration extends CompositeAlarmRequest {
  readonly ActionsEnabled: boolean;
  readonly OKActions: readonly string[];
  readonly AlarmActions: readonly string[];
  readonly InsufficientDataActions: readonly string[];
}

/** A composite alarm as CloudWatch keeps it. */
export interface CompositeAlarm {
  readonly arn: string;
  readonly configuration: CompositeConfiguration;
  readonly configurationUpdatedAt: Instant;
  readonly rule: AlarmRule;
  /** The distinct names that the rule refers to, in its order. */
  readonly children: readonly string[];
  /** `updatedAt` moves with the suppression too. */
  readonly state: AlarmState;
  /** Absent while nothing holds the actions back. */
  readonly suppression?: SuppressionPhase;
}

/** Lists the actions that a composite takes on entering its current state. */
export function actionsOfState({ configuration, state }: CompositeAlarm): readonly string[] {
  return configuration[actionListOf(state.value)];
}
