/** A PutMetricFilter request as it arrives, nothing in it checked. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html */
export interface PutMetricFilterRequest {
  readonly filterName?: string;
  readonly filterPattern?: string;
  readonly metricTransformations?: readonly RequestedTransformation[];
  readonly emitSystemFieldDimensions?: readonly string[];
  readonly fieldSelectionCriteria?: string;
  readonly applyOnTransformedLogs?: boolean;
}

/** One transformation of the request. */
export interface RequestedTransformation {
  readonly metricName?: string;
  readonly metricNamespace?: string;
  readonly metricValue?: string;
  readonly defaultValue?: number;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly unit?: string;
}
