import { service } from '../../service.ts';
import { addTags } from './operations/add-tags.ts';
import { createListener } from './operations/create-listener.ts';
import { createLoadBalancer } from './operations/create-load-balancer.ts';
import { createTargetGroup } from './operations/create-target-group.ts';
import { deleteListener } from './operations/delete-listener.ts';
import { deleteLoadBalancer } from './operations/delete-load-balancer.ts';
import { deleteTargetGroup } from './operations/delete-target-group.ts';
import { deregisterTargets } from './operations/deregister-targets.ts';
import { describeListeners } from './operations/describe-listeners.ts';
import { describeLoadBalancerAttributes } from './operations/describe-load-balancer-attributes.ts';
import { describeLoadBalancers } from './operations/describe-load-balancers.ts';
import { describeRules } from './operations/describe-rules.ts';
import { describeTags } from './operations/describe-tags.ts';
import { describeTargetGroupAttributes } from './operations/describe-target-group-attributes.ts';
import { describeTargetGroups } from './operations/describe-target-groups.ts';
import { describeTargetHealth } from './operations/describe-target-health.ts';
import { modifyLoadBalancerAttributes } from './operations/modify-load-balancer-attributes.ts';
import { modifyTargetGroup } from './operations/modify-target-group.ts';
import { modifyTargetGroupAttributes } from './operations/modify-target-group-attributes.ts';
import { registerTargets } from './operations/register-targets.ts';
import { removeTags } from './operations/remove-tags.ts';
import { listenerRuleType } from './resources/listener-rule.ts';
import { listenerType } from './resources/listener.ts';
import { loadBalancerType } from './resources/load-balancer.ts';
import { targetGroupType } from './resources/target-group.ts';
import { loadBalancerSignals } from './signals/load-balancer-signals.ts';
import { targetGroupSignals } from './signals/target-group-signals.ts';
import { resumeHealthChecks } from './target-groups/health-checks.ts';
import { targetGroups } from './target-groups/target-group.ts';

/** Elastic Load Balancing: application load balancers in front of instances, their health checks and their metrics; no request passes through. */
export const elb = service({
  signingName: 'elasticloadbalancing',
  title: 'Elastic Load Balancing v2',
  apiVersion: '2015-12-01',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  operations: [
    addTags,
    createListener,
    createLoadBalancer,
    createTargetGroup,
    deleteListener,
    deleteLoadBalancer,
    deleteTargetGroup,
    deregisterTargets,
    describeListeners,
    describeLoadBalancerAttributes,
    describeLoadBalancers,
    describeRules,
    describeTags,
    describeTargetGroupAttributes,
    describeTargetGroups,
    describeTargetHealth,
    modifyLoadBalancerAttributes,
    modifyTargetGroup,
    modifyTargetGroupAttributes,
    registerTargets,
    removeTags,
  ],
  resourceTypes: [listenerRuleType, listenerType, loadBalancerType, targetGroupType],
  signals: [loadBalancerSignals, targetGroupSignals],
  resume: resumeHealthChecks,
  slots: [targetGroups],
});
