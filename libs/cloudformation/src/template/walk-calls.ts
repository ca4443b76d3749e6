import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { below, type Path } from '../path.ts';
import { callOf, type Call, type Place } from '../intrinsics/intrinsic.ts';

export interface CallWalk {
  readonly place: Place;
  readonly onCall: (call: Call) => void;
  readonly onObject?: (value: JsonObject, path: Path | undefined) => void;
  /** What conditions came to; with it, only the branch that an Fn::If takes is walked. */
  readonly conditions?: ReadonlyMap<string, boolean>;
}

/** Visits every function call in a value, outermost first. */
export function walkCalls(value: Json, path: Path | undefined, walk: CallWalk): void {
  if (isList(value)) value.forEach((item, index) => walkCalls(item, below(path, index), walk));
  if (!isObject(value)) return;
  const call = callOf(value, path, walk.place);
  if (call === undefined) {
    walk.onObject?.(value, path);
    for (const [key, item] of Object.entries(value)) walkCalls(item, below(path, key), walk);
    return;
  }
  walk.onCall(call);
  walkArgument(call, walk);
}

function walkArgument({ name, argument, path }: Call, walk: CallWalk): void {
  const taken = name === 'Fn::If' && isList(argument) ? walk.conditions?.get(String(argument[0])) : undefined;
  if (taken === undefined) walkCalls(argument, path, walk);
  else {
    const branch = taken ? 1 : 2;
    walkCalls((argument as readonly Json[])[branch] ?? '', below(path, branch), walk);
  }
}
