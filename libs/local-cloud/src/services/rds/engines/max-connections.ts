import type { EngineName } from './engine.ts';
import type { MachineSize } from '../../../machine-size.ts';
import { databaseMemory } from './instance-classes.ts';

/**
 * How many connections an engine takes when nobody says otherwise: its default parameter group reckons them from the memory.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections
 */
export function usualMaxConnections(engine: EngineName, instanceClass: MachineSize): number {
  const memory = databaseMemory(instanceClass);
  switch (engine) {
    case 'postgres':
      return Math.min(5000, Math.floor(memory / 9_531_392));
    case 'mysql':
    case 'mariadb':
      return Math.min(engine === 'mysql' ? 16_000 : 12_000, Math.floor(memory / 12_582_880));
    default:
      return engine satisfies never;
  }
}

/** The formula as `DescribeDBParameters` shows it. */
export function maxConnectionsFormula(family: string): string {
  return family.startsWith('postgres')
    ? 'LEAST({DBInstanceClassMemory/9531392},5000)'
    : '{DBInstanceClassMemory/12582880}';
}
