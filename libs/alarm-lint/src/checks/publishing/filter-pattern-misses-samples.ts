import { compilePattern, explainPatternError } from '@shopwatch/logs';
import { pages } from '../../facts/pages.ts';
import { listOf, textOf } from '../../values/json.ts';
import type { Model } from '../../model/model.ts';
import type { Check } from '../check.ts';

export const filterPatternMissesSamples: Check = {
  id: 'filter-pattern-misses-samples',
  severity: 'error',
  summary: 'a filter pattern cannot be read, or matches none of the lines that its log group is said to hold',
  source: pages.filterPatterns,
  *find(model) {
    for (const { resource, pattern, source, logGroup } of model.filters) {
      const at = ['Properties', 'FilterPattern'];
      if (!pattern.ok) {
        yield {
          resource,
          at,
          message: `CloudWatch Logs refuses the pattern: ${explainPatternError(source, pattern.error)}`,
        };
        continue;
      }
      const samples = samplesOf(resource.declared['samples'], logGroup, model);
      const compiled = compilePattern(pattern.pattern);
      if (samples.length === 0 || samples.some((line) => compiled.test(line))) continue;
      const message = `"${source}" matches none of the ${samples.length} declared samples, the first is "${samples[0]}"; words match in their own case only`;
      yield { resource, at, message };
    }
  },
};

/** Samples stand beside the filter, or else beside the log group. */
function samplesOf(own: Model['resources'][number]['declared'][string] | undefined, logGroup: string, model: Model) {
  const group = model.find(logGroup, 'AWS::Logs::LogGroup');
  return listOf(own ?? group?.declared['samples']).map((line) => textOf(line) ?? JSON.stringify(line));
}
