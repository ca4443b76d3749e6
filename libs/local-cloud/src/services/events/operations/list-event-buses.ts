import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { defaultBusArn } from '../rules/demand-bus.ts';
import { limit } from '../shapes.ts';

/** Lists the one bus there is. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListEventBuses.html */
export const listEventBuses = operation({
  name: 'ListEventBuses',
  input: { NamePrefix: string({ min: 1, max: 256 }), NextToken: string(), Limit: limit },
  run(input, context) {
    const asked = 'default'.startsWith(input.NamePrefix ?? '');
    return { EventBuses: asked ? [{ Name: 'default', Arn: defaultBusArn(context) }] : [] };
  },
});
