import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Metrics of AWS's own namespaces: namespace to metric to combinations of dimension names, each sorted and joined by commas. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type CannedMetric = (dimensions: object) => { readonly namespace: string; readonly metricName: string };

/** Collects the canned metrics that aws-cdk-lib generates from AWS's own service descriptions. */
export function collectCatalogue(): Catalogue {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const library = dirname(require.resolve('aws-cdk-lib/package.json'));
  const found = new Map<string, Map<string, Set<string>>>();
  for (const service of readdirSync(library).sort())
    for (const file of cannedFiles(join(library, service, 'lib'))) collectFile(file, require, found);
  return plain(found);
}

function cannedFiles(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('-canned-metrics.generated.js'));
    return names.map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function collectFile(file: string, require: NodeJS.Require, found: Map<string, Map<string, Set<string>>>): void {
  const classes = require(file) as Readonly<Record<string, Readonly<Record<string, CannedMetric>>>>;
  for (const { className, method, dimensions } of declarations(file.replace(/\.js$/, '.d.ts'))) {
    const { namespace, metricName } = classes[className]![method]!({});
    const metrics = found.get(namespace) ?? new Map<string, Set<string>>();
    found.set(namespace, metrics);
    metrics.set(metricName, (metrics.get(metricName) ?? new Set()).add(dimensions.sort().join(',')));
  }
}

/** Only the declarations tell which dimensions go together. */
function* declarations(file: string) {
  let className = '';
  const pattern = /export declare class (\w+)|static (\w+)\(this: void, dimensions: \{([^}]*)\}/g;
  for (const [, named, method, members] of readFileSync(file, 'utf8').matchAll(pattern)) {
    if (named) className = named;
    else if (method)
      yield {
        className,
        method,
        dimensions: [...members!.matchAll(/["']?([\w ./-]+)["']?:/g)].map((m) => m[1]!.trim()),
      };
  }
}

function plain(found: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>): Catalogue {
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([namespace, metrics]) => [
      namespace,
      Object.fromEntries(
        [...metrics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sets]) => [name, [...sets].sort()]),
      ),
    ]),
  );
}
