import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { associateRouteTable, disassociateRouteTable } from '../network/route-tables.ts';

/** Which route table a subnet uses. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html */
export const subnetRouteTableAssociationType = resourceType({
  type: 'AWS::EC2::SubnetRouteTableAssociation',
  properties: { RouteTableId: string({ required: true }), SubnetId: string({ required: true }) },
  replacement: ['RouteTableId', 'SubnetId'],
  create({ RouteTableId, SubnetId }, context) {
    const id = associateRouteTable(context, RouteTableId, SubnetId);
    return { physicalId: id, attributes: { Id: id } };
  },
  delete: ({ physicalId }, context) => disassociateRouteTable(context, physicalId),
});
