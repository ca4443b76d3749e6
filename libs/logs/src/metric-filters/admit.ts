import { isUnit } from '@shopwatch/cloudwatch';
import { awsPatternError, type AwsError } from '../patterns/errors.ts';
import { parsePattern } from '../patterns/parse.ts';
import { countRegexes, type FilterPattern } from '../patterns/pattern.ts';
import { parseDecimal } from '../patterns/shared/decimal.ts';
import { brokenConstraints } from './constraints.ts';
import { isSystemField, systemFields, type MetricFilter } from './metric-filter.ts';
import { parseReference } from './reference.ts';
import type { PutMetricFilterRequest, RequestedTransformation } from './request.ts';
import { parseCriteria } from './selection/parser.ts';

/** A filter that the group may keep, in place of one with the same name, or AWS's refusal. */
export type MetricFilterAdmission =
  { readonly ok: true; readonly filter: MetricFilter } | { readonly ok: false; readonly error: AwsError };

/** The most metric filters of a log group. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const MAX_FILTERS = 100;
/** The most filters with a regular expression of a log group. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
const MAX_REGEX_FILTERS = 5;
/** The most dimensions of a filter. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricTransformation.html */
const MAX_DIMENSIONS = 3;

/**
 * Decides over a PutMetricFilter request; `group` holds the filters that the log group has, undefined if there is no such group.
 * A filter that is refused leaves the one it would replace as it is, and one that is replaced keeps its creation time
 * (recorded 2026). `now` becomes the creation time of a new one.
 */
export function admitMetricFilter(
  request: PutMetricFilterRequest,
  group: readonly MetricFilter[] | undefined,
  now?: number,
): MetricFilterAdmission {
  const constraints = brokenConstraints(request);
  if (constraints !== undefined) return invalid(constraints);
  if (group === undefined) return refused('ResourceNotFoundException', 'The specified log group does not exist.');
  const parsed = parsePattern(request.filterPattern!);
  if (!parsed.ok) return { ok: false, error: awsPatternError(parsed.error, 'PutMetricFilter') };
  const filter = filterOf(
    request,
    group.find(({ filterName }) => filterName === request.filterName)?.creationTime ?? now,
  );
  const problem = problemOf(request, parsed.pattern);
  if (problem !== undefined) return invalid(problem);
  const others = group.filter(({ filterName }) => filterName !== request.filterName);
  return exceedsLimits(parsed.pattern, others) ?? { ok: true, filter };
}

/** AWS gives LimitExceededException the same text everywhere; that the number of regular expressions has it too is assumed. */
function exceedsLimits(pattern: FilterPattern, others: readonly MetricFilter[]): MetricFilterAdmission | undefined {
  const full =
    others.length >= MAX_FILTERS || (countRegexes(pattern) > 0 && countRegexFilters(others) >= MAX_REGEX_FILTERS);
  return full ? refused('LimitExceededException', 'Resource limit exceeded.') : undefined;
}

function countRegexFilters(filters: readonly MetricFilter[]): number {
  return filters.filter(({ filterPattern }) => {
    const parsed = parsePattern(filterPattern);
    return parsed.ok && countRegexes(parsed.pattern) > 0;
  }).length;
}

/**
 * Says what is wrong beyond the model. AWS's are the sentences on dimensions with a default (observed 2026) and on patterns
 * that take none (observed 2021); no source has the others, so they are ours.
 */
function problemOf(request: PutMetricFilterRequest, pattern: FilterPattern): string | undefined {
  const { defaultValue, dimensions = {}, metricValue } = request.metricTransformations![0]!;
  const names = Object.keys(dimensions);
  const emitted = new Set(request.emitSystemFieldDimensions);
  if (names.length > 0 && defaultValue !== undefined)
    return 'Invalid metric transformation: dimensions and default value are mutually exclusive properties.';
  if (names.length > 0 && pattern.kind === 'terms') return 'The specified filter pattern does not support dimensions';
  if (names.length + emitted.size > MAX_DIMENSIONS)
    return `Invalid metric transformation: ${names.length + emitted.size} dimensions, allowed are ${MAX_DIMENSIONS}`;
  if (parseDecimal(metricValue!) === undefined && parseReference(metricValue!) === undefined)
    return `Invalid metric transformation: metricValue must be a number, $.selector or $field, got ${metricValue}`;
  const unknown = Object.values(dimensions).find((value) => parseReference(value) === undefined);
  if (unknown !== undefined)
    return `Invalid metric transformation: a dimension must be $.selector or $field, got ${unknown}`;
  return systemProblemOf(request);
}

function systemProblemOf(request: PutMetricFilterRequest): string | undefined {
  const unknown = (request.emitSystemFieldDimensions ?? []).find((field) => !isSystemField(field));
  if (unknown !== undefined)
    return `emitSystemFieldDimensions must be among ${systemFields.join(', ')}, got ${unknown}`;
  if (request.applyOnTransformedLogs)
    return 'applyOnTransformedLogs needs a log transformer, which is not modelled; leave it out';
  if (request.fieldSelectionCriteria && !parseCriteria(request.fieldSelectionCriteria).ok)
    return `fieldSelectionCriteria must compare system fields, got ${request.fieldSelectionCriteria}`;
  return undefined;
}

function filterOf(request: PutMetricFilterRequest, creationTime: number | undefined): MetricFilter {
  const { emitSystemFieldDimensions, fieldSelectionCriteria } = request;
  return {
    filterName: request.filterName!,
    filterPattern: request.filterPattern!,
    metricTransformations: [transformationOf(request.metricTransformations![0]!)],
    ...(creationTime === undefined ? {} : { creationTime }),
    ...(emitSystemFieldDimensions && { emitSystemFieldDimensions: emitSystemFieldDimensions.filter(isSystemField) }),
    ...(fieldSelectionCriteria === undefined ? {} : { fieldSelectionCriteria }),
  };
}

function transformationOf(requested: RequestedTransformation): MetricFilter['metricTransformations'][0] {
  const { metricName, metricNamespace, metricValue, defaultValue, dimensions, unit } = requested;
  return {
    metricName: metricName!,
    metricNamespace: metricNamespace!,
    metricValue: metricValue!,
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(dimensions && { dimensions }),
    ...(isUnit(unit) ? { unit } : {}),
  };
}

function invalid(message: string): MetricFilterAdmission {
  return refused('InvalidParameterException', message);
}

function refused(code: string, message: string): MetricFilterAdmission {
  return { ok: false, error: { code, message } };
}
