import { operation } from '../../../operation.ts';
import { defaultBusArn, demandBus } from '../rules/demand-bus.ts';
import { busName } from '../shapes.ts';

/** Shows the default bus. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeEventBus.html */
export const describeEventBus = operation({
  name: 'DescribeEventBus',
  input: { Name: busName },
  run(input, context) {
    demandBus(context, input.Name);
    return { Name: 'default', Arn: defaultBusArn(context) };
  },
});
