import { InvalidFilterPolicy, parseFilterPolicy, type FilterPolicyOperation } from '@shopwatch/notifications';
import { AwsError } from '../../../aws-error.ts';
import { parseArn } from '../../../arn.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import type { Protocol } from './subscription.ts';

/** What a subscription may be set to, besides what it is. */
export interface Setting {
  readonly protocol: Protocol;
  /** All attributes as they would be afterwards. */
  readonly attributes: ReadonlyMap<string, string>;
  /** It decides how AWS's message starts. */
  readonly operation: FilterPolicyOperation;
}

type Check = (value: string, setting: Setting) => void;

/** The attributes that people can set. @see https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html */
const settable: Readonly<Record<string, Check>> = {
  FilterPolicy: checkFilterPolicy,
  FilterPolicyScope(value, setting) {
    if (value !== 'MessageAttributes' && value !== 'MessageBody') {
      throw wrong(
        setting,
        `FilterPolicyScope: Invalid value [${value}]. Please use either MessageBody or MessageAttributes`,
      );
    }
    const policy = setting.attributes.get('FilterPolicy');
    if (policy !== undefined) checkFilterPolicy(policy, setting);
  },
  RawMessageDelivery(value, setting) {
    if (value !== 'true' && value !== 'false') {
      throw wrong(setting, `RawMessageDelivery: Invalid value [${value}]. Must be true or false.`);
    }
    if (value === 'true' && !['http', 'https', 'sqs'].includes(setting.protocol)) {
      throw wrong(
        setting,
        `RawMessageDelivery: Delivery protocol [${setting.protocol}] does not support raw message delivery.`,
      );
    }
  },
  RedrivePolicy(value, setting) {
    const arn = parseArn(deadLetterArnOf(value, setting) ?? '');
    if (arn?.service !== 'sqs') throw wrong(setting, 'RedrivePolicy: deadLetterTargetArn is an invalid arn');
  },
};

const unmodelled: ReadonlySet<string> = new Set(['DeliveryPolicy', 'ReplayPolicy', 'SubscriptionRoleArn']);

/** Demands an attribute that a subscription can have. @throws AwsError InvalidParameter; NotImplemented */
export function checkSubscriptionAttribute(name: string, value: string, setting: Setting): void {
  if (unmodelled.has(name)) throw notModelled(`The subscription attribute ${name}`);
  const check = Object.hasOwn(settable, name) ? settable[name] : undefined;
  if (check === undefined) throw invalidParameter('AttributeName');
  if (value !== '') check(value, setting);
}

function checkFilterPolicy(value: string, { attributes, operation }: Setting): void {
  const scope = attributes.get('FilterPolicyScope') === 'MessageBody' ? 'MessageBody' : 'MessageAttributes';
  try {
    parseFilterPolicy(value, scope);
  } catch (fault) {
    if (fault instanceof InvalidFilterPolicy) throw new AwsError(fault.code, fault.messageFor(operation));
    throw fault;
  }
}

function deadLetterArnOf(value: string, setting: Setting): string | undefined {
  try {
    return (JSON.parse(value) as { deadLetterTargetArn?: string } | null)?.deadLetterTargetArn;
  } catch {
    throw wrong(setting, 'RedrivePolicy: failed to parse JSON.');
  }
}

function wrong({ operation }: Setting, reason: string): AwsError {
  return invalidParameter(operation === 'Subscribe' ? `Attributes Reason: ${reason}` : reason);
}
