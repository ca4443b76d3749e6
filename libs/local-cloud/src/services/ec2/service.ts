import { AwsError } from '../../aws-error.ts';
import { instanceReader } from '../../ports/instance-reader.ts';
import { network } from '../../ports/network.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { readInstance } from './instances/offer.ts';
import { networkOffer } from './network/offer.ts';
import { createTags } from './operations/create-tags.ts';
import { deleteTags } from './operations/delete-tags.ts';
import { describeAddresses } from './operations/describe-addresses.ts';
import { describeAvailabilityZones } from './operations/describe-availability-zones.ts';
import { describeImages } from './operations/describe-images.ts';
import { describeInstanceStatus } from './operations/describe-instance-status.ts';
import { describeInstances } from './operations/describe-instances.ts';
import { describeInternetGateways } from './operations/describe-internet-gateways.ts';
import { describeNatGateways } from './operations/describe-nat-gateways.ts';
import { describeRouteTables } from './operations/describe-route-tables.ts';
import { describeSecurityGroupRules } from './operations/describe-security-group-rules.ts';
import { describeSecurityGroups } from './operations/describe-security-groups.ts';
import { describeSubnets } from './operations/describe-subnets.ts';
import { describeTags } from './operations/describe-tags.ts';
import { describeVpcAttribute } from './operations/describe-vpc-attribute.ts';
import { describeVpcs } from './operations/describe-vpcs.ts';
import { rebootInstances } from './operations/reboot-instances.ts';
import { startInstances } from './operations/start-instances.ts';
import { stopInstances } from './operations/stop-instances.ts';
import { terminateInstances } from './operations/terminate-instances.ts';
import { eipType } from './resources/eip.ts';
import { instanceType } from './resources/instance.ts';
import { internetGatewayType } from './resources/internet-gateway.ts';
import { natGatewayType } from './resources/nat-gateway.ts';
import { routeTableType } from './resources/route-table.ts';
import { routeType } from './resources/route.ts';
import { securityGroupEgressType } from './resources/security-group-egress.ts';
import { securityGroupIngressType } from './resources/security-group-ingress.ts';
import { securityGroupType } from './resources/security-group.ts';
import { subnetRouteTableAssociationType } from './resources/subnet-route-table-association.ts';
import { subnetType } from './resources/subnet.ts';
import { vpcGatewayAttachmentType } from './resources/vpc-gateway-attachment.ts';
import { vpcType } from './resources/vpc.ts';
import { instanceSignals } from './signals/instance-signals.ts';

/** EC2: networks and virtual servers, as far as somebody describes them, starts and stops them, and reads their metrics. */
export const ec2 = service({
  signingName: 'ec2',
  title: 'EC2',
  apiVersion: '2016-11-15',
  protocols: ['ec2Query'],
  xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  operations: [
    createTags,
    deleteTags,
    describeAddresses,
    describeAvailabilityZones,
    describeImages,
    describeInstanceStatus,
    describeInstances,
    describeInternetGateways,
    describeNatGateways,
    describeRouteTables,
    describeSecurityGroupRules,
    describeSecurityGroups,
    describeSubnets,
    describeTags,
    describeVpcAttribute,
    describeVpcs,
    rebootInstances,
    startInstances,
    stopInstances,
    terminateInstances,
  ],
  resourceTypes: [
    eipType,
    instanceType,
    internetGatewayType,
    natGatewayType,
    routeTableType,
    routeType,
    securityGroupEgressType,
    securityGroupIngressType,
    securityGroupType,
    subnetRouteTableAssociationType,
    subnetType,
    vpcGatewayAttachmentType,
    vpcType,
  ],
  signals: [instanceSignals],
  provides: [provide(instanceReader, { read: readInstance }), provide(network, networkOffer)],
  invalid([first]) {
    const { path, value, constraint, missing } = first!;
    const parameter = path.split('.')[0]!;
    if (missing) return new AwsError('MissingParameter', `The request must contain the parameter ${parameter}`);
    const message = `Value (${String(value)}) for parameter ${parameter} is invalid. ${constraint}`;
    return new AwsError('InvalidParameterValue', message);
  },
});
