import type { Finding } from '../findings/finding.ts';
import { counted, told, type Report } from './report.ts';

/** Renders findings for people: each with construct, place, message and page, then one line that counts them. */
export function renderText(report: Report, shortPath: (file: string) => string): string {
  const { findings, templates } = report;
  const open = findings.filter(({ pardon }) => pardon === undefined);
  const of = (severity: Finding['severity']) => open.filter((finding) => finding.severity === severity).length;
  const parts = [counted(of('error'), 'error'), counted(of('warning'), 'warning'), counted(of('note'), 'note')];
  const pardoned = findings.length - open.length;
  const accepted = pardoned > 0 ? `, ${pardoned} accepted with a reason` : '';
  const blocks = told(report).map((finding) => block(finding, shortPath));
  return [...blocks, `${counted(templates, 'template')} linted: ${parts.join(', ')}${accepted}`].join('\n') + '\n';
}

function block(
  { severity, check, construct, file, line, pointer, message, page, pardon }: Finding,
  shortPath: (file: string) => string,
): string {
  const lines = [
    `${severity} ${check} ${construct}`,
    `  ${message}`,
    `  ${shortPath(file)}:${line} ${pointer}`,
    ...(pardon
      ? [
          `  ${pardon.by === 'silenced' ? `silenced until ${pardon.detail}` : `acknowledged at ${pardon.detail}`}: ${pardon.reason}`,
        ]
      : []),
    `  ${page}`,
  ];
  return `${lines.join('\n')}\n`;
}
