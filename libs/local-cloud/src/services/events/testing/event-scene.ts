import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  PutRuleCommand,
  type PutRuleCommandInput,
  PutTargetsCommand,
  type Target,
} from '@aws-sdk/client-eventbridge';
import { recordingServices, type RecordedPorts } from '../../../testing/recorded-ports.ts';
import { testCloud, type TestCloud } from '../../../testing/test-cloud.ts';

/** A queue that takes what rules send. */
export const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders';

/** A cloud for rules, whose other services record what they are told. */
export interface EventScene {
  readonly cloud: TestCloud;
  readonly recorded: RecordedPorts;
  values(name: string, dimensions: Readonly<Record<string, string>>): unknown[];
  client(): EventBridgeClient;
  /** Makes the rule `orders` with these targets; without a word it matches the source `shop`. */
  rule(targets: readonly Partial<Target>[], more?: Partial<PutRuleCommandInput>): Promise<void>;
  /** Puts one event, from the source `shop` with `{ "order": 7 }` unless it says otherwise. */
  put(more?: PutEventsRequestEntry): Promise<void>;
  advance(seconds: number): Promise<void>;
}

/** Starts a cloud for the specs of one file; functions are only modelled. */
export function eventScene(): EventScene {
  const { services, recorded, values } = recordingServices();
  const cloud = testCloud({ services, functions: 'modelled' });
  const client = (): EventBridgeClient => cloud.client(EventBridgeClient);
  return {
    cloud,
    recorded,
    values,
    client,
    async rule(targets, more = { EventPattern: '{"source":["shop"]}' }) {
      await client().send(new PutRuleCommand({ Name: 'orders', ...more }));
      if (targets.length === 0) return;
      const Targets = targets.map((target, at) => ({ Id: `target-${at + 1}`, Arn: QUEUE, ...target }));
      await client().send(new PutTargetsCommand({ Rule: 'orders', Targets }));
    },
    async put(more = {}) {
      const entry = { Source: 'shop', DetailType: 'order placed', Detail: '{"order":7}', ...more };
      await client().send(new PutEventsCommand({ Entries: [entry] }));
    },
    advance: (seconds) => cloud.local.clock.advance(seconds * 1000),
  };
}
