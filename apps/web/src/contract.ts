import { contract, text } from '@shopwatch/contract';

/** What the web tier hands to whoever watches it. */
export const web = contract('web', {
  instance1Id: text('first web server'),
  instance2Id: text('second web server'),
  loadBalancerFullName: text('load balancer as its metrics name it: app/<name>/<id>'),
  targetGroupFullName: text('target group as its metrics name it: targetgroup/<name>/<id>'),
});
