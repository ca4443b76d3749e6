import { AwsError } from './aws-error.ts';
import { printArn } from './arn.ts';
import type { SteeredClock } from './clock/clock.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { PipelineCloud } from './pipeline/pipeline.ts';
import { internalFailure } from './pipeline/request-faults.ts';
import { functionMode, type FunctionMode } from './ports/function-mode.ts';
import { inbox, received, type InboxItem } from './ports/inbox.ts';
import type { Port } from './ports/port.ts';
import { resourceCatalog } from './ports/resource-catalog.ts';
import { sessionReader } from './ports/session-reader.ts';
import { signalDesk } from './ports/signal-desk.ts';
import type { ResourceType } from './resources/resource-type.ts';
import { ResourceTypes } from './resources/resource-types.ts';
import type { Caller, Context, Scope } from './scope.ts';
import type { Service } from './service.ts';
import { deskOver } from './signals/desk.ts';
import type { SignalModel } from './signals/signal-model.ts';
import type { Place, StateStore } from './state/state-store.ts';

/** What a cloud is put together from. */
export interface CloudParts {
  readonly services: readonly Service[];
  readonly clock: SteeredClock;
  readonly ids: Ids;
  readonly log: Log;
  readonly states: StateStore;
  /** The account of credentials that say nothing about theirs. */
  readonly account: string;
  /** The region of requests that name none. */
  readonly region: string;
  readonly functions: FunctionMode;
  /** Where it is reached. */
  url(): string;
}

/** The cloud behind the wire: its services and their ports over one clock and one store of states. */
export class Cloud implements PipelineCloud {
  readonly parts: CloudParts;
  /** By the name in the credential scope. */
  readonly services: ReadonlyMap<string, Service>;
  readonly resourceTypes: ReadonlyMap<string, ResourceType>;
  /** What AWS itself publishes about the resources of its services. */
  readonly signals: readonly SignalModel[];
  private readonly offers = new Map<string, unknown>();

  constructor(parts: CloudParts) {
    this.parts = parts;
    this.services = new Map(parts.services.map((service) => [service.signingName, service]));
    this.resourceTypes = new ResourceTypes(parts.services.flatMap((service) => service.resourceTypes ?? []));
    this.signals = parts.services.flatMap((service) => service.signals ?? []);
    this.offers.set(signalDesk.name, deskOver(this.signals));
    this.offers.set(resourceCatalog.name, this.resourceTypes);
    this.offers.set(inbox.name, { receive: (scope: Scope, item: InboxItem) => void scope.state(received).push(item) });
    this.offers.set(functionMode.name, parts.functions);
    for (const { provides = [] } of parts.services) {
      for (const { port, offer } of provides) this.offers.set(port, offer);
    }
  }

  get log(): Log {
    return this.parts.log;
  }

  nextRequestId(): string {
    return this.parts.ids.uuid();
  }

  /** One account in one region. */
  scope({ account, region }: Place): Scope {
    const { clock, ids, log, states, url } = this.parts;
    return {
      account,
      region,
      partition: partitionOf(region),
      // Timers are set up before the port is open.
      get url() {
        return url();
      },
      clock,
      ids,
      log,
      state: states.at({ account, region }),
      port: (port) => this.offer(port),
      arn: (service, resource, parts = {}) =>
        printArn({ partition: partitionOf(region), service, region, account, resource, ...parts }),
      in: (place) => this.scope({ account, region, ...place }),
    };
  }

  /** @throws AwsError InvalidClientTokenId or ExpiredToken when the credentials are temporary ones that this cloud does not know any more */
  contextOf(caller: Caller, region: string = this.parts.region, requestId: string): Context {
    const account = this.accountOf(caller.accessKeyId, region);
    return { ...this.scope({ account, region }), requestId, caller };
  }

  /** Twelve digits as an access key are that account's; STS knows the accounts of the keys it issued. */
  private accountOf(accessKeyId: string, region: string): string {
    if (/^\d{12}$/.test(accessKeyId)) return accessKeyId;
    const { account, clock } = this.parts;
    const session = this.find(sessionReader)?.read(this.scope({ account, region }), accessKeyId);
    if (session === undefined) return account;
    if (session.expires <= clock.now()) {
      throw new AwsError('ExpiredToken', 'The security token included in the request is expired', { status: 403 });
    }
    return session.account;
  }

  private find<Offer>(port: Port<Offer>): Offer | undefined {
    return this.offers.get(port.name) as Offer | undefined;
  }

  private offer<Offer>(port: Port<Offer>): Offer {
    const offer = this.find(port);
    if (offer !== undefined) return offer;
    this.log({ level: 'error', message: `no service provides ${port.name}` });
    throw internalFailure();
  }
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
