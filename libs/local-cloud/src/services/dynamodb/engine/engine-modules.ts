import { createRequire } from 'node:module';
import type { Action, EngineFunctions, Rules, Validations } from './engine-types.ts';

/**
 * The parts of dynalite that are used here, each loaded when it is first needed: a cloud without tables starts without them. They are CommonJS
 * and bring no types of their own.
 */
const load = createRequire(import.meta.url);

/** The engine's functions on keys and sizes. */
export function engineFunctions(): EngineFunctions {
  return load('dynalite/db/index.js') as EngineFunctions;
}

/** The engine's checks. */
export function engineChecks(): Validations {
  return load('dynalite/validations/index.js') as Validations;
}

/** One of the engine's operations, by its name with a small first letter. */
export function engineAction(name: string): Action {
  return load(`dynalite/actions/${name}.js`) as Action;
}

/** What one of the engine's operations takes, by the same name. */
export function engineRules(name: string): Rules {
  return load(`dynalite/validations/${name}.js`) as Rules;
}
