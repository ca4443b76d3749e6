import type { Json } from '@shopwatch/cloudformation';
import { listOf, objectOf, textOf } from '../values/json.ts';
import type { MetricFilter } from './metric-filter.ts';
import { agentNamespaces } from './metric-sources/agent.ts';
import { embeddedNamespaces } from './metric-sources/embedded.ts';
import { permittedNamespaces } from './metric-sources/permissions.ts';
import type { Resource } from './resource.ts';

/** Something that publishes metrics, as far as the templates tell. */
export interface MetricSource {
  readonly by: Resource | undefined;
  readonly kind: 'agent' | 'declared' | 'embedded' | 'filter' | 'permission';
  /** A name, with `*` for any run of characters. */
  readonly namespace: string;
  /** @default any */
  readonly metric?: string;
  /** Names of the dimensions that it is published with. @default any */
  readonly dimensions?: readonly string[];
}

/** A metric that is said to be published. */
export interface DeclaredMetric {
  readonly namespace: string;
  /** @default any */
  readonly metric?: string;
  /** @default any */
  readonly dimensions?: readonly string[];
}

/** Collects everything that publishes metrics of one's own. */
export function metricSources(
  resources: readonly Resource[],
  filters: readonly MetricFilter[],
  declared: readonly DeclaredMetric[],
): readonly MetricSource[] {
  return [
    ...filters.map(filterSource),
    ...resources.flatMap((by) => [
      ...permittedNamespaces(by).map((namespace) => ({ by, kind: 'permission' as const, namespace })),
      ...embeddedNamespaces(by).map((namespace) => ({ by, kind: 'embedded' as const, namespace })),
      ...agentNamespaces(by).map((namespace) => ({ by, kind: 'agent' as const, namespace })),
      ...declaredMetrics(by.declared['publishes']).map((metric) => ({ by, kind: 'declared' as const, ...metric })),
    ]),
    ...declared.map((metric) => ({ by: undefined, kind: 'declared' as const, ...metric })),
  ];
}

function filterSource({ resource, namespace, metric, dimensions }: MetricFilter): MetricSource {
  return { by: resource, kind: 'filter', namespace, metric, dimensions };
}

/** Reads a list of declared metrics from a template's metadata or from a configuration. */
export function declaredMetrics(written: Json | undefined): readonly DeclaredMetric[] {
  return listOf(written).map((each) => {
    const { namespace, metric, dimensions } = objectOf(each);
    return {
      namespace: textOf(namespace) ?? '',
      metric: textOf(metric),
      dimensions: dimensions === undefined ? undefined : listOf(dimensions).map((name) => textOf(name) ?? ''),
    };
  });
}

/** Tells whether a name fits a pattern with `*`. */
export function fitsName(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === name;
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > name.length - last.length) return false;
    from = at + part.length;
  }
  return true;
}
