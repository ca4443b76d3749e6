import type { Alarm } from './alarm.ts';
import type { Composite } from './composite.ts';
import type { Dashboard } from './dashboard.ts';
import type { MetricFilter } from './metric-filter.ts';
import type { MetricSource } from './metric-source.ts';
import type { Resource } from './resource.ts';
import type { Stack } from './stack.ts';
import type { Topic } from './topic.ts';

/** Everything that checks look at, read once from all templates. */
export interface Model {
  readonly stacks: readonly Stack[];
  readonly resources: readonly Resource[];
  readonly alarms: readonly Alarm[];
  readonly composites: readonly Composite[];
  readonly topics: readonly Topic[];
  readonly filters: readonly MetricFilter[];
  readonly dashboards: readonly Dashboard[];
  /** Who may publish metrics of one's own, and which. */
  readonly sources: readonly MetricSource[];
  /** Returns the resource that an ARN, a name or an id stands for, of one type if one is given. */
  readonly find: (text: string, type?: string) => Resource | undefined;
  readonly ofType: (type: string) => readonly Resource[];
}
