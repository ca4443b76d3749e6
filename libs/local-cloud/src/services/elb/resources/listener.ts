import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { actionsNeeded, readActions } from '../listeners/action-input.ts';
import { listenerAt } from '../listeners/listener.ts';
import { changeListener, createListener, deleteListener } from '../listeners/write-listener.ts';

/** A port on which a load balancer listens. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html */
export const listenerType = resourceType({
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  properties: {
    DefaultActions: actionsNeeded,
    LoadBalancerArn: string({ required: true }),
    Port: integer({ required: true, min: 1, max: 65_535 }),
    Protocol: string({ required: true }),
    Tags: tagList,
  },
  replacement: ['LoadBalancerArn'],
  create(wanted, context) {
    const { arn } = createListener(context, {
      loadBalancerArn: wanted.LoadBalancerArn,
      port: wanted.Port,
      protocol: wanted.Protocol,
      actions: readActions(context, wanted.DefaultActions),
      tags: resourceTags(context, wanted.Tags),
    });
    return { physicalId: arn, attributes: { ListenerArn: arn } };
  },
  update({ resource, properties: wanted }, context) {
    const listener = listenerAt(context, resource.physicalId);
    const actions = readActions(context, wanted.DefaultActions);
    changeListener(context, listener, { port: wanted.Port, protocol: wanted.Protocol, actions });
    listener.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteListener(context, physicalId),
});
