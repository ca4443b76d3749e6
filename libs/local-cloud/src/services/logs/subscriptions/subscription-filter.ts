/** Where the matching events of a group go. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_SubscriptionFilter.html */
export interface SubscriptionFilter {
  readonly name: string;
  readonly pattern: string;
  /** A function; of all destinations this cloud has only these. */
  readonly destinationArn: string;
  readonly distribution: 'ByLogStream' | 'Random';
  /** Epoch milliseconds. */
  readonly created: number;
}
