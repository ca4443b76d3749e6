import type { Instant } from '../series.ts';
import { detectorKey, type AnomalyDetector } from './detector.ts';
import { requestedSource, type PutDetectorRequest } from './detector-request.ts';
import { requestedConfiguration, requireSource } from './detector-rules.ts';

/** The detectors after a call, and the one it was about. */
export interface PutDetectorResult {
  readonly detectors: readonly AnomalyDetector[];
  readonly detector: AnomalyDetector;
}

/**
 * Makes a detector, or replaces the configuration of the one that watches the same source; that one keeps its id and is
 * not trained anew from nothing.
 * @param id the id that a new detector gets
 * @throws AnomalyDetectorFault
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAnomalyDetector.html
 */
export function putDetector(
  detectors: readonly AnomalyDetector[],
  request: PutDetectorRequest,
  { id, now }: { readonly id: string; readonly now: Instant },
): PutDetectorResult {
  const source = requestedSource(request);
  requireSource(source);
  const configuration = requestedConfiguration(request);
  const key = detectorKey(source);
  const existing = detectors.find((candidate) => detectorKey(candidate.source) === key);
  if (existing === undefined) {
    const detector: AnomalyDetector = { id, source, configuration, createdAt: now };
    return { detectors: [...detectors, detector], detector };
  }
  const detector: AnomalyDetector = { ...existing, configuration };
  return { detectors: detectors.map((candidate) => (candidate === existing ? detector : candidate)), detector };
}
