import type { Json } from '../json.ts';
import { noValue } from './special-values.ts';

/**
 * What CloudFormation itself knows about a stack.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
export interface PseudoParameters {
  readonly accountId: string;
  readonly region: string;
  readonly stackName: string;
  readonly stackId: string;
  /** @default aws */
  readonly partition?: string;
  /** @default amazonaws.com */
  readonly urlSuffix?: string;
  /** @default none */
  readonly notificationArns?: readonly string[];
}

const readers = {
  'AWS::AccountId': (pseudo: PseudoParameters) => pseudo.accountId,
  'AWS::NoValue': () => noValue,
  'AWS::NotificationARNs': (pseudo: PseudoParameters) => pseudo.notificationArns ?? [],
  'AWS::Partition': (pseudo: PseudoParameters) => pseudo.partition ?? 'aws',
  'AWS::Region': (pseudo: PseudoParameters) => pseudo.region,
  'AWS::StackId': (pseudo: PseudoParameters) => pseudo.stackId,
  'AWS::StackName': (pseudo: PseudoParameters) => pseudo.stackName,
  'AWS::URLSuffix': (pseudo: PseudoParameters) => pseudo.urlSuffix ?? 'amazonaws.com',
} as const satisfies Record<string, (pseudo: PseudoParameters) => Json>;

export function isPseudoParameter(name: string): name is keyof typeof readers {
  return Object.hasOwn(readers, name);
}

export function pseudoParameter(name: keyof typeof readers, pseudo: PseudoParameters): Json {
  return readers[name](pseudo);
}
