/** Namespaces of AWS that do not begin with `AWS/`. */
const others = [
  'CWAgent',
  'CloudWatchSynthetics',
  'ContainerInsights',
  'ECS/',
  'LambdaInsights',
  'Glue',
  'WAF',
  'aws/',
];

/** Tells whether AWS itself publishes in a namespace. */
export function isAwsNamespace(namespace: string): boolean {
  return namespace.startsWith('AWS/') || others.some((other) => namespace.startsWith(other));
}
