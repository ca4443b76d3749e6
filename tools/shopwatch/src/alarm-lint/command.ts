import { lintCommand } from '@shopwatch/alarm-lint';
import type { Command } from '../command.ts';

/** Finds what keeps the alarms of synthesised assemblies from firing, or their messages from arriving. */
export const alarmLint: Command['run'] = (args) =>
  Promise.resolve(
    lintCommand(args, {
      stdout: (text) => process.stdout.write(text),
      stderr: (text) => process.stderr.write(text),
      now: Date.now(),
      folder: process.cwd(),
    }),
  );
