import type { Scope } from '../../../scope.ts';
import type { EngineName } from '../engines/engine.ts';
import { instanceClassNamed } from '../engines/instance-classes.ts';
import { usualMaxConnections } from '../engines/max-connections.ts';
import { parameterGroupNamed } from '../parameter-groups/parameter-group.ts';

/** How many connections an instance takes when it boots: what its parameter group says, or what its memory gives. */
export function maxConnectionsOf(
  scope: Scope,
  wanted: { readonly engine: EngineName; readonly class: string; readonly parameterGroup: string },
): number {
  const { parameters } = parameterGroupNamed(scope, wanted.parameterGroup);
  const said = parameters['max_connections'];
  return said === undefined ? usualMaxConnections(wanted.engine, instanceClassNamed(wanted.class)) : Number(said);
}
