import { deleteDetector } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { detectorsOf } from '../detectors/detectors.ts';
import { requestedSource, sourceFields } from '../detectors/requested-detector.ts';

/** Deletes an anomaly detector, named by its id or by what it watches. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAnomalyDetector.html */
export const deleteAnomalyDetector = operation({
  name: 'DeleteAnomalyDetector',
  input: { AnomalyDetectorId: string({ min: 1 }), ...sourceFields },
  run(input, context) {
    const table = detectorsOf(context);
    table.detectors = deleteDetector(table.detectors, { id: input.AnomalyDetectorId, ...requestedSource(input) });
    return {};
  },
});
