import type { Instant } from '../series.ts';
import type { Finding } from './body/finding.ts';
import { parseDashboard } from './parse-dashboard.ts';

/** The error codes of PutDashboard. */
export type DashboardFaultCode = 'InvalidParameterInput' | 'InvalidParameterValue';

/** Refuses a dashboard with AWS's code and text; the local cloud turns it into the wire's error. */
export class DashboardFault extends Error {
  readonly code: DashboardFaultCode;
  readonly findings: readonly Finding[];

  constructor(code: DashboardFaultCode, message: string, findings: readonly Finding[] = []) {
    super(message);
    this.name = 'DashboardFault';
    this.code = code;
    this.findings = findings;
  }
}

/** A dashboard as it is kept: the body stays exactly the text that was put. */
export interface Dashboard {
  readonly name: string;
  readonly body: string;
  readonly lastModified: Instant;
}

/** An entry of ListDashboards. */
export interface DashboardEntry {
  readonly name: string;
  readonly arn: string;
  readonly lastModified: Instant;
  /** The length of the body in bytes of UTF-8. */
  readonly size: number;
}

const longestName = 255;

/**
 * Checks a dashboard and returns what is kept, with the warnings that PutDashboard answers.
 * @throws DashboardFault
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html
 */
export function putDashboard(
  name: string,
  body: string,
  now: Instant,
): { readonly dashboard: Dashboard; readonly warnings: readonly Finding[] } {
  requireName(name);
  const parsed = parseDashboard(body);
  if (!parsed.ok) throw new DashboardFault('InvalidParameterInput', parsed.message, parsed.errors);
  return { dashboard: { name, body, lastModified: now }, warnings: parsed.warnings };
}

/** Text recorded 2025. */
function requireName(name: string): void {
  if (!/^[0-9A-Za-z_-]+$/.test(name))
    throw new DashboardFault(
      'InvalidParameterValue',
      'The value for field DashboardName contains invalid characters. It can only contain alphanumerics, dash (-) and underscore (_).\n',
    );
  if (name.length > longestName)
    throw new DashboardFault(
      'InvalidParameterValue',
      `The value for field DashboardName is longer than ${longestName} characters.`,
    );
}

/** The ARN of a dashboard; dashboards belong to the account, so it names no region (recorded 2025). */
export function dashboardArn(account: string, name: string): string {
  return `arn:aws:cloudwatch::${account}:dashboard/${name}`;
}

/** What ListDashboards tells of a dashboard. */
export function dashboardEntry(account: string, { name, body, lastModified }: Dashboard): DashboardEntry {
  return { name, arn: dashboardArn(account, name), lastModified, size: utf8Length(body) };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
