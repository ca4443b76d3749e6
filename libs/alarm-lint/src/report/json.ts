import { told, type Report } from './report.ts';

/** Renders findings as JSON: one object with `templates` and `findings`, fields as in `Finding`. */
export function renderJson(report: Report, shortPath: (file: string) => string): string {
  const findings = told(report).map((finding) => ({ ...finding, file: shortPath(finding.file) }));
  return `${JSON.stringify({ templates: report.templates, findings }, null, 2)}\n`;
}
