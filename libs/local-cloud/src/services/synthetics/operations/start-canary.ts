import { operation } from '../../../operation.ts';
import { startCanary } from '../canaries/schedule.ts';
import { canaryName } from './inputs.ts';

/** Starts a canary. @see https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_StartCanary.html */
export const startCanaryOperation = operation({
  name: 'StartCanary',
  http: { method: 'POST', path: '/canary/{Name}/start' },
  input: { Name: canaryName },
  run({ Name }, context) {
    startCanary(context, Name);
    return {};
  },
});
