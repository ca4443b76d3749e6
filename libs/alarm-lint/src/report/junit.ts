import type { Finding } from '../findings/finding.ts';
import { told, type Report } from './report.ts';

/** Renders findings as JUnit: a test case per check, failed by each finding of it that counts; notes and accepted ones fail nothing. */
export function renderJunit(report: Report, shortPath: (file: string) => string): string {
  const findings = told(report);
  const cases = report.checks.map(({ id }) =>
    testCase(
      id,
      findings.filter(({ check }) => check === id),
      shortPath,
    ),
  );
  const failures = report.checks.filter(({ id }) =>
    findings.some((finding) => finding.check === id && fails(finding)),
  ).length;
  const head = `<testsuite name="alarm-lint" tests="${cases.length}" failures="${failures}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${cases.join('\n')}\n</testsuite>\n`;
}

function testCase(id: string, findings: readonly Finding[], shortPath: (file: string) => string): string {
  const inner = findings.filter(fails).map((finding) => {
    const place = `${shortPath(finding.file)}:${finding.line} ${finding.construct}`;
    return `<failure type="${finding.severity}" message="${escaped(finding.message)}">${escaped(place)}</failure>`;
  });
  return `  <testcase classname="alarm-lint" name="${id}">${inner.join('')}</testcase>`;
}

function fails({ severity, pardon }: Finding): boolean {
  return severity !== 'note' && pardon === undefined;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
