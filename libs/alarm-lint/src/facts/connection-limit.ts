/** How many connections a database takes. */
export interface ConnectionLimit {
  /** What the formula gives for the whole memory of the class: never more. */
  readonly most: number;
  /** What is left in practice, about: the formula counts only the memory that the system leaves to the database. */
  readonly realistic: number;
}

/** Bytes of memory per connection and the ceiling, by engine. */
const formulas: Readonly<Record<string, { readonly bytes: number; readonly ceiling: number } | undefined>> = {
  postgres: { bytes: 9_531_392, ceiling: 5000 },
  'aurora-postgresql': { bytes: 9_531_392, ceiling: 5000 },
  mysql: { bytes: 12_582_880, ceiling: 100_000 },
  mariadb: { bytes: 12_582_880, ceiling: 100_000 },
};

const GIB = 1024 ** 3;

/** Observed: a db.t3.micro has 81 of the 112 connections that its 1 GiB would give. */
const LEFT_IN_PRACTICE = 81 / 112;

/**
 * Returns the connections that the default parameter group allows an instance class; undefined if class or engine is not known.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections
 */
export function connectionLimit(engine: string, instanceClass: string): ConnectionLimit | undefined {
  const formula = formulas[engine];
  const memory = memoryGib(instanceClass);
  if (!formula || memory === undefined) return undefined;
  const most = Math.min(Math.floor((memory * GIB) / formula.bytes), formula.ceiling);
  return { most, realistic: Math.floor(most * LEFT_IN_PRACTICE) };
}

/** GiB per `large` of a family: its letter tells. */
const families: Readonly<Record<string, number | undefined>> = { t: 8, m: 8, r: 16, x: 32 };
const small: Readonly<Record<string, number | undefined>> = {
  micro: 1 / 8,
  small: 1 / 4,
  medium: 1 / 2,
  large: 1,
  xlarge: 2,
};

/**
 * Returns the memory of an instance class.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html
 */
function memoryGib(instanceClass: string): number | undefined {
  const [, family = '', size = '', times] = /^db\.([a-z])\d[a-z]*\.((?:(\d+)x)?[a-z]+)$/.exec(instanceClass) ?? [];
  const large = families[family];
  const share = times === undefined ? small[size] : size.endsWith('xlarge') ? 2 * Number(times) : undefined;
  return large === undefined || share === undefined ? undefined : large * share;
}
