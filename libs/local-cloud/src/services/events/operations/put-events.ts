import { operation } from '../../../operation.ts';
import { list, string, structure, timestamp } from '../../../shapes/declare.ts';
import { putEntries } from '../bus/put-entries.ts';

/** Takes events onto the bus; each entry succeeds or fails for itself. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
export const putEvents = operation({
  name: 'PutEvents',
  input: {
    Entries: list(
      structure({
        Time: timestamp(),
        Source: string(),
        Resources: list(string({ max: 2048 })),
        DetailType: string(),
        Detail: string(),
        EventBusName: string({ min: 1, max: 1600 }),
      }),
      { required: true, min: 1, max: 10 },
    ),
  },
  run: (input, context) => putEntries(context, input.Entries),
});
