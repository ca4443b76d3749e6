import type { AwsError } from '../../../aws-error.ts';
import { eventBus, type BusEvent } from '../../../ports/event-bus.ts';
import { functionInvoker, type Invocation } from '../../../ports/function-invoker.ts';
import { opsDesk, type Incident } from '../../../ports/ops-desk.ts';
import { provide } from '../../../ports/port.ts';
import { topicPublisher, type TopicMessage } from '../../../ports/topic-publisher.ts';
import { service, type Service } from '../../../service.ts';

/** Whoever hears of alarms: stands in for SNS, Lambda and EventBridge, and keeps what it is given. */
export interface Receivers {
  readonly service: Service;
  readonly messages: TopicMessage[];
  readonly invocations: Invocation[];
  readonly incidents: Incident[];
  readonly events: BusEvent[];
  /** What every topic and function answers from now on; undefined: they take everything. */
  refusal: AwsError | undefined;
  /** Forgets everything. */
  clear(): void;
}

/** Makes receivers that take everything. */
export function receivers(): Receivers {
  const taken: Receivers = {
    messages: [],
    invocations: [],
    incidents: [],
    events: [],
    refusal: undefined,
    clear() {
      for (const kept of [taken.messages, taken.invocations, taken.incidents, taken.events]) kept.length = 0;
      taken.refusal = undefined;
    },
    service: service({
      signingName: 'receivers',
      title: 'Receivers',
      apiVersion: '2026-01-01',
      protocols: ['awsJson1_0'],
      operations: [],
      provides: [
        provide(topicPublisher, {
          publish(_, message) {
            if (taken.refusal !== undefined) throw taken.refusal;
            return `message-${taken.messages.push(message)}`;
          },
        }),
        provide(functionInvoker, {
          invoke: () => Promise.reject(new Error('alarms invoke functions later')),
          admit: () => undefined,
          invokeLater(_, invocation) {
            if (taken.refusal !== undefined) throw taken.refusal;
            taken.invocations.push(invocation);
          },
        }),
        provide(opsDesk, { open: (_, incident) => `oi-${taken.incidents.push(incident)}` }),
        provide(eventBus, { put: (_, event) => void taken.events.push(event) }),
      ],
    }),
  };
  return taken;
}
