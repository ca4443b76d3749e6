import { pageOf } from '../findings/run-checks.ts';
import type { Finding } from '../findings/finding.ts';
import { told, type Report } from './report.ts';

/**
 * Renders findings as SARIF 2.1.0, which code hosts show beside the lines; accepted ones are `suppressions` with their reason.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(report: Report, shortPath: (file: string) => string): string {
  const rules = report.checks.map(({ id, summary, source }) => ({
    id,
    shortDescription: { text: summary },
    help: { text: `${pageOf(id)}, ${source}` },
    helpUri: source,
  }));
  const driver = {
    name: 'alarm-lint',
    informationUri: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/',
    rules,
  };
  const results = told(report).map((finding) => result(finding, shortPath));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(
  { check, severity, message, file, line, construct, pointer, pardon }: Finding,
  shortPath: (file: string) => string,
) {
  return {
    ruleId: check,
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: shortPath(file) }, region: { startLine: line } },
        logicalLocations: [
          { fullyQualifiedName: construct, kind: 'resource' },
          { fullyQualifiedName: pointer, kind: 'member' },
        ],
      },
    ],
    ...(pardon && {
      suppressions: [{ kind: pardon.by === 'silenced' ? 'external' : 'inSource', justification: pardon.reason }],
    }),
  };
}
