import type { Instant } from '../../series.ts';
import { member } from '../body/finding.ts';
import type { JsonObject } from '../body/shape.ts';
import { applyVariables, type VariableValue } from './apply-variables.ts';
import { objectsOf } from './read.ts';
import { resolveWidget } from './resolve-widget.ts';
import type { ResolvedDashboard } from './resolved.ts';
import { autoPeriod, timeRange } from './time-range.ts';

/** Who looks, when, and with which variables. */
export interface DashboardView {
  readonly now: Instant;
  /** The region for widgets that name none. */
  readonly region: string;
  /** By the id of the variable. @default each variable's default value */
  readonly variables?: Readonly<Record<string, VariableValue>>;
}

/**
 * Resolves a valid body into the queries its widgets make.
 * Without `periodOverride` the periods of the widgets are obeyed, as in a dashboard that is read and not looked at.
 * @param body the body of a successful `parseDashboard`
 */
export function resolveDashboard(body: JsonObject, view: DashboardView): ResolvedDashboard {
  const range = timeRange(body, view.now);
  const periodOverride = body.periodOverride === 'auto' ? 'auto' : 'inherit';
  const context = {
    region: view.region,
    autoPeriodSeconds: periodOverride === 'auto' ? autoPeriod(range) : undefined,
  };
  const applied = applyVariables(body, view.variables ?? {});
  const widgets = objectsOf(applied, 'widgets').map((widget, index) =>
    resolveWidget(widget, member('/widgets', index), context),
  );
  return { timeRange: range, periodOverride, widgets };
}
