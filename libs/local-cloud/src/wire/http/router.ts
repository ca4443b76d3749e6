import type { HttpBinding, Operation } from '../../operation.ts';
import type { Service } from '../../service.ts';
import type { WireRequest } from '../message.ts';

/** What a request's method, path and query lead to. */
export interface Match {
  readonly operation: Operation;
  /** The path's labels, decoded. */
  readonly labels: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly segments: readonly string[];
  readonly query: readonly [string, string | undefined][];
}

/** Finds the operation of a REST request: of all that fit, the one that asks for most of the query, headers and path. */
export function routeOf(request: WireRequest, service: Service): Match | undefined {
  const segments = request.path.split('/').slice(1);
  let best: (Match & { weight: number }) | undefined;
  for (const operation of service.operations) {
    if (operation.http === undefined || operation.http.method !== request.method) continue;
    const found = match(operation, operation.http, segments, request);
    if (found !== undefined && (best === undefined || found.weight > best.weight)) best = found;
  }
  return best;
}

/** The path and the query keys that a binding demands. */
export function patternOf(http: HttpBinding): Pattern {
  const [path = '/', query = ''] = http.path.split('?');
  return {
    segments: path.split('/').slice(1),
    query: query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => part.split('=') as [string, string | undefined]),
  };
}

function match(
  operation: Operation,
  http: HttpBinding,
  segments: readonly string[],
  request: WireRequest,
): (Match & { weight: number }) | undefined {
  const pattern = patternOf(http);
  const demanded = pattern.query.every(([key, value]) => {
    const given = request.query.get(key);
    return given !== null && (value === undefined || given === value);
  });
  if (!demanded || (http.header !== undefined && request.headers[http.header] === undefined)) return undefined;
  const labels = matchPath(pattern.segments, segments);
  if (labels === undefined) return undefined;
  const exact = pattern.segments.filter((segment) => !segment.startsWith('{')).length;
  const weight =
    pattern.query.length * 100 + (http.header === undefined ? 0 : 50) + exact * 10 + pattern.segments.length;
  return { operation, labels, weight };
}

function matchPath(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  const given =
    segments.at(-1) === '' && pattern.at(-1) !== '' && segments.length > pattern.length && !isGreedy(pattern)
      ? segments.slice(0, -1)
      : segments;
  if (isGreedy(pattern) ? given.length < pattern.length : given.length !== pattern.length) return undefined;
  for (const [index, part] of pattern.entries()) {
    if (!part.startsWith('{')) {
      if (part !== given[index]) return undefined;
      continue;
    }
    const greedy = part.endsWith('+}');
    const text = decoded(greedy ? given.slice(index).join('/') : given[index]!);
    if (text === undefined || text === '') return undefined;
    labels[part.slice(1, greedy ? -2 : -1)] = text;
  }
  return labels;
}

function isGreedy(pattern: readonly string[]): boolean {
  return pattern.at(-1)?.endsWith('+}') === true;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
