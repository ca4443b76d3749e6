import { randomBytes } from 'node:crypto';
import { answerAdmin, isAdmin } from './admin/admin.ts';
import type { SteeredClock } from './clock/clock.ts';
import { machineTime, RealClock } from './clock/real-clock.ts';
import { VirtualClock } from './clock/virtual-clock.ts';
import { Cloud } from './cloud.ts';
import { DataFolder } from './data/data-folder.ts';
import { Keeper } from './data/keeper.ts';
import { idsFrom, seededRandom } from './ids.ts';
import { type Log, silent } from './log.ts';
import { answer } from './pipeline/pipeline.ts';
import { bodyLimit, bodyTooLarge } from './pipeline/body-limit.ts';
import type { FunctionMode } from './ports/function-mode.ts';
import type { Scope } from './scope.ts';
import { HttpServer } from './server/http-server.ts';
import type { Service } from './service.ts';
import { services as allServices } from './services/services.ts';
import { publishEachMinute } from './signals/publish-signals.ts';
import { type SavedStates, StateStore } from './state/state-store.ts';
import type { WireRequest, WireResponse } from './wire/message.ts';

/** How a cloud is set up. */
export interface LocalCloudSettings {
  /** `real` time, or a moment (epoch milliseconds) at which a virtual clock stands until it is advanced. @default 'real' */
  readonly clock?: number | 'real';
  /** Seconds of the cloud per real second, for real time. @default 1 */
  readonly speed?: number;
  /** The account of credentials that name none. @default '123456789012' */
  readonly account?: string;
  /** The region of requests that name none. @default 'us-east-1' */
  readonly region?: string;
  /**
   * `run` carries functions out, in processes of their own; `modelled` starts none: an invocation comes to what the function's condition says.
   *
   * @default 'run'
   */
  readonly functions?: FunctionMode;
  /** Makes generated identifiers repeatable. @default drawn by chance */
  readonly seed?: number;
  /** A folder that keeps everything across restarts, from `start` on. @default none, it lives in memory */
  readonly data?: string;
  /** @default writes nothing */
  readonly log?: Log;
  /** @default every service there is */
  readonly services?: readonly Service[];
}

/** How the port is opened. */
export interface StartSettings {
  /** @default 0, any free one */
  readonly port?: number;
}

/** An AWS on one port of this machine: as much of it as its services model, and an error for all else. */
export class LocalCloud {
  readonly clock: SteeredClock;
  private readonly cloud: Cloud;
  private readonly states = new StateStore();
  private readonly server: HttpServer;
  private readonly data: string | undefined;
  private port: number | undefined;
  private keeper: Keeper | undefined;

  constructor(settings: LocalCloudSettings = {}) {
    const log = settings.log ?? silent;
    this.data = settings.data;
    this.clock = clockFor(settings, log);
    this.cloud = new Cloud({
      services: settings.services ?? allServices,
      clock: this.clock,
      ids: idsFrom(seededRandom(settings.seed ?? randomBytes(4).readUInt32LE())),
      log,
      states: this.states,
      account: settings.account ?? '123456789012',
      region: settings.region ?? 'us-east-1',
      functions: settings.functions ?? 'run',
      url: () => (this.port === undefined ? 'http://127.0.0.1' : this.url),
    });
    this.server = new HttpServer({
      answer: (request) => this.answer(request),
      maxBodyBytes: (headers) => bodyLimit(headers, this.cloud.services),
      tooLarge: (headers) => bodyTooLarge(headers, this.cloud.services),
    });
    this.startTimers();
  }

  /** Where clients reach it: the value for `AWS_ENDPOINT_URL`. @throws Error before `start` */
  get url(): string {
    if (this.port === undefined) throw new Error('the local cloud has no address yet; call start() first');
    return `http://127.0.0.1:${this.port}`;
  }

  /** Opens the port and takes up what the data folder kept. @throws Error when the port is taken or the folder cannot be used */
  async start({ port = 0 }: StartSettings = {}): Promise<this> {
    this.port = await this.server.listen(port);
    try {
      if (this.data !== undefined) this.keeper = await this.keepIn(this.data);
    } catch (fault) {
      await this.stop();
      throw fault;
    }
    return this;
  }

  /** Closes the port, stops the clock and ends what its services run. */
  async stop(): Promise<void> {
    this.clock.stop();
    this.endRuns();
    await this.server.close();
    this.keeper?.close();
    this.keeper = undefined;
  }

  /** Forgets everything but the time. */
  reset(): void {
    this.endRuns();
    this.states.clear();
    this.clock.stop();
    this.startTimers();
  }

  /** One account in one region, for what a test wants to see or do without the wire. */
  scope(place: { readonly account?: string; readonly region?: string } = {}): Scope {
    const { account, region } = this.cloud.parts;
    return this.cloud.scope({ account, region, ...place });
  }

  /** All states as plain data. */
  save(): SavedStates {
    return this.states.save();
  }

  /** Takes all states from plain data and sets up their timers. */
  load(saved: SavedStates): void {
    this.reset();
    this.states.load(saved);
    this.resume();
  }

  /** Answers a request as the port would. */
  answer(request: WireRequest): Promise<WireResponse> {
    this.keeper?.note();
    return isAdmin(request) ? answerAdmin(request, this, this.cloud) : answer(request, this.cloud);
  }

  private startTimers(): void {
    const scopes = (): Scope[] => this.states.regions().map((place) => this.cloud.scope(place));
    publishEachMinute(this.clock, scopes, this.cloud.signals);
    this.clock.every(60_000, () => this.keeper?.note());
  }

  private async keepIn(data: string): Promise<Keeper> {
    const folder = new DataFolder(data);
    const saved = folder.read();
    if (saved !== undefined) {
      // A clock that ran fast or was moved stands ahead of the machine's.
      await this.clock.advance(Math.max(0, saved.time - this.clock.now()));
      this.load(saved.states);
    }
    return new Keeper(folder, () => ({ time: this.clock.now(), states: this.save() }));
  }

  private endRuns(): void {
    for (const service of this.cloud.services.values()) service.stop?.(this.scope());
  }

  private resume(): void {
    for (const service of this.cloud.services.values()) {
      const places = new Map(
        (service.slots ?? [])
          .flatMap((slot) => this.states.places(slot))
          .map((place) => [JSON.stringify(place), place]),
      );
      for (const place of places.values()) service.resume?.(this.scope(place));
    }
  }
}

function clockFor({ clock = 'real', speed }: LocalCloudSettings, log: Log): SteeredClock {
  const onFault = (fault: unknown): void => {
    log({
      level: 'error',
      message: 'timer failed',
      fields: { stack: fault instanceof Error ? fault.stack : String(fault) },
    });
  };
  return clock === 'real' ? new RealClock(machineTime, onFault, speed) : new VirtualClock(clock, onFault);
}
