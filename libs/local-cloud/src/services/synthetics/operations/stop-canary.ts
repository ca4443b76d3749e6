import { operation } from '../../../operation.ts';
import { stopCanary } from '../canaries/schedule.ts';
import { canaryName } from './inputs.ts';

/** Stops a canary. @see https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_StopCanary.html */
export const stopCanaryOperation = operation({
  name: 'StopCanary',
  http: { method: 'POST', path: '/canary/{Name}/stop' },
  input: { Name: canaryName },
  run({ Name }, context) {
    stopCanary(context, Name);
    return {};
  },
});
