import { operation } from '../../../operation.ts';
import { boolean, oneOf, required, string } from '../../../shapes/declare.ts';
import { notModelled } from '../faults.ts';
import { filterName, filterPattern, groupName } from '../inputs.ts';
import { putSubscription } from '../subscriptions/put-subscription.ts';

/** Sends the matching events of a group to a function. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html */
export const putSubscriptionFilter = operation({
  name: 'PutSubscriptionFilter',
  input: {
    logGroupName: required(groupName),
    filterName: required(filterName),
    filterPattern: required(filterPattern),
    destinationArn: string({ required: true, min: 1 }),
    roleArn: string({ min: 1 }),
    distribution: oneOf('Random', 'ByLogStream'),
    applyOnTransformedLogs: boolean(),
  },
  run(input, context) {
    if (input.applyOnTransformedLogs) throw notModelled('Log transformers are');
    const { destinationArn, roleArn, distribution } = input;
    const draft = { name: input.filterName, pattern: input.filterPattern, destinationArn, roleArn, distribution };
    putSubscription(context, input.logGroupName, draft);
    return undefined;
  },
});
