import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import type { InboxItem } from '../../../ports/inbox.ts';
import { AwsError } from '../../../aws-error.ts';
import { functionInvoker, type Invocation } from '../../../ports/function-invoker.ts';
import { metricSink } from '../../../ports/metric-sink.ts';
import { provide } from '../../../ports/port.ts';
import { services } from '../../services.ts';
import { testCloud, type TestCloud } from '../../../testing/test-cloud.ts';

/** A cloud with a topic to publish to, for the specs of SNS. */
export interface SnsScene {
  readonly cloud: TestCloud;
  client(): SNSClient;
  /** Makes a topic and gives its ARN. */
  topic(attributes?: Readonly<Record<string, string>>): Promise<string>;
  /** Subscribes an address that has agreed already. */
  subscribeMail(topicArn: string, attributes?: Readonly<Record<string, string>>): Promise<string>;
  /** What reached the outside world, without the requests to confirm. */
  inbox(): Promise<InboxItem[]>;
  /** The functions that were invoked; one whose name is `gone` does not exist. */
  readonly invoked: Invocation[];
  /** The sums of the metrics of SNS since the test began. */
  counted(): Readonly<Record<string, number>>;
}

export const MAIL = 'ops@example.com';

/** Starts the cloud of a spec. */
export function snsScene(): SnsScene {
  const sums = new Map<string, number>();
  const publish = (_: unknown, samples: readonly { namespace: string; name: string; value: unknown }[]): void => {
    for (const { namespace, name, value } of samples) {
      if (namespace === 'AWS/SNS') sums.set(name, (sums.get(name) ?? 0) + Number(value));
    }
  };
  const invoked: Invocation[] = [];
  const invoker = provide(functionInvoker, {
    invoke: () => Promise.reject(new Error('SNS does not wait for functions')),
    admit: () => undefined,
    invokeLater(_, invocation) {
      if (invocation.functionArn.endsWith(':gone'))
        throw new AwsError('ResourceNotFoundException', 'Function not found');
      invoked.push(invocation);
    },
  });
  const others = services.map((service) =>
    service.signingName === 'sns'
      ? { ...service, provides: [...service.provides!, provide(metricSink, { publish }), invoker] }
      : service,
  );
  const cloud = testCloud({ services: others });
  beforeEach(() => {
    sums.clear();
    invoked.length = 0;
  });
  const client = (): SNSClient => cloud.client(SNSClient);
  const received = async (): Promise<InboxItem[]> => {
    const answer = await fetch(`${cloud.local.url}/_shopwatch/inbox`);
    return ((await answer.json()) as { items: InboxItem[] }).items;
  };
  return {
    cloud,
    client,
    invoked,
    async topic(Attributes = {}) {
      return (await client().send(new CreateTopicCommand({ Name: 'alerts', Attributes }))).TopicArn!;
    },
    async subscribeMail(TopicArn, Attributes = {}) {
      await client().send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: MAIL, Attributes }));
      await fetch(linkIn(await received()));
      return TopicArn;
    },
    inbox: async () => (await received()).filter(({ subject }) => subject !== CONFIRMATION),
    counted: () => Object.fromEntries(sums),
  };
}

const CONFIRMATION = 'AWS Notification - Subscription Confirmation';

/** The link in the last request to confirm. */
export function linkIn(items: readonly InboxItem[]): string {
  const mail = items.filter(({ subject }) => subject === CONFIRMATION).at(-1);
  return mail?.body.split('\n').at(-1) ?? '';
}
