import { changed, type Mutator } from '../mutator.ts';

const TREATMENTS = ['breaching', 'ignore', 'missing', 'notBreaching'];

/** Missing data is treated otherwise. */
export const missingData: Mutator = {
  type: 'AWS::CloudWatch::Alarm',
  changes(properties) {
    const own = properties['TreatMissingData'] ?? 'missing';
    return TREATMENTS.filter((other) => other !== own).map((other) => changed(properties, 'TreatMissingData', other));
  },
};
