import { detectorKey, type AnomalyDetector } from './detector.ts';
import { requestedSource, type RequestedSource } from './detector-request.ts';
import { AnomalyDetectorFault } from './fault.ts';

/** Names the detector to delete: its id, or its source. */
export interface DeleteDetectorRequest extends RequestedSource {
  readonly id?: string;
}

/**
 * Removes one detector.
 * @throws AnomalyDetectorFault `ResourceNotFoundException` when there is no such detector
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAnomalyDetector.html
 */
export function deleteDetector(
  detectors: readonly AnomalyDetector[],
  request: DeleteDetectorRequest,
): readonly AnomalyDetector[] {
  const isMeant = request.id === undefined ? bySource(request) : ({ id }: AnomalyDetector) => id === request.id;
  const kept = detectors.filter((detector) => !isMeant(detector));
  if (kept.length === detectors.length)
    throw new AnomalyDetectorFault('ResourceNotFoundException', 'there is no anomaly detector for what was given');
  return kept;
}

function bySource(request: RequestedSource): (detector: AnomalyDetector) => boolean {
  const key = detectorKey(requestedSource(request));
  return ({ source }) => detectorKey(source) === key;
}
