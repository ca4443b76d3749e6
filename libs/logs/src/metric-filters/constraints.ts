import { isUnit, units } from '@shopwatch/cloudwatch';
import { MAX_PATTERN_LENGTH } from '../patterns/errors.ts';
import type { PutMetricFilterRequest, RequestedTransformation } from './request.ts';

/** A constraint of the service's model that a request breaks. */
interface Violation {
  readonly at: string;
  readonly constraint: string;
}

/**
 * Checks a request against the service's model and words what is wrong as AWS does, all of it at once; undefined if nothing is.
 * The values are left out of the sentences, as in the recording of a unit (recorded 2026).
 */
export function brokenConstraints(request: PutMetricFilterRequest): string | undefined {
  const violations = [
    ...text('filterName', request.filterName, { min: 1, max: 512, forbidden: ':*' }),
    ...text('filterPattern', request.filterPattern, { min: 0, max: MAX_PATTERN_LENGTH }),
    ...transformations(request.metricTransformations),
    ...optionalText('fieldSelectionCriteria', request.fieldSelectionCriteria, { min: 0, max: 2000 }),
  ];
  if (violations.length === 0) return undefined;
  const sentences = violations.map(
    ({ at, constraint }) => `Value at '${at}' failed to satisfy constraint: ${constraint}`,
  );
  return `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${sentences.join('; ')}`;
}

function transformations(all: readonly RequestedTransformation[] | undefined): Violation[] {
  const at = 'metricTransformations';
  if (all === undefined) return [{ at, constraint: 'Member must not be null' }];
  if (all.length === 0) return [{ at, constraint: 'Member must have length greater than or equal to 1' }];
  const count = all.length > 1 ? [{ at, constraint: 'Member must have length less than or equal to 1' }] : [];
  return [...count, ...all.flatMap((one, index) => transformation(one, `${at}.${index + 1}.member`))];
}

function transformation(one: RequestedTransformation, at: string): Violation[] {
  return [
    ...text(`${at}.metricName`, one.metricName, { min: 0, max: 255, forbidden: ':*$' }),
    ...text(`${at}.metricNamespace`, one.metricNamespace, { min: 0, max: 255, forbidden: ':*$' }),
    ...text(`${at}.metricValue`, one.metricValue, { min: 0, max: 100 }),
    ...Object.entries(one.dimensions ?? {}).flatMap(([name, value]) => [
      ...text(`${at}.dimensions`, name, { min: 0, max: 255 }),
      ...text(`${at}.dimensions.${name}.member`, value, { min: 0, max: 255 }),
    ]),
    ...unit(`${at}.unit`, one.unit),
  ];
}

function unit(at: string, value: string | undefined): Violation[] {
  if (value === undefined || isUnit(value)) return [];
  return [{ at, constraint: `Member must satisfy enum value set: [${units.join(', ')}]` }];
}

interface TextRule {
  readonly min: number;
  readonly max: number;
  /** Characters that may not occur. */
  readonly forbidden?: string;
}

function optionalText(at: string, value: string | undefined, rule: TextRule): Violation[] {
  return value === undefined ? [] : text(at, value, rule);
}

function text(at: string, value: string | undefined, { min, max, forbidden = '' }: TextRule): Violation[] {
  if (value === undefined) return [{ at, constraint: 'Member must not be null' }];
  const violations: Violation[] = [];
  if (value.length < min)
    violations.push({ at, constraint: `Member must have length greater than or equal to ${min}` });
  if (value.length > max) violations.push({ at, constraint: `Member must have length less than or equal to ${max}` });
  if ([...forbidden].some((char) => value.includes(char)))
    violations.push({ at, constraint: `Member must satisfy regular expression pattern: [^${forbidden}]*` });
  return violations;
}
