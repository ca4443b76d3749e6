import { testMetricFilter as test } from '@shopwatch/logs';
import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { list, required, string } from '../../../shapes/declare.ts';
import { filterPattern } from '../inputs.ts';

/** Tries a pattern on messages. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TestMetricFilter.html */
export const testMetricFilter = operation({
  name: 'TestMetricFilter',
  input: {
    filterPattern: required(filterPattern),
    logEventMessages: list(string({ min: 1 }), { required: true, min: 1, max: 50 }),
  },
  run({ filterPattern, logEventMessages }) {
    const tested = test(filterPattern, logEventMessages);
    if (!tested.ok) throw new AwsError(tested.error.code, tested.error.message);
    return { matches: tested.matches };
  },
});
