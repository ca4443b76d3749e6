import { checksByTopic } from './checks/index.ts';

/** Renders the tables of all checks, by topic, as they stand in `docs/checks/README.md`. */
export function checksIndex(): string {
  const sections = Object.entries(checksByTopic).map(([topic, checks]) => {
    const rows = checks.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`);
    return [`## ${topic}`, '', '| Check | Severity | Reports when |', '| --- | --- | --- |', ...rows].join('\n');
  });
  return sections.join('\n\n');
}
