import { Aws } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { encryptionKey } from './encryption-key.ts';

/** Which messages get through to a subscription: by their attributes or by the JSON that they hold. */
export interface AlertFilter {
  readonly scope: 'MessageAttributes' | 'MessageBody';
  /** @see https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html */
  readonly policy: Readonly<Record<string, unknown>>;
}

/** Who is told, and under which key the message rests. */
export interface AlertTopicProps {
  readonly topicName: string;
  /** Name that people read as the sender. @default - the topic's name */
  readonly displayName?: string;
  /** Address that gets a mail for every alarm, after it confirmed its subscription once. */
  readonly email: string;
  /** Further https addresses that are told. */
  readonly endpoints: readonly string[];
  /** Which messages the subscriptions get. @default - all */
  readonly filter?: AlertFilter;
  /**
   * `customer-managed` makes a key that CloudWatch may use; several topics share one that `alertKey` made. With `alias/aws/sns` every alarm's action fails, because CloudWatch
   * may not use that key and nobody can change its policy. With `none` the topic keeps its messages as SNS does by itself.
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   */
  readonly encryption: 'customer-managed' | 'alias/aws/sns' | 'none' | CfnKey;
  /** Alias of the key. @default - none; `customer-managed` needs one */
  readonly keyAlias?: string;
  /** Queue that takes what cannot be delivered; its policy must let the topic send to it. @default - such messages are lost */
  readonly deadLetterQueueArn?: string;
}

const ownAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
const cloudwatch = () => new ServicePrincipal('cloudwatch.amazonaws.com');

/** The one place where alarms go and people listen: encrypted, and open to CloudWatch in this account alone. */
export class AlertTopic extends Construct {
  readonly topic: CfnTopic;
  /** The key that publishers must be allowed to use, where there is one of our own. */
  readonly key: CfnKey | undefined;
  /** The e-mail subscription. */
  readonly subscription: CfnSubscription;

  constructor(scope: Construct, id: string, props: AlertTopicProps) {
    super(scope, id);
    this.key = this.keyFor(props);
    this.topic = new CfnTopic(this, 'Topic', {
      topicName: props.topicName,
      displayName: props.displayName,
      kmsMasterKeyId: this.key?.ref ?? (props.encryption === 'alias/aws/sns' ? props.encryption : undefined),
    });
    new CfnTopicPolicy(this, 'Policy', { topics: [this.topic.ref], policyDocument: publishing(this.topic.ref) });
    this.subscription = this.subscribe('Email', 'email', props.email, props);
    props.endpoints.forEach((endpoint, index) => this.subscribe(`Endpoint${index + 1}`, 'https', endpoint, props));
  }

  private keyFor({ encryption, keyAlias }: AlertTopicProps): CfnKey | undefined {
    if (encryption === 'none' || encryption === 'alias/aws/sns') return undefined;
    if (encryption !== 'customer-managed') return encryption;
    if (keyAlias === undefined) throw new Error('a customer-managed key needs an alias; give keyAlias');
    return alertKey(this, 'Key', { alias: keyAlias });
  }

  private subscribe(
    id: string,
    protocol: 'email' | 'https',
    endpoint: string,
    { filter, deadLetterQueueArn }: AlertTopicProps,
  ): CfnSubscription {
    return new CfnSubscription(this, id, {
      topicArn: this.topic.ref,
      protocol,
      endpoint,
      filterPolicy: filter?.policy,
      filterPolicyScope: filter?.scope,
      redrivePolicy: deadLetterQueueArn === undefined ? undefined : { deadLetterTargetArn: deadLetterQueueArn },
    });
  }
}

/** Makes a key for alert topics, which CloudWatch may use for alarms of this account. */
export function alertKey(scope: Construct, id: string, { alias }: { readonly alias: string }): CfnKey {
  const use = new PolicyStatement({
    principals: [cloudwatch()],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: ownAccount,
  });
  return encryptionKey(scope, id, { alias, description: 'Encrypts alarm messages', statements: [use] }).key;
}

function publishing(topicArn: string): PolicyDocument {
  const allow = { principals: [cloudwatch()], conditions: ownAccount };
  const deny = {
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const publish = { actions: ['sns:Publish'], resources: [topicArn] };
  return new PolicyDocument({
    statements: [new PolicyStatement({ ...publish, ...allow }), new PolicyStatement({ ...publish, ...deny })],
  });
}
