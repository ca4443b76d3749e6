import { Stack } from 'aws-cdk-lib';
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

/** One widget as CloudWatch's dashboard body has it. */
export interface Widget {
  readonly type: 'log' | 'metric' | 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What the dashboard shows, from its widgets down to the window of time. */
export interface DashboardProps {
  readonly dashboardName: string;
  /** Window of time that the dashboard opens with: `-PT24H`. @default - the console's own */
  readonly start?: string;
  readonly widgets: readonly Widget[];
  /** Fields above the widgets that change what they show. @default - none */
  readonly variables?: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Shows metrics side by side; every widget keeps its own period.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export class Dashboard extends Construct {
  readonly dashboard: CfnDashboard;

  constructor(scope: Construct, id: string, { dashboardName, start, widgets, variables }: DashboardProps) {
    super(scope, id);
    const body = { start, periodOverride: 'inherit', variables, widgets };
    this.dashboard = new CfnDashboard(this, 'Dashboard', {
      dashboardName,
      dashboardBody: Stack.of(this).toJsonString(body),
    });
  }
}
