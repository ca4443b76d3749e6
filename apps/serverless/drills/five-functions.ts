import type { Drill, Stage } from '@shopwatch/drills';

/** The five services; each is a function with three alarms. */
export const services = [
  'user-service',
  'order-processor',
  'payment-handler',
  'notification-sender',
  'data-aggregator',
] as const;

/** Everybody who is told. */
export const administrators = 'admin@example.com';

type Service = (typeof services)[number];
type Metric = 'Duration' | 'Errors' | 'Invocations';
type Trouble = 'error-rate' | 'latency' | 'throttles';

/** The name of a service's function. */
export const functionOf = (service: Service): string => `${service}-production`;

/** The name of one of a service's alarms. */
export const alarmOf = (service: Service, trouble: Trouble): string => `${service}-${trouble}-production`;

/** A metric that Lambda publishes about a service's function. */
export function metricOf(service: Service, name: Metric): Parameters<Stage['metric']>[0] {
  const unit = name === 'Duration' ? 'Milliseconds' : 'Count';
  return { namespace: 'AWS/Lambda', name, dimensions: { FunctionName: functionOf(service) }, unit };
}

/** One drill for each service. */
export function ofEach(make: (service: Service) => Drill): readonly [Drill, Drill, Drill, Drill, Drill] {
  const [first, second, third, fourth, fifth] = services;
  return [make(first), make(second), make(third), make(fourth), make(fifth)];
}
