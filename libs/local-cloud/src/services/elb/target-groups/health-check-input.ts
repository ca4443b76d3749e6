import { boolean, integer, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { invalid, notModelled } from '../faults.ts';
import type { HealthCheck } from './target-group.ts';

/** How requests and resources say how targets are checked. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html */
export const healthCheckFields = {
  HealthCheckEnabled: boolean(),
  HealthCheckIntervalSeconds: integer({ min: 5, max: 300 }),
  HealthCheckPath: string({ min: 1, max: 1024 }),
  HealthCheckPort: string(),
  HealthCheckProtocol: string(),
  HealthCheckTimeoutSeconds: integer({ min: 2, max: 120 }),
  HealthyThresholdCount: integer({ min: 2, max: 10 }),
  Matcher: structure({ HttpCode: string(), GrpcCode: string() }),
  UnhealthyThresholdCount: integer({ min: 2, max: 10 }),
};

/** The checks of an HTTP target group that nobody said anything about. */
export const USUAL_CHECK: HealthCheck = {
  enabled: true,
  protocol: 'HTTP',
  path: '/',
  port: 'traffic-port',
  intervalSeconds: 30,
  timeoutSeconds: 5,
  healthyThreshold: 5,
  unhealthyThreshold: 2,
  httpCode: '200',
};

/** The checks with some settings changed. @throws AwsError ValidationError */
export function withHealthCheck(before: HealthCheck, input: StructureOf<typeof healthCheckFields>): HealthCheck {
  const { HealthCheckProtocol = 'HTTP', HealthCheckPort = before.port, Matcher } = input;
  if (HealthCheckProtocol !== 'HTTP') throw notModelled(`Health check protocol '${HealthCheckProtocol}'`, 'HTTP');
  if (Matcher?.GrpcCode !== undefined) throw notModelled('A health check for gRPC', 'HTTP codes');
  if (input.HealthCheckEnabled === false) {
    throw invalid("Health check enabled must be true for target groups with target type 'instance'");
  }
  if (HealthCheckPort !== 'traffic-port' && !/^\d{1,5}$/.test(HealthCheckPort)) {
    throw invalid(`Health check port '${HealthCheckPort}' must be 'traffic-port' or a port number`);
  }
  const after: HealthCheck = {
    ...before,
    port: HealthCheckPort,
    path: input.HealthCheckPath ?? before.path,
    intervalSeconds: input.HealthCheckIntervalSeconds ?? before.intervalSeconds,
    timeoutSeconds: input.HealthCheckTimeoutSeconds ?? before.timeoutSeconds,
    healthyThreshold: input.HealthyThresholdCount ?? before.healthyThreshold,
    unhealthyThreshold: input.UnhealthyThresholdCount ?? before.unhealthyThreshold,
    httpCode: Matcher?.HttpCode ?? before.httpCode,
  };
  if (after.timeoutSeconds >= after.intervalSeconds) {
    throw invalid('Health check timeout must be smaller than the interval');
  }
  return after;
}
