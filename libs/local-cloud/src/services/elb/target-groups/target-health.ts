import { instanceReader } from '../../../ports/instance-reader.ts';
import type { Scope } from '../../../scope.ts';
import { balancersUsing } from '../listeners/listener.ts';
import type { Target, TargetGroup } from './target-group.ts';

/** The health of a target as answers show it. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html */
export interface TargetHealth {
  readonly State: 'draining' | 'healthy' | 'initial' | 'unhealthy' | 'unused';
  readonly Reason?: string;
  readonly Description?: string;
}

/** The health of a target now: what its checks came to, unless nothing is sent to it anyway. */
export function healthOf(scope: Scope, group: TargetGroup, target: Target): TargetHealth {
  const { gone, health } = target;
  if (gone !== undefined) {
    return because('draining', 'Target.DeregistrationInProgress', 'Target deregistration is in progress');
  }
  const state = scope.port(instanceReader).read(scope, target.id)?.state ?? 'terminated';
  if (state === 'stopped' || state === 'terminated') {
    return because('unused', 'Target.InvalidState', `Target is in the ${state} state`);
  }
  const balancers = balancersUsing(scope, group.arn);
  if (balancers.length === 0) {
    return because(
      'unused',
      'Target.NotInUse',
      'Target group is not configured to receive traffic from the load balancer',
    );
  }
  if (!balancers.some(({ zones }) => zones.some(({ zone }) => zone === target.zone))) {
    const message = 'Target is in an Availability Zone that is not enabled for the load balancer';
    return because('unused', 'Target.NotInUse', message);
  }
  switch (health) {
    case 'healthy':
      return { State: 'healthy' };
    case 'initial':
      return because('initial', 'Elb.InitialHealthChecking', 'Initial health checks in progress');
    case 'unhealthy':
      return target.failure === 'Target.ResponseCodeMismatch'
        ? because('unhealthy', target.failure, 'Health checks failed with these codes: [500]')
        : because('unhealthy', 'Target.FailedHealthChecks', 'Health checks failed');
    default:
      return health satisfies never;
  }
}

function because(State: TargetHealth['State'], Reason: string, Description: string): TargetHealth {
  return { State, Reason, Description };
}
