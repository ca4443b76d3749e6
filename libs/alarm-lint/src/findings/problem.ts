import type { Resource } from '../model/resource.ts';

/** Steps from a resource down to a value, as in a JSON pointer. */
export type At = readonly (number | string)[];

/** What a check found, before anybody knows whether it is accepted. */
export interface Problem {
  readonly resource: Resource;
  readonly at: At;
  /** What is wrong, with the value, and what to do: `no database of this class holds 150 connections; use less than 81`. */
  readonly message: string;
}
