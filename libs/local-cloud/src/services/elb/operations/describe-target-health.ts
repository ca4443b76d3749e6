import { operation } from '../../../operation.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { healthOf } from '../target-groups/target-health.ts';
import { targetGroupAt } from '../target-groups/target-group.ts';

/** Shows which targets of a group take requests, and why the others do not. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html */
export const describeTargetHealth = operation({
  name: 'DescribeTargetHealth',
  input: {
    TargetGroupArn: string({ required: true }),
    Targets: list(structure({ Id: string({ required: true }), Port: integer({ min: 1, max: 65_535 }) })),
  },
  run({ TargetGroupArn, Targets }, context) {
    const group = targetGroupAt(context, TargetGroupArn);
    const asked = [...group.targets.values()].filter(
      ({ id, port }) => Targets?.some(({ Id, Port = port }) => Id === id && Port === port) ?? true,
    );
    const healthCheckPort = (port: number): string =>
      group.check.port === 'traffic-port' ? String(port) : group.check.port;
    const TargetHealthDescriptions = asked.map((target) => ({
      Target: { Id: target.id, Port: target.port },
      HealthCheckPort: healthCheckPort(target.port),
      TargetHealth: healthOf(context, group, target),
    }));
    return { TargetHealthDescriptions };
  },
});
