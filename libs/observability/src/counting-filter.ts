import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Which log events count, and in which metric. */
export interface CountingFilterProps {
  readonly filterName: string;
  readonly logGroupName: string;
  /** Filter pattern; terms are case sensitive. */
  readonly pattern: string;
  readonly namespace: string;
  readonly metricName: string;
  /** Value of a minute with events of which none matches. @default - no value */
  readonly defaultValue?: number;
}

/** Counts the log events that match a pattern: one per event. */
export class CountingFilter extends Construct {
  readonly filter: CfnMetricFilter;

  constructor(scope: Construct, id: string, props: CountingFilterProps) {
    super(scope, id);
    this.filter = new CfnMetricFilter(this, 'Filter', {
      filterName: props.filterName,
      logGroupName: props.logGroupName,
      filterPattern: props.pattern,
      metricTransformations: [
        {
          metricNamespace: props.namespace,
          metricName: props.metricName,
          metricValue: '1',
          defaultValue: props.defaultValue,
        },
      ],
    });
  }
}
