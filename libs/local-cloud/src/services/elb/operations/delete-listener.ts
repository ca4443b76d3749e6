import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { deleteListener as remove } from '../listeners/write-listener.ts';

/** Takes a listener away with its rules. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteListener.html */
export const deleteListener = operation({
  name: 'DeleteListener',
  input: { ListenerArn: string({ required: true }) },
  run({ ListenerArn }, context) {
    remove(context, ListenerArn);
    return {};
  },
});
