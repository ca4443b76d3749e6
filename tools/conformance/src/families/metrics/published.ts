import { MetricStore, putMetricData, type MetricDatum } from '@shopwatch/cloudwatch';
import type { JsonObject, ReadSibling } from '../../family.ts';

/** Metric data that a recording starts from: a namespace and what was put into it. */
export interface Publications {
  readonly namespace: string;
  readonly data: readonly JsonObject[];
}

/** Reads publications, which are listed as `data` or as `publications`. */
export function publicationsIn(document: JsonObject | undefined): Publications | undefined {
  const data = document?.data ?? document?.publications;
  return document !== undefined && Array.isArray(data) ? { namespace: document.namespace, data } : undefined;
}

/** A datum with its times read. */
export function datumOf(recorded: JsonObject): MetricDatum {
  const { Timestamp, ...datum } = recorded;
  return Timestamp === undefined ? datum : { ...datum, Timestamp: Date.parse(Timestamp) };
}

/** A store that everything was published into, each at its own time. */
export function storeWith({ namespace, data }: Publications): MetricStore {
  const store = new MetricStore();
  for (const recorded of data) {
    const datum = datumOf(recorded);
    putMetricData(store, { Namespace: namespace, MetricData: [datum] }, datum.Timestamp ?? 0);
  }
  return store;
}

/** The text of a moment as AWS writes it. */
export function utc(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/** The publications that most recordings of statistics share, for a file that does not bring its own. */
export function publishedBeside(readSibling: ReadSibling): Publications {
  const given = publicationsIn(readSibling('statistics.json#publications2') as JsonObject | undefined);
  if (given !== undefined) return given;
  const [namespace, data] = ['namespace', 'publications'].map((member) =>
    readSibling(`statistics-requests.json#${member}`),
  );
  return { namespace: String(namespace), data: (data as readonly JsonObject[] | undefined) ?? [] };
}
