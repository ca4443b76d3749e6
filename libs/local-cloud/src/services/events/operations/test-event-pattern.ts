import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { testPattern } from '../bus/test-pattern.ts';

/** Says whether an event matches a pattern. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html */
export const testEventPattern = operation({
  name: 'TestEventPattern',
  input: { EventPattern: string({ required: true, max: 4096 }), Event: string({ required: true }) },
  run: (input) => ({ Result: testPattern(input.EventPattern, input.Event) }),
});
