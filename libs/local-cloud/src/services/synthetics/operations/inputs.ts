import { integer, string } from '../../../shapes/declare.ts';

/** The name of a canary. */
export const canaryName = string({ required: true, min: 1, max: 255, pattern: '[0-9a-z_\\-]+' });

/** What every list of Synthetics takes. */
export const pageInput = {
  MaxResults: integer({ min: 1, max: 100 }),
  NextToken: string({ min: 4, max: 252 }),
};
