import { testMetricFilter } from '@shopwatch/logs';
import { compared } from '../../compare.ts';
import type { ConformanceCase, DocumentFamily, JsonObject } from '../../family.ts';
import { admissionCase } from './metric-filter-admission.ts';
import { publicationCases } from './metric-filter-publication.ts';

const sections = ['publication', 'extractors', 'admission', 'operations', 'testMetricFilter'];

/** What metric filters published on AWS, and which of them it took. */
export const metricFilterValues: DocumentFamily = {
  name: 'metric-filter-values',
  shape: 'document',
  sections,
  recognises: (document) => sections.some((section) => section in document) && !('ruleAdmission' in document),
  cases: (document) => [
    ...publicationCases(document.publication ?? {}, document),
    ...publicationCases(document.extractors ?? {}, document),
    ...(document.admission ?? []).map(admissionCase),
    ...(document.testMetricFilter ?? []).map(testCase),
    ...(document.operations ?? []).map(operationCase),
  ],
};

function testCase({ pattern, messages, matches, extracted = {} }: JsonObject): ConformanceCase {
  return {
    id: `test ${pattern}`,
    run() {
      const test = testMetricFilter(pattern, messages);
      // The recordings count from zero, the API from one.
      const found = test.ok
        ? test.matches.map((match) => ({ at: match.eventNumber - 1, extracted: match.extractedValues }))
        : test.error;
      return compared(
        matches.map((at: number) => ({ at, extracted: extracted[at] ?? {} })),
        found,
      );
    },
  };
}

/** Operations on log groups belong to a service and not to the engine. */
function operationCase(entry: JsonObject, index: number): ConformanceCase {
  const notRun = 'needs the local cloud';
  return { id: entry.id ?? `operation ${index}`, notRun, run: () => ({ ok: false, expected: entry, actual: notRun }) };
}
