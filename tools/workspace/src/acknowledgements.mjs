/**
 * A finding that somebody accepted beside its construct, with the reason.
 * @typedef {{ stack: string, construct: string, rule: string, reason: string }} Acknowledgement
 */

/**
 * Returns every finding that a stack's constructs acknowledge.
 * @param {import('./assembly.mjs').Stack} stack
 * @returns {Acknowledgement[]}
 */
export function acknowledgementsOf({ name, metadata }) {
  return Object.entries(metadata).flatMap(([path, entries]) =>
    entries
      .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
      .flatMap(({ data }) =>
        Object.entries(data).map(([rule, reason]) => ({
          stack: name,
          construct: path.slice(1),
          rule,
          reason: String(reason),
        })),
      ),
  );
}
