import {
  CreateTagsCommand,
  DescribeInstancesCommand,
  DescribeInstanceStatusCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  EC2Client,
  RebootInstancesCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { instanceReader } from '../../ports/instance-reader.ts';
import { deployed } from '../../testing/stack-resources.ts';
import { shopNetwork, webServer } from '../../testing/shop-network.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const ec2 = () => cloud.client(EC2Client);
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const server = async () => webServer(cloud, await shopNetwork(cloud), { Tags: [{ Key: 'Name', Value: 'web-1' }] });
const described = async (id: string) => {
  const { Reservations } = await ec2().send(new DescribeInstancesCommand({ InstanceIds: [id] }));
  return Reservations![0]!.Instances![0]!;
};
const state = async (id: string) => (await described(id)).State?.Name;

describe('a network', () => {
  it('is described as it was deployed', async () => {
    const { vpcId, subnetIds } = await shopNetwork(cloud);
    const { Vpcs } = await ec2().send(new DescribeVpcsCommand({ VpcIds: [vpcId] }));
    expect(Vpcs).toMatchObject([{ VpcId: vpcId, CidrBlock: '10.0.0.0/16', State: 'available', IsDefault: false }]);
    expect(Vpcs![0]!.Tags).toContainEqual({ Key: 'environment', Value: 'test' });
    const byVpc = { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] };
    const { Subnets } = await ec2().send(new DescribeSubnetsCommand(byVpc));
    expect(Subnets!.map(({ SubnetId }) => SubnetId)).toEqual(subnetIds);
    expect(Subnets![0]).toMatchObject({ AvailabilityZone: 'eu-west-1a', AvailableIpAddressCount: 251 });
    const { EnableDnsHostnames } = await ec2().send(
      new DescribeVpcAttributeCommand({ VpcId: vpcId, Attribute: 'enableDnsHostnames' }),
    );
    expect(EnableDnsHostnames).toEqual({ Value: false });
  });

  it('refuses a subnet outside its block and one that overlaps another', async () => {
    const { vpcId } = await shopNetwork(cloud);
    const subnet = (CidrBlock: string) => deployed(cloud, 'AWS::EC2::Subnet', { VpcId: vpcId, CidrBlock });
    await expect(subnet('10.1.0.0/24')).rejects.toThrow("The CIDR '10.1.0.0/24' is invalid.");
    await expect(subnet('10.0.1.128/25')).rejects.toThrow("The CIDR '10.0.1.128/25' conflicts with another subnet");
  });

  it('stays while something stands in it', async () => {
    const { subnetIds, vpcId } = await shopNetwork(cloud);
    const group = await deployed(cloud, 'AWS::EC2::SecurityGroup', { GroupDescription: 'web', VpcId: vpcId });
    const id = await webServer(cloud, { subnetIds, groupId: group.physicalId, vpcId });
    await expect(group.delete()).rejects.toThrow(`resource ${group.physicalId} has a dependent object`);
    await ec2().send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    await group.delete();
  });

  it('answers a question about what is not there in the words of EC2', async () => {
    await expect(ec2().send(new DescribeVpcsCommand({ VpcIds: ['vpc-0123456789abcdef0'] }))).rejects.toMatchObject({
      name: 'InvalidVpcID.NotFound',
      message: "The vpc ID 'vpc-0123456789abcdef0' does not exist",
    });
  });
});

describe('a security group', () => {
  const rules = async (id: string) => {
    const { SecurityGroups } = await ec2().send(new DescribeSecurityGroupsCommand({ GroupIds: [id] }));
    return SecurityGroups![0]!;
  };

  it('lets everything out unless it says otherwise', async () => {
    const { groupId } = await shopNetwork(cloud);
    expect((await rules(groupId)).IpPermissionsEgress).toMatchObject([
      { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    ]);
    expect((await rules(groupId)).IpPermissions).toEqual([]);
  });

  it('takes rules from resources of their own', async () => {
    const { groupId, vpcId } = await shopNetwork(cloud);
    const nothing = { CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 };
    const web = await deployed(cloud, 'AWS::EC2::SecurityGroup', {
      GroupDescription: 'web',
      VpcId: vpcId,
      SecurityGroupEgress: [nothing],
    });
    const rule = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, SourceSecurityGroupId: groupId };
    const ingress = () => deployed(cloud, 'AWS::EC2::SecurityGroupIngress', { GroupId: web.physicalId, ...rule });
    const made = await ingress();
    const shown = await rules(web.physicalId);
    expect(shown.IpPermissions).toMatchObject([{ FromPort: 80, UserIdGroupPairs: [{ GroupId: groupId }] }]);
    expect(shown.IpPermissionsEgress).toMatchObject([{ IpProtocol: 'icmp', FromPort: 252, ToPort: 86 }]);
    await expect(ingress()).rejects.toThrow('already exists');
    await made.delete();
    expect((await rules(web.physicalId)).IpPermissions).toEqual([]);
  });

  it('has no name that looks like an id', async () => {
    const { vpcId } = await shopNetwork(cloud);
    const group = deployed(cloud, 'AWS::EC2::SecurityGroup', {
      GroupDescription: 'web',
      GroupName: 'sg-web',
      VpcId: vpcId,
    });
    await expect(group).rejects.toThrow('Group names may not be in the format sg-*.');
  });
});

