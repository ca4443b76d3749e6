import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** The part that all names of an account's databases in a region share. */
const label = stateSlot<{ text?: string }>('rds.dns-label', { empty: () => ({}) });

/** The name under which clients reach an instance. */
export function addressOf(scope: Scope, id: string): string {
  const state = scope.state(label);
  state.text ??= `c${scope.ids.lower(11)}`;
  return `${id}.${state.text}.${scope.region}.rds.amazonaws.com`;
}

/** The DNS zones of RDS. */
const ZONES: Readonly<Record<string, string>> = {
  'ap-northeast-1': 'Z24O6O9L7SGTNB',
  'ap-southeast-1': 'Z2G0U3KFCY8NZ5',
  'ap-southeast-2': 'Z32T0VRHXEXS0V',
  'eu-west-1': 'Z29XKXDKYMONMX',
  'us-east-1': 'Z2R2ITUGPM61AM',
  'us-west-2': 'Z1PVIF0B656C1W',
};

/** The zone that holds the names of a region's databases; regions not listed here have the name of none. */
export function hostedZoneOf(region: string): string {
  return ZONES[region] ?? 'Z00000000000000000000';
}
