import {
  DescribeAddressesCommand,
  DescribeNatGatewaysCommand,
  DescribeRouteTablesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { deployed } from '../../../testing/stack-resources.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const ec2 = () => cloud.client(EC2Client);

async function privateNetwork() {
  const vpc = await deployed(cloud, 'AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' });
  const ids = { VpcId: vpc.physicalId };
  const subnet = await deployed(cloud, 'AWS::EC2::Subnet', { ...ids, CidrBlock: '10.0.1.0/24' });
  const igw = await deployed(cloud, 'AWS::EC2::InternetGateway', {});
  const attachment = { ...ids, InternetGatewayId: igw.physicalId };
  const address = await deployed(cloud, 'AWS::EC2::EIP', { Domain: 'vpc' });
  const wanted = { AllocationId: (await address.attributes())['AllocationId'] as string, SubnetId: subnet.physicalId };
  return { ids, subnet, attachment, address, wanted };
}

describe('a NAT gateway', () => {
  it('takes an address, stands in its subnet and is a way out for others', async () => {
    const { ids, subnet, attachment, address, wanted } = await privateNetwork();
    const attached = await deployed(cloud, 'AWS::EC2::VPCGatewayAttachment', attachment);
    const nat = await deployed(cloud, 'AWS::EC2::NatGateway', wanted);
    const table = await deployed(cloud, 'AWS::EC2::RouteTable', ids);
    const route = { RouteTableId: table.physicalId, DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: nat.physicalId };
    await deployed(cloud, 'AWS::EC2::Route', route);
    const { NatGateways } = await ec2().send(new DescribeNatGatewaysCommand({ NatGatewayIds: [nat.physicalId] }));
    expect(NatGateways).toMatchObject([
      { State: 'available', ...ids, NatGatewayAddresses: [{ PublicIp: address.physicalId, PrivateIp: '10.0.1.4' }] },
    ]);
    const { RouteTables } = await ec2().send(new DescribeRouteTablesCommand({ RouteTableIds: [table.physicalId] }));
    expect(RouteTables![0]!.Routes![1]).toMatchObject({ NatGatewayId: nat.physicalId });
    await expect(address.delete()).rejects.toThrow(`Address ${address.physicalId} is in use.`);
    await expect(subnet.delete()).rejects.toThrow('has dependencies and cannot be deleted');
    await expect(attached.delete()).rejects.toThrow('has some mapped public address(es)');
    await nat.delete();
    await address.delete();
    const { Addresses } = await ec2().send(new DescribeAddressesCommand({}));
    expect(Addresses).toEqual([]);
  });

  it('needs a way to the internet and an address that is free', async () => {
    const { ids, attachment, wanted } = await privateNetwork();
    const nat = () => deployed(cloud, 'AWS::EC2::NatGateway', wanted);
    await expect(nat()).rejects.toThrow(`Network ${ids.VpcId} has no Internet gateway attached`);
    await deployed(cloud, 'AWS::EC2::VPCGatewayAttachment', attachment);
    await nat();
    await expect(nat()).rejects.toThrow('is already associated');
  });
});
