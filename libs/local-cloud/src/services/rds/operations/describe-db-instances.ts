import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { describeInput, selected } from '../filters.ts';
import { instanceNamed, instancesOf } from '../instances/instance.ts';
import { instanceShape, instanceView } from '../instances/view.ts';

/** Shows database instances: the one named, or all. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html */
export const describeDBInstances = operation({
  name: 'DescribeDBInstances',
  input: { ...describeInput, DBInstanceIdentifier: string() },
  output: { DBInstances: list(instanceShape, { item: 'DBInstance' }) },
  run(input, context) {
    const { DBInstanceIdentifier: id } = input;
    const asked = id === undefined ? [...instancesOf(context).values()] : [instanceNamed(context, id)];
    const { items, Marker } = selected(asked, input, {
      'db-instance-id': (instance) => [instance.id, instance.arn],
      'dbi-resource-id': ({ resourceId }) => [resourceId],
      engine: ({ engine }) => [engine],
    });
    return { DBInstances: items.map((instance) => instanceView(context, instance)), Marker };
  },
});
