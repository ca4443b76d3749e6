/**
 * A rule that an embedded metric document breaks. `parsing`: it is not of the form at all; `validation`: a definition or a target
 * breaks the specification. AWS counts the two in AWS/Logs as EMFParsingErrors and EMFValidationErrors.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
 */
export interface EmfViolation {
  readonly kind: 'parsing' | 'validation';
  /** Where in the document, such as `_aws.CloudWatchMetrics[0].Metrics[2].Unit`. */
  readonly path: string;
  readonly problem: string;
}

/** Gathers the violations of one part of a document. */
export type Complain = (path: string, problem: string) => void;
