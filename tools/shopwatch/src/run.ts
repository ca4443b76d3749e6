import { UsageError, type Command } from './command.ts';

/** Every command; its own folder is loaded only when it is asked for. */
const commands: readonly Command[] = [
  {
    name: 'alarm-lint',
    summary: 'find alarms that can never fire and messages that can never arrive',
    run: async (args) => (await import('./alarm-lint/command.ts')).alarmLint(args),
  },
  {
    name: 'drill',
    summary: 'play incidents on what CDK synthesised, in virtual time',
    run: async (args) => (await import('./drill/command.ts')).drill(args),
  },
];

/** Does what the words of a command line ask for and gives the exit code: 0 good, 1 findings, 2 asked wrongly. */
export async function run([word, ...rest]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === word);
  if (command === undefined) return explain(word);
  try {
    return await command.run(rest);
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    console.error(`shopwatch ${command.name}: ${fault.message}; "shopwatch ${command.name} --help" shows how`);
    return 2;
  }
}

function explain(word: string | undefined): number {
  const list = commands.map((command) => `  ${command.name.padEnd(12)}${command.summary}`).join('\n');
  const text = `usage: shopwatch <command> [options]\n\n${list}\n\n"shopwatch <command> --help" shows its options`;
  if (word === '--help' || word === '-h' || word === 'help') {
    console.log(text);
    return 0;
  }
  console.error(word === undefined ? text : `there is no command "${word}"\n${text}`);
  return 2;
}
