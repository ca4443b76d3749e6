import { changed, type Mutator, type Properties } from '../mutator.ts';

/** The filter of a log group counts something else, or elsewhere. */
export const metricFilter: Mutator = {
  type: 'AWS::Logs::MetricFilter',
  changes(properties) {
    const pattern = properties['FilterPattern'];
    const [transformation] = (properties['MetricTransformations'] ?? []) as readonly Properties[];
    const patterns = typeof pattern === 'string' ? ['never-logged', ...withoutATerm(pattern)] : [];
    return [
      ...patterns.map((other) => changed(properties, 'FilterPattern', other)),
      ...(transformation === undefined
        ? []
        : ['MetricName', 'MetricNamespace'].map((name) => ({
            what: `${name} of the filter strays`,
            properties: {
              ...properties,
              MetricTransformations: [{ ...transformation, [name]: `${String(transformation[name])}X` }],
            },
          }))),
    ];
  },
};

/** Patterns of optional terms (`?a ?b`), each time without one of them. */
function withoutATerm(pattern: string): string[] {
  const terms = pattern.match(/\?(?:"[^"]*"|\S+)/g) ?? [];
  if (terms.length < 2 || terms.join(' ') !== pattern) return [];
  return terms.map((_, place) => terms.filter((__, index) => index !== place).join(' '));
}
