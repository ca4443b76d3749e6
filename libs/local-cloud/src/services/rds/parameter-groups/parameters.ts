/** What a parameter may be. */
export interface ParameterRule {
  readonly within: readonly [least: number, most: number];
  /** Whether it counts only after the next boot. */
  readonly static?: true;
  readonly description: string;
}

const SWITCH = [0, 1] as const;
const INTEGER = [0, 2_147_483_647] as const;

/** The parameters that can be set; of these only `max_connections` changes how an instance behaves here. */
const POSTGRES: Readonly<Record<string, ParameterRule>> = {
  idle_in_transaction_session_timeout: { within: INTEGER, description: 'Sets the maximum allowed idle time in ms' },
  log_connections: { within: SWITCH, description: 'Logs each successful connection' },
  log_disconnections: { within: SWITCH, description: 'Logs end of a session' },
  log_min_duration_statement: {
    within: [-1, INTEGER[1]],
    description: 'Sets the minimum execution time in ms above which statements are logged',
  },
  max_connections: {
    within: [6, 262_143],
    static: true,
    description: 'Sets the maximum number of concurrent connections',
  },
  'rds.force_ssl': { within: SWITCH, description: 'Forces SSL connections' },
};

const MYSQL: Readonly<Record<string, ParameterRule>> = {
  general_log: { within: SWITCH, description: 'Whether the general query log is enabled' },
  long_query_time: { within: [0, 31_536_000], description: 'Seconds after which a query counts as slow' },
  max_connections: { within: [1, 100_000], description: 'The number of simultaneous client connections allowed' },
  require_secure_transport: { within: SWITCH, description: 'Whether clients have to use SSL' },
  slow_query_log: { within: SWITCH, description: 'Whether the slow query log is enabled' },
  wait_timeout: { within: [1, 31_536_000], description: 'Seconds after which an idle connection is closed' },
};

/** The parameters of a family. */
export function parameterRules(family: string): Readonly<Record<string, ParameterRule | undefined>> {
  return family.startsWith('postgres') ? POSTGRES : MYSQL;
}
