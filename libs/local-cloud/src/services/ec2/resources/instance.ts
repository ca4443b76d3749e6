import { AwsError } from '../../../aws-error.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { type ResourceContext, type ResourceState, resourceType } from '../../../resources/resource-type.ts';
import { boolean, integer, list, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { instancesNamed, terminateInstance } from '../instances/change-state.ts';
import { instanceTypeNamed } from '../instances/instance-types.ts';
import type { Instance } from '../instances/instance.ts';
import { groupsOf, launchInstance } from '../instances/launch-instance.ts';
import { privateName, publicName } from '../instances/public-addresses.ts';

const properties = {
  BlockDeviceMappings: list(
    structure({
      DeviceName: string({ required: true }),
      Ebs: structure({
        DeleteOnTermination: boolean(),
        Encrypted: boolean(),
        Iops: integer(),
        VolumeSize: integer(),
        VolumeType: string(),
      }),
    }),
  ),
  DisableApiTermination: boolean(),
  IamInstanceProfile: string(),
  ImageId: string({ required: true }),
  InstanceType: string(),
  Monitoring: boolean(),
  NetworkInterfaces: list(
    structure({
      AssociatePublicIpAddress: boolean(),
      DeleteOnTermination: boolean(),
      Description: string(),
      DeviceIndex: string({ required: true }),
      GroupSet: list(string()),
      SubnetId: string(),
    }),
    { max: 1 },
  ),
  SecurityGroupIds: list(string()),
  SubnetId: string(),
  Tags: tagList,
  UserData: string(),
};

type Properties = StructureOf<typeof properties>;

/** AWS takes the long-retired m1.small; this cloud takes the smallest type that people still use. */
const SMALLEST = 't3.micro';

/** A virtual server with one network interface. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
export const instanceType = resourceType({
  type: 'AWS::EC2::Instance',
  properties,
  replacement: ['ImageId', 'NetworkInterfaces', 'SubnetId'],
  some: ['BlockDeviceMappings', 'InstanceType', 'SecurityGroupIds', 'UserData'],
  // With EBS as its root, an instance of another type or with other user data is stopped and started.
  replaces: (property) => property === 'BlockDeviceMappings',
  create(wanted, context) {
    const [face] = wanted.NetworkInterfaces ?? [];
    const subnetId = face?.SubnetId ?? wanted.SubnetId;
    if (subnetId === undefined) {
      throw new AwsError('MissingInput', "No subnets found for the default VPC 'default'. Please specify a subnet.");
    }
    const instance = launchInstance(context, {
      imageId: wanted.ImageId,
      type: wanted.InstanceType ?? SMALLEST,
      subnetId,
      groupIds: face?.GroupSet ?? wanted.SecurityGroupIds,
      publicAddress: face?.AssociatePublicIpAddress,
      profile: wanted.IamInstanceProfile,
      userData: wanted.UserData,
      detailedMonitoring: wanted.Monitoring,
      terminationProtected: wanted.DisableApiTermination,
      ...(wanted.BlockDeviceMappings === undefined ? {} : { disks: disksOf(wanted.BlockDeviceMappings) }),
      tags: { ...resourceTags(context, wanted.Tags) },
    });
    return stateOf(instance, context);
  },
  update({ resource, previous, properties: wanted }, context) {
    const [instance] = instancesNamed(context, [resource.physicalId]) as [Instance];
    change(instance, wanted, context);
    const restarts = previous.InstanceType !== wanted.InstanceType || previous.UserData !== wanted.UserData;
    if (restarts) instance.launchedAt = context.clock.now();
    return stateOf(instance, context);
  },
  delete({ physicalId }, context) {
    for (const instance of instancesNamed(context, [physicalId])) terminateInstance(context, instance);
  },
});

function disksOf(mappings: NonNullable<Properties['BlockDeviceMappings']>) {
  return mappings.map(({ DeviceName, Ebs }) => ({ device: DeviceName, deleteOnTermination: Ebs?.DeleteOnTermination }));
}

function change(instance: Instance, wanted: Properties, context: ResourceContext): void {
  const type = wanted.InstanceType ?? SMALLEST;
  instanceTypeNamed(type);
  instance.type = type;
  instance.profile = wanted.IamInstanceProfile;
  instance.userData = wanted.UserData;
  instance.detailedMonitoring = wanted.Monitoring ?? false;
  instance.terminationProtected = wanted.DisableApiTermination ?? false;
  if (wanted.SecurityGroupIds !== undefined) {
    instance.groupIds = groupsOf(context, wanted.SecurityGroupIds, instance.vpcId);
  }
  instance.tags = resourceTags(context, wanted.Tags);
}

function stateOf(instance: Instance, { region }: ResourceContext): ResourceState {
  const { publicIpAddress, privateIpAddress } = instance;
  return {
    physicalId: instance.id,
    attributes: {
      AvailabilityZone: instance.availabilityZone,
      InstanceId: instance.id,
      PrivateDnsName: privateName(privateIpAddress, region),
      PrivateIp: privateIpAddress,
      PublicDnsName: publicIpAddress === undefined ? '' : publicName(publicIpAddress, region),
      PublicIp: publicIpAddress ?? '',
      VpcId: instance.vpcId,
    },
  };
}
