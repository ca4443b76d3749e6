import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import { idsIn } from '../shapes.ts';

/**
 * Shows images by their ids: any well-formed id is one of Amazon's own Linux images here. Searching for images is not modelled.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html
 */
export const describeImages = operation({
  name: 'DescribeImages',
  input: { ImageIds: list(string(), { required: true, wire: 'ImageId' }), Owners: idsIn('Owner') },
  output: {
    Images: list(
      structure({
        State: string({ wire: 'imageState' }),
        OwnerId: string({ wire: 'imageOwnerId' }),
        Public: boolean({ wire: 'isPublic' }),
      }),
      { wire: 'imagesSet' },
    ),
  },
  run({ ImageIds }) {
    return { Images: ImageIds.map(image) };
  },
});

function image(id: string): object {
  if (!/^ami-[0-9a-f]{8}([0-9a-f]{9})?$/.test(id)) throw new AwsError('InvalidAMIID.Malformed', `Invalid id: "${id}"`);
  return {
    ImageId: id,
    Name: `amazon-linux-${id}`,
    ImageLocation: `amazon/amazon-linux-${id}`,
    ImageType: 'machine',
    State: 'available',
    OwnerId: '137112412989',
    ImageOwnerAlias: 'amazon',
    Public: true,
    Architecture: 'x86_64',
    RootDeviceName: '/dev/xvda',
    RootDeviceType: 'ebs',
    VirtualizationType: 'hvm',
    Hypervisor: 'xen',
    EnaSupport: true,
    PlatformDetails: 'Linux/UNIX',
  };
}
