import { cfnRecordedErrors, cfnReturnValues } from './families/cloud-formation.ts';
import type { Family } from './family.ts';

/** Every format of cases that the runner knows. */
export const families: readonly Family[] = [cfnRecordedErrors, cfnReturnValues];
