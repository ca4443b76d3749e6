import type { JsonObject } from '@shopwatch/cloudformation';
import { textOf } from '../values/json.ts';
import { fitsName } from '../model/metric-source.ts';
import type { Finding, Pardon } from '../findings/finding.ts';
import { checkNames, ConfigurationError } from './configuration.ts';

/** Findings of one check that do not count until a date. */
export interface Silence {
  readonly check: string;
  /** Construct path, with `*` for any run of characters. @default '*' */
  readonly construct: string;
  /** Last day on which it holds, `2027-03-31`. */
  readonly until: string;
  readonly reason: string;
}

/** Reads one silence. @throws ConfigurationError if it has no date or no reason */
export function parseSilence({ check, construct, until, reason }: JsonObject, known: readonly string[]): Silence {
  const [id = ''] = checkNames([textOf(check) ?? ''], known);
  const date = textOf(until) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new ConfigurationError(`a silence of ${id} needs a last day, got until "${date}"; write it as 2027-03-31`);
  const why = textOf(reason)?.trim() ?? '';
  if (why === '') throw new ConfigurationError(`a silence of ${id} needs a reason; say why it may wait until ${date}`);
  return { check: id, construct: textOf(construct) ?? '*', until: date, reason: why };
}

/** Returns the silence that covers a finding on a day; one whose last day has passed covers nothing. */
export function silenced(
  finding: Pick<Finding, 'check' | 'construct'>,
  silences: readonly Silence[],
  today: string,
): Pardon | undefined {
  const covering = silences.find(
    ({ check, construct, until }) =>
      check === finding.check && fitsName(construct, finding.construct) && today <= until,
  );
  return covering && { reason: covering.reason, by: 'silenced', detail: covering.until };
}
