import { putDetector } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { detectorsOf } from '../detectors/detectors.ts';
import { configurationFields, requestedDetector, sourceFields } from '../detectors/requested-detector.ts';

/** Makes an anomaly detector or changes how one is trained. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAnomalyDetector.html */
export const putAnomalyDetector = operation({
  name: 'PutAnomalyDetector',
  input: { ...sourceFields, ...configurationFields },
  run(input, context) {
    const table = detectorsOf(context);
    const made = { id: context.ids.uuid(), now: context.clock.now() };
    const { detectors, detector } = putDetector(table.detectors, requestedDetector(input), made);
    table.detectors = detectors;
    return { AnomalyDetectorId: detector.id };
  },
});
