import type { KeptFunction } from '../../../ports/function-keeper.ts';
import type { Scope } from '../../../scope.ts';
import { deleteFunction } from './change-function.ts';
import { createFunction } from './create-function.ts';
import { functions } from './function.ts';

/** Makes a function for another service, in place of the one that it made before, and gives its ARN. */
export function makeForService(scope: Scope, wanted: KeptFunction): string {
  removeForService(scope, wanted.name);
  const { arn } = createFunction(scope, {
    name: wanted.name,
    code: { ZipFile: wanted.archive },
    settings: {
      runtime: wanted.runtime,
      handler: wanted.handler,
      role: wanted.role,
      timeout: wanted.timeoutSeconds,
      memorySize: wanted.memoryMb,
      environment: wanted.environment,
    },
  });
  return arn;
}

/** Removes such a function, if it is there. */
export function removeForService(scope: Scope, name: string): void {
  const stored = scope.state(functions).get(name);
  if (stored !== undefined) deleteFunction(scope, stored);
}
