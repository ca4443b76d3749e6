/** An availability zone: its name here and its name in all accounts. */
export interface Zone {
  readonly name: string;
  readonly id: string;
}

/** Regions with other than three zones. @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html */
const COUNTS: Readonly<Record<string, number>> = {
  'us-east-1': 6,
  'us-west-1': 2,
  'us-west-2': 4,
  'ap-northeast-2': 4,
};

/** The availability zones of a region. */
export function zonesOf(region: string): Zone[] {
  return Array.from({ length: COUNTS[region] ?? 3 }, (_, index) => ({
    name: `${region}${'abcdef'[index]}`,
    id: `${shortName(region)}-az${index + 1}`,
  }));
}

/** The id of a zone by its name. */
export function zoneId(region: string, name: string): string {
  return zonesOf(region).find((zone) => zone.name === name)?.id ?? name;
}

/** `us-east-1` is `use1`, `ap-southeast-2` is `apse2`. */
function shortName(region: string): string {
  const parts = region.split('-');
  const number = parts.pop() ?? '';
  const [area = '', ...directions] = parts;
  const short = directions.map((direction) =>
    (direction.match(/north|south|east|west|central|gov/g) ?? []).map((word) => word[0]).join(''),
  );
  return `${area}${short.join('')}${number}`;
}
