import { base64 } from './functions/base64.ts';
import { and, condition, not, or } from './functions/booleans.ts';
import { cidr } from './functions/cidr.ts';
import { equals } from './functions/equals.ts';
import { findInMap } from './functions/find-in-map.ts';
import { getAtt } from './functions/get-att.ts';
import { getAzs } from './functions/get-azs.ts';
import { ifFunction } from './functions/if.ts';
import { importValue } from './functions/import-value.ts';
import { join } from './functions/join.ts';
import { length } from './functions/length.ts';
import { contains, eachMemberEquals, eachMemberIn } from './functions/membership.ts';
import { ref } from './functions/ref.ts';
import { select } from './functions/select.ts';
import { split } from './functions/split.ts';
import { sub } from './functions/sub.ts';
import { toJsonString } from './functions/to-json-string.ts';
import type { Intrinsic } from './intrinsic.ts';

const rows: readonly Intrinsic[] = [
  and,
  base64,
  cidr,
  condition,
  contains,
  eachMemberEquals,
  eachMemberIn,
  equals,
  findInMap,
  getAtt,
  getAzs,
  ifFunction,
  importValue,
  join,
  length,
  not,
  or,
  ref,
  select,
  split,
  sub,
  toJsonString,
];

/** All intrinsic functions by name: what checks, evaluates and documents them. */
export const intrinsics: ReadonlyMap<string, Intrinsic> = new Map(rows.map((row) => [row.name, row]));
