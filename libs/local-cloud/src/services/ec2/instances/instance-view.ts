import type { Scope } from '../../../scope.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { networksOf } from '../network/networks.ts';
import { tagSet, tagView } from '../shapes.ts';
import { stateView } from './change-state.ts';
import { type Instance, stateOf } from './instance.ts';
import { privateName, publicName } from './public-addresses.ts';

const groupSet = list(structure({}), { wire: 'groupSet' });

const stoppedByUser = {
  Code: 'Client.UserInitiatedShutdown',
  Message: 'Client.UserInitiatedShutdown: User initiated shutdown',
};

/** How an instance travels. */
export const instanceShape = structure({
  BlockDeviceMappings: list(structure({}), { wire: 'blockDeviceMapping' }),
  NetworkInterfaces: list(
    structure({ Groups: groupSet, PrivateIpAddresses: list(structure({}), { wire: 'privateIpAddressesSet' }) }),
    { wire: 'networkInterfaceSet' },
  ),
  PublicDnsName: string({ wire: 'dnsName' }),
  PublicIpAddress: string({ wire: 'ipAddress' }),
  SecurityGroups: groupSet,
  State: structure({}, { wire: 'instanceState' }),
  StateTransitionReason: string({ wire: 'reason' }),
  Tags: tagSet,
});

/** An instance as EC2 shows it. */
export function instanceView(scope: Scope, instance: Instance): object {
  const state = stateOf(instance, scope.clock.now());
  const gone = state === 'terminated';
  return {
    InstanceId: instance.id,
    ImageId: instance.imageId,
    State: stateView(state),
    InstanceType: instance.type,
    LaunchTime: new Date(instance.launchedAt),
    StateTransitionReason: instance.transition,
    StateReason: instance.transition === '' ? undefined : stoppedByUser,
    Placement: { AvailabilityZone: instance.availabilityZone, GroupName: '', Tenancy: 'default' },
    Monitoring: { State: instance.detailedMonitoring ? 'enabled' : 'disabled' },
    AmiLaunchIndex: 0,
    Architecture: 'x86_64',
    RootDeviceName: instance.volumes[0]?.device,
    RootDeviceType: 'ebs',
    VirtualizationType: 'hvm',
    Hypervisor: 'xen',
    EnaSupport: true,
    EbsOptimized: false,
    PlatformDetails: 'Linux/UNIX',
    ClientToken: '',
    ...(gone ? { PrivateDnsName: '', PublicDnsName: '' } : placeView(scope, instance)),
    IamInstanceProfile: profileView(scope, instance),
    Tags: tagView(instance.tags),
  };
}

function placeView(scope: Scope, instance: Instance): object {
  const groups = groupViews(scope, instance.groupIds);
  const { privateIpAddress, publicIpAddress, vpcId, subnetId } = instance;
  const names = { PrivateIpAddress: privateIpAddress, PrivateDnsName: privateName(privateIpAddress, scope.region) };
  const PublicDnsName = publicIpAddress === undefined ? '' : publicName(publicIpAddress, scope.region);
  const association =
    publicIpAddress === undefined
      ? {}
      : { Association: { PublicIp: publicIpAddress, PublicDnsName, IpOwnerId: 'amazon' } };
  return {
    ...names,
    PublicDnsName,
    PublicIpAddress: publicIpAddress,
    VpcId: vpcId,
    SubnetId: subnetId,
    SourceDestCheck: true,
    SecurityGroups: groups,
    BlockDeviceMappings: diskViews(instance),
    NetworkInterfaces: [
      {
        NetworkInterfaceId: instance.interfaceId,
        Status: 'in-use',
        InterfaceType: 'interface',
        OwnerId: scope.account,
        VpcId: vpcId,
        SubnetId: subnetId,
        SourceDestCheck: true,
        ...names,
        ...association,
        Groups: groups,
        Attachment: {
          AttachmentId: instance.attachmentId,
          DeviceIndex: 0,
          Status: 'attached',
          DeleteOnTermination: true,
        },
        PrivateIpAddresses: [{ Primary: true, ...names, ...association }],
      },
    ],
  };
}

function diskViews({ volumes, launchedAt }: Instance): object[] {
  return volumes.map(({ device, id, deleteOnTermination }) => ({
    DeviceName: device,
    Ebs: {
      VolumeId: id,
      Status: 'attached',
      DeleteOnTermination: deleteOnTermination,
      AttachTime: new Date(launchedAt),
    },
  }));
}

function groupViews(scope: Scope, ids: readonly string[]): object[] {
  const { securityGroups } = networksOf(scope);
  return ids.map((id) => ({ GroupId: id, GroupName: securityGroups.get(id)?.name ?? id }));
}

function profileView(scope: Scope, { profile }: Instance): object | undefined {
  if (profile === undefined) return undefined;
  return { Arn: scope.arn('iam', `instance-profile/${profile}`, { region: '' }) };
}
