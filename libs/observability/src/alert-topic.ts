import { Aws } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { encryptionKey } from './encryption-key.ts';

/** Who is told, and under which key the message rests. */
export interface AlertTopicProps {
  readonly topicName: string;
  /** Address that gets a mail for every alarm, after it confirmed its subscription once. */
  readonly email: string;
  /** Further https addresses that are told. */
  readonly endpoints: readonly string[];
  /**
   * `customer-managed` makes a key that CloudWatch may use. With `alias/aws/sns` every alarm's action fails, because CloudWatch
   * may not use that key and nobody can change its policy.
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   */
  readonly encryption: 'customer-managed' | 'alias/aws/sns';
  /** Alias of the key, used with `customer-managed`. */
  readonly keyAlias: string;
}

const ownAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
const cloudwatch = () => new ServicePrincipal('cloudwatch.amazonaws.com');

/** The one place where alarms go and people listen: encrypted, and open to CloudWatch in this account alone. */
export class AlertTopic extends Construct {
  readonly topic: CfnTopic;
  /** The e-mail subscription. */
  readonly subscription: CfnSubscription;

  constructor(scope: Construct, id: string, props: AlertTopicProps) {
    super(scope, id);
    this.topic = new CfnTopic(this, 'Topic', { topicName: props.topicName, kmsMasterKeyId: this.keyFor(props) });
    new CfnTopicPolicy(this, 'Policy', { topics: [this.topic.ref], policyDocument: publishing(this.topic.ref) });
    this.subscription = this.subscribe('Email', 'email', props.email);
    props.endpoints.forEach((endpoint, index) => this.subscribe(`Endpoint${index + 1}`, 'https', endpoint));
  }

  private keyFor({ encryption, keyAlias }: AlertTopicProps): string {
    if (encryption === 'alias/aws/sns') return encryption;
    const use = new PolicyStatement({
      principals: [cloudwatch()],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: ownAccount,
    });
    return encryptionKey(this, 'Key', { alias: keyAlias, description: 'Encrypts alarm messages', statements: [use] })
      .key.ref;
  }

  private subscribe(id: string, protocol: 'email' | 'https', endpoint: string): CfnSubscription {
    return new CfnSubscription(this, id, { topicArn: this.topic.ref, protocol, endpoint });
  }
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
