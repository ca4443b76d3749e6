import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { actionsNeeded, readActions } from '../listeners/action-input.ts';
import { listenerView } from '../listeners/view.ts';
import { createListener as create } from '../listeners/write-listener.ts';
import { tagRecord, tagsIn } from '../tags.ts';

/** Lets a load balancer listen on a port. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html */
export const createListener = operation({
  name: 'CreateListener',
  input: {
    DefaultActions: actionsNeeded,
    LoadBalancerArn: string({ required: true }),
    Port: integer({ required: true, min: 1, max: 65_535 }),
    Protocol: string({ required: true }),
    Tags: tagsIn,
  },
  run(input, context) {
    const listener = create(context, {
      loadBalancerArn: input.LoadBalancerArn,
      port: input.Port,
      protocol: input.Protocol,
      actions: readActions(context, input.DefaultActions),
      tags: tagRecord(input.Tags),
    });
    return { Listeners: [listenerView(listener)] };
  },
});
