import { network } from '@shopwatch/network';
import { TierStack, type TierProps } from '@shopwatch/tier';
import { Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { web } from './contract.ts';
import { loadBalancer } from './load-balancer.ts';
import { serverRole } from './server-role.ts';
import { webServer } from './web-server.ts';

/** Serves the shop: two web servers in two availability zones behind one load balancer. */
export class WebStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'web', 'Web servers and load balancer of the e-commerce platform', props);
    const subnetIds = this.read(network.publicSubnetIds);
    const securityGroupId = this.read(network.ec2SecurityGroupId);
    const { role, profile } = serverRole(this);
    const server = (number: 1 | 2) =>
      webServer(this, { number, subnetId: Fn.select(number - 1, subnetIds), securityGroupId, profile });
    const [first, second] = [server(1), server(2)];
    const { alb, targetGroup, listener } = loadBalancer(this, {
      vpcId: this.read(network.vpcId),
      subnetIds,
      securityGroupId: this.read(network.albSecurityGroupId),
      servers: [first, second],
    });
    this.publish(web, {
      instance1Id: first.ref,
      instance2Id: second.ref,
      loadBalancerFullName: alb.attrLoadBalancerFullName,
      targetGroupFullName: targetGroup.attrTargetGroupFullName,
    });
    this.outputs({
      Ec2Instance1Id: [first.ref, 'First web server'],
      Ec2Instance2Id: [second.ref, 'Second web server'],
      Ec2InstanceIds: [[first.ref, second.ref], 'Both web servers'],
      Ec2Instance1PublicIp: [first.attrPublicIp, 'Public address of the first web server'],
      Ec2Instance2PublicIp: [second.attrPublicIp, 'Public address of the second web server'],
      Ec2PublicIps: [[first.attrPublicIp, second.attrPublicIp], 'Public addresses of both web servers'],
      Ec2IamRoleArn: [role.attrArn, 'Role of the web servers'],
      Ec2InstanceProfileArn: [profile.attrArn, 'Instance profile of the web servers'],
      AlbArn: [alb.ref, 'ARN of the load balancer'],
      AlbDnsName: [alb.attrDnsName, 'Address that customers use'],
      AlbZoneId: [alb.attrCanonicalHostedZoneId, 'Hosted zone of the load balancer, for DNS aliases'],
      TargetGroupArn: [targetGroup.ref, 'ARN of the target group'],
      AlbListenerArn: [listener.ref, 'ARN of the HTTP listener'],
    });
  }
}
