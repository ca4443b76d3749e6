import { isUnit, type Unit } from '@shopwatch/cloudwatch';
import { isStorable } from '../metric-sample.ts';
import { isObject, listOf, member, short, textOf, type JsonObject } from './values.ts';
import type { Complain } from './violation.ts';

/** The most metrics of a directive, and the most values of a metric. */
const MAX_METRICS = 100;
const MAX_VALUES = 100;
const MAX_NAME_LENGTH = 1024;

/** One metric of a directive with the values that the document gives it. */
export interface DefinedMetric {
  readonly name: string;
  readonly values: readonly number[];
  readonly unit: Unit;
  /** In seconds. */
  readonly storageResolution: 1 | 60;
}

/** Reads the metric definitions of a directive; each names a root member, never a path. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
export function readMetrics(metrics: unknown, root: JsonObject, path: string, complain: Complain): DefinedMetric[] {
  return listOf(metrics, MAX_METRICS, path, complain).flatMap((metric, index) => {
    const at = `${path}[${index}]`;
    if (isObject(metric)) return readMetric(metric, root, at, complain);
    complain(at, `must be an object, got ${short(metric)}`);
    return [];
  });
}

function readMetric(metric: JsonObject, root: JsonObject, path: string, complain: Complain): DefinedMetric[] {
  const name = textOf(member(metric, 'Name'), MAX_NAME_LENGTH, `${path}.Name`, complain);
  const unit = readUnit(member(metric, 'Unit'), `${path}.Unit`, complain);
  const storageResolution = readResolution(member(metric, 'StorageResolution'), `${path}.StorageResolution`, complain);
  if (name === undefined) return [];
  return [{ name, values: readValues(member(root, name), name, complain), unit, storageResolution }];
}

function readUnit(unit: unknown, path: string, complain: Complain): Unit {
  if (isUnit(unit)) return unit;
  if (unit !== undefined) complain(path, `must be a unit of CloudWatch, got ${short(unit)}`);
  return 'None';
}

function readResolution(resolution: unknown, path: string, complain: Complain): 1 | 60 {
  if (resolution === 1 || resolution === 60) return resolution;
  if (resolution !== undefined) complain(path, `must be 1 or 60, got ${short(resolution)}`);
  return 60;
}

function readValues(target: unknown, name: string, complain: Complain): number[] {
  const values = Array.isArray(target) ? listOf(target, MAX_VALUES, name, complain) : [target];
  return values.flatMap((value) => {
    if (typeof value === 'number' && isStorable(value)) return [value];
    complain(
      name,
      `must be a number or an array of at most ${MAX_VALUES} numbers to serve as a metric, got ${short(value)}`,
    );
    return [];
  });
}
