import { lintCommand } from '@shopwatch/alarm-lint';
import type { Command } from '../command.ts';

/** `shopwatch alarm-lint`: what keeps the alarms of an application from firing, or their messages from arriving. */
export const alarmLintCommand: Command = {
  name: 'alarm-lint',
  summary: 'finds alarms that can never fire and messages that can never arrive',
  run: (args) =>
    Promise.resolve(
      lintCommand(args, {
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
        now: Date.now(),
        folder: process.cwd(),
      }),
    ),
};