describe('an instance', () => {
  it('is described as it was deployed', async () => {
    const id = await server();
    expect(await described(id)).toMatchObject({
      InstanceId: id,
      InstanceType: 't3.micro',
      State: { Code: 16, Name: 'running' },
      Monitoring: { State: 'enabled' },
      Placement: { AvailabilityZone: 'eu-west-1a' },
      PrivateIpAddress: '10.0.1.4',
      PublicIpAddress: '203.0.113.1',
      PublicDnsName: 'ec2-203-0-113-1.eu-west-1.compute.amazonaws.com',
    });
  });

  it('stops and starts in the time that it takes', async () => {
    const id = await server();
    const { StoppingInstances } = await ec2().send(new StopInstancesCommand({ InstanceIds: [id] }));
    expect(StoppingInstances).toEqual([
      { InstanceId: id, CurrentState: { Code: 64, Name: 'stopping' }, PreviousState: { Code: 16, Name: 'running' } },
    ]);
    await expect(ec2().send(new StartInstancesCommand({ InstanceIds: [id] }))).rejects.toMatchObject({
      name: 'IncorrectInstanceState',
      message: `The instance '${id}' is not in a state from which it can be started.`,
    });
    await cloud.local.clock.advance(20_000);
    expect(await state(id)).toBe('stopped');
    await ec2().send(new StartInstancesCommand({ InstanceIds: [id] }));
    expect(await state(id)).toBe('pending');
    await cloud.local.clock.advance(10_000);
    expect(await state(id)).toBe('running');
  });

  it('answers its visitors when its stack is there, and again once it has booted', async () => {
    const id = await server();
    const answers = () => scope().port(instanceReader).read(scope(), id)?.answers;
    const status = async () => {
      const { InstanceStatuses } = await ec2().send(new DescribeInstanceStatusCommand({ InstanceIds: [id] }));
      return InstanceStatuses![0]!.InstanceStatus?.Status;
    };
    expect([answers(), await status()]).toEqual([true, 'ok']);
    await ec2().send(new RebootInstancesCommand({ InstanceIds: [id] }));
    expect([answers(), await status()]).toEqual([false, 'initializing']);
    await cloud.local.clock.advance(90_000);
    expect([answers(), await status()]).toEqual([true, 'ok']);
  });

  it('is still shown for an hour after its end', async () => {
    const id = await server();
    await ec2().send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    await cloud.local.clock.advance(60_000);
    expect(await state(id)).toBe('terminated');
    await cloud.local.clock.advance(3_600_000);
    await expect(described(id)).rejects.toMatchObject({ name: 'InvalidInstanceID.NotFound' });
  });

  it('is protected from termination when its owner said so', async () => {
    const id = await webServer(cloud, await shopNetwork(cloud), { DisableApiTermination: true });
    await expect(ec2().send(new TerminateInstancesCommand({ InstanceIds: [id] }))).rejects.toMatchObject({
      name: 'OperationNotPermitted',
    });
  });

  it('is found by its tags', async () => {
    const id = await server();
    await ec2().send(new CreateTagsCommand({ Resources: [id], Tags: [{ Key: 'tier', Value: 'web' }] }));
    const found = async (value: string) => {
      const Filters = [{ Name: 'tag:tier', Values: [value] }];
      const { Reservations } = await ec2().send(new DescribeInstancesCommand({ Filters }));
      return Reservations!.length;
    };
    expect([await found('w*'), await found('database')]).toEqual([1, 0]);
  });
});
