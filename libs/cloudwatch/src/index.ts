export { drawBand, emptyBand, type Band } from './anomaly/band.ts';
export { deleteDetector, type DeleteDetectorRequest } from './anomaly/delete-detector.ts';
export {
  describeDetectors,
  type DescribeDetectorsRequest,
  type DescribeDetectorsResult,
} from './anomaly/describe-detectors.ts';
export {
  detectorKey,
  type AnomalyDetector,
  type DetectorConfiguration,
  type DetectorQuery,
  type DetectorSource,
  type ExcludedRange,
} from './anomaly/detector.ts';
export {
  detectorBand,
  detectorState,
  type BandQuery,
  type DetectorState,
  type ReadHistory,
} from './anomaly/detector-band.ts';
export { type PutDetectorRequest, type RequestedMetric, type RequestedSource } from './anomaly/detector-request.ts';
export { AnomalyDetectorFault, type AnomalyDetectorFaultCode } from './anomaly/fault.ts';
export { modelSettings } from './anomaly/model-settings.ts';
export { putDetector, type PutDetectorResult } from './anomaly/put-detector.ts';
export { train, trainingEnd, trainingWindow, type Model, type TrainingData } from './anomaly/train.ts';
