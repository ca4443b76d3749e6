import { alarmLintCommand } from './alarm-lint/command.ts';
import { UsageError, type Command } from './command.ts';
import { drillCommand } from './drill/command.ts';

/** Every command. */
const commands: readonly Command[] = [alarmLintCommand, drillCommand];

const [name, ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);

async function run(word: string | undefined, rest: readonly string[]): Promise<number> {
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
  const asked = word === undefined || word === '--help' || word === '-h' || word === 'help';
  const list = commands.map((command) => `  ${command.name.padEnd(12)}${command.summary}`).join('\n');
  const text = `usage: shopwatch <command> [options]\n\n${list}\n\n"shopwatch <command> --help" shows its options`;
  if (asked) console.log(text);
  else console.error(`there is no command "${word}"\n${text}`);
  return asked && word !== undefined ? 0 : 2;
}
