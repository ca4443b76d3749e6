import { operation } from '../../../operation.ts';
import { findCanary } from '../canaries/canary.ts';
import { canaryView } from '../canaries/view.ts';
import { canaryName } from './inputs.ts';

/** Shows a canary. @see https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_GetCanary.html */
export const getCanary = operation({
  name: 'GetCanary',
  http: { method: 'GET', path: '/canary/{Name}' },
  input: { Name: canaryName },
  run: ({ Name }, context) => ({ Canary: canaryView(findCanary(context, Name)) }),
});
