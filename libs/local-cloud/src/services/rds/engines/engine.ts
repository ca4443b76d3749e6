import { invalidCombination, invalidValue } from '../faults.ts';

/** A database engine in one of its versions. */
export interface Engine {
  readonly name: EngineName;
  /** Down to the last number: `14.19`. */
  readonly version: string;
  /** The family of its parameters: `postgres14`. */
  readonly family: string;
  readonly port: number;
}

export type EngineName = 'mariadb' | 'mysql' | 'postgres';

const PORTS: Readonly<Record<EngineName, number>> = { mariadb: 3306, mysql: 3306, postgres: 5432 };

/**
 * The major versions with the minor one that RDS takes for them; any minor version of these is taken as it is given.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_PostgreSQL.html
 */
const VERSIONS: Readonly<Record<EngineName, Readonly<Record<string, string>>>> = {
  mariadb: { '10.6': '10.6.23', '10.11': '10.11.14', '11.4': '11.4.8' },
  mysql: { '8.0': '8.0.43', '8.4': '8.4.6' },
  postgres: { '13': '13.22', '14': '14.19', '15': '15.14', '16': '16.10', '17': '17.6' },
};

const NEWEST: Readonly<Record<EngineName, string>> = { mariadb: '11.4', mysql: '8.4', postgres: '17' };

/** Finds an engine; a major version becomes its newest minor one. @throws AwsError InvalidParameterValue, InvalidParameterCombination */
export function engineNamed(name: string, version?: string): Engine {
  if (!isEngine(name)) throw invalidValue(`Invalid DB engine: ${name}`);
  const majors = VERSIONS[name];
  const wanted = version ?? NEWEST[name];
  const major = Object.keys(majors).find((known) => wanted === known || wanted.startsWith(`${known}.`));
  if (major === undefined) throw invalidCombination(`Cannot find version ${wanted} for ${name}`);
  return {
    name,
    version: wanted === major ? majors[major]! : wanted,
    family: `${name}${major}`,
    port: PORTS[name],
  };
}

/** Every family of parameters there is. */
export function families(): string[] {
  return Object.entries(VERSIONS).flatMap(([name, majors]) => Object.keys(majors).map((major) => `${name}${major}`));
}

function isEngine(name: string): name is EngineName {
  return Object.hasOwn(VERSIONS, name);
}
