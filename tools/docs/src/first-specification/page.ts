import { lint, silentAlarms, type Finding, type SilentAlarm, type StackSource } from '@shopwatch/alarm-lint';
import { code, table } from '../markdown.ts';

/** Where the page stands, from the root of the repository. */
export const pageFile = 'docs/what-the-first-specification-would-have-missed.md';

/** Writes the page from the templates that the first specification's own values give. */
export function firstSpecificationPage(sources: readonly StackSource[]): string {
  const alarms = silentAlarms(sources);
  const findings = lint(sources, { today: '9999-12-31' }).filter(({ severity }) => severity !== 'note');
  return (
    [
      '# What the first specification would have missed',
      'The first specification can be followed to the letter, it deploys without an error, and its dashboard looks well. This page shows what ' +
        'its own values would have done on the night of an incident. They are the preset `as-written`; production has the corrections of ' +
        '[the deviations](deviations.md).',
      'Written by the [alarm linter](checks/README.md) and `npx nx docs`; do not edit. The same on a terminal: ' +
        '`npx nx run-many -t alarm-lint --configuration=as-written`. What comes of it in an incident tell ' +
        '[the drills](what-its-drills-say-of-the-first-specification.md).',
      '## Who would have been paged',
      summary(alarms),
      table(['Alarm', 'Goes to ALARM', 'Its message arrives'], alarms.map(alarmRow)),
      '## Why',
      ...findings.map(section),
    ].join('\n\n') + '\n'
  );
}

function summary(alarms: readonly SilentAlarm[]): string {
  const dead = alarms.filter(({ neverFires }) => neverFires.length > 0).length;
  const heard = alarms.filter(({ neverFires, turnedAway }) => neverFires.length + turnedAway.length === 0).length;
  return `Of ${alarms.length} alarms ${dead} could never have fired, and ${heard} could have told anybody.`;
}

function alarmRow({ name, neverFires, turnedAway }: SilentAlarm): readonly string[] {
  return [code(name), verdict(neverFires), verdict(turnedAway)];
}

function verdict(reasons: readonly { readonly check: string }[]): string {
  return reasons.length === 0
    ? 'yes'
    : `no: ${reasons.map(({ check }) => `[${check}](checks/${check}.md)`).join(', ')}`;
}

/** The reason of an acknowledgement begins with the row of the deviations that it belongs to. */
function section({ check, construct, message, pardon }: Finding): string {
  const [, defect, reason] = /^(S\d-D\d+): (.*)$/.exec(pardon?.reason ?? '') ?? [];
  return [
    `### ${defect ? `${defect}: ` : ''}${check}`,
    `${code(construct)}`,
    `> ${message}.`,
    `[More on this check](checks/${check}.md).`,
    ...(defect
      ? [
          `Accepted in this preset alone: ${reason}. What is built instead: row ${defect} of [the deviations](deviations.md).`,
        ]
      : []),
  ].join('\n\n');
}
