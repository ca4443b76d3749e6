import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { integer } from '../../../shapes/declare.ts';
import { conditions, searchInput } from './inputs.ts';

/** Goes through all items. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html */
export const scan = operation({
  name: 'Scan',
  input: { ...searchInput, ScanFilter: conditions, TotalSegments: integer(), Segment: integer() },
  run: (input, context) => perform(context, 'Scan', input),
});
