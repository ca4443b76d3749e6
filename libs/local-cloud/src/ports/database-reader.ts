import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Where a database instance is reached. */
export interface DatabaseSummary {
  readonly id: string;
  /** `postgres`. */
  readonly engine: string;
  readonly address: string;
  readonly port: number;
  /** The database that was made with it. */
  readonly databaseName?: string;
}

/** Reads database instances by their identifier; RDS provides it. Undefined: no such instance. */
export const databaseReader = port<{ read(scope: Scope, id: string): DatabaseSummary | undefined }>('database-reader');
