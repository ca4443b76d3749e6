import { boolean, integer, list, oneOf, string, structure } from '../../shapes/declare.ts';

/** Tags as ECS takes them. */
export const tags = list(structure({ key: string({ min: 1, max: 128 }), value: string({ max: 256 }) }), { max: 50 });

/** Settings of a cluster. */
export const clusterSettings = list(structure({ name: oneOf('containerInsights'), value: string() }));

/** What of a container is kept; how it would be run beyond that is not modelled. */
export const containerDefinitions = list(
  structure({
    name: string(),
    image: string(),
    cpu: integer({ min: 0 }),
    memory: integer({ min: 4 }),
    memoryReservation: integer({ min: 4 }),
    essential: boolean(),
    command: list(string()),
    environment: list(structure({ name: string(), value: string() })),
    portMappings: list(structure({ containerPort: integer(), hostPort: integer(), protocol: oneOf('tcp', 'udp') })),
  }),
  { required: true },
);

/** Where tasks run. */
export const launchType = oneOf('EC2', 'FARGATE');

/** The network of tasks, as it was given. */
export const networkConfiguration = structure({
  awsvpcConfiguration: structure({
    subnets: list(string(), { required: true }),
    securityGroups: list(string()),
    assignPublicIp: oneOf('ENABLED', 'DISABLED'),
  }),
});

/** Tags by key. */
export function tagMap(
  given: readonly { readonly key?: string; readonly value?: string }[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(given.map(({ key = '', value = '' }) => [key, value]));
}

/** Tags as ECS shows them. */
export function tagsShown(kept: Readonly<Record<string, string>>) {
  return Object.entries(kept).map(([key, value]) => ({ key, value }));
}
