import { LocalCloud, type LocalCloudSettings } from '../local-cloud.ts';
import type { LogEntry } from '../log.ts';

/** The settings that every AWS SDK client takes. */
export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly maxAttempts: number;
}

/** A cloud for the specs of one file: on a free port, empty before each test, at noon of a Friday in virtual time. */
export interface TestCloud {
  readonly local: LocalCloud;
  /** What it wrote to its log since the test began. */
  readonly log: LogEntry[];
  /** Gives an SDK client that talks to it; the same settings give the same client. */
  client<C>(type: new (settings: ClientSettings) => C, settings?: Partial<ClientSettings>): C;
}

/** When the virtual clock of every spec starts. */
export const NOON = Date.UTC(2026, 1, 6, 12);

/** Starts a cloud before the tests of the file that calls it and stops it after them. */
export function testCloud(settings: LocalCloudSettings = {}): TestCloud {
  const log: LogEntry[] = [];
  const local = new LocalCloud({ clock: NOON, seed: 1, log: (entry) => log.push(entry), ...settings });
  const clients = new Map<string, { destroy?(): void }>();
  beforeAll(() => local.start());
  afterAll(async () => {
    for (const client of clients.values()) client.destroy?.();
    await local.stop();
  });
  beforeEach(() => {
    local.reset();
    log.length = 0;
  });
  return {
    local,
    log,
    client<C>(type: new (settings: ClientSettings) => C, given: Partial<ClientSettings> = {}): C {
      const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
      const settings = { endpoint: local.url, region: 'eu-west-1', credentials, maxAttempts: 1, ...given };
      const key = `${type.name} ${JSON.stringify(settings)}`;
      const client = (clients.get(key) as C | undefined) ?? new type(settings);
      clients.set(key, client as C & { destroy?(): void });
      return client;
    },
  };
}
