import { printDuration } from '../time/duration.ts';
import { adminCall } from './admin-call.ts';
import { inSomePlace, type World } from './place.ts';

interface Held {
  readonly name: string;
  readonly amount: string;
  /** When its time is over. */
  readonly until: number;
}

/** The conditions that a drill has put resources under: several hold at once, and a new one replaces only its own kind. */
export class Conditions {
  private readonly held = new Map<string, readonly Held[]>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Puts a resource under a condition beside its others. @throws Error when there is no such resource or condition */
  async put(resourceType: string, id: string, text: string): Promise<void> {
    const key = `${resourceType} ${id}`;
    const now = this.world.cloud.clock.now();
    const added = text.split(',').map((part) => read(part, now));
    const kept = (this.held.get(key) ?? []).filter(({ name }) => !added.some((other) => other.name === name));
    const all = [...kept, ...added];
    const condition = all.map((one) => print(one, now)).join(', ');
    await inSomePlace(this.world, ({ account, region }) =>
      adminCall(this.world.cloud, {
        method: 'PUT',
        path: 'signals',
        body: { account, region, resourceType, id, condition },
      }),
    );
    this.held.set(key, all);
  }

  /** Ends all conditions of a resource. @throws Error when there is no such resource */
  async end(resourceType: string, id: string): Promise<void> {
    this.held.delete(`${resourceType} ${id}`);
    await inSomePlace(this.world, ({ account, region }) =>
      adminCall(this.world.cloud, { method: 'DELETE', path: 'signals', query: { account, region, resourceType, id } }),
    );
  }
}

function read(text: string, now: number): Held {
  const [head = '', , over] = text.trim().split(/\s+/);
  const [name = '', amount] = head.split('=');
  const [, count, unit] = /^(\d+)([smh])$/.exec(over ?? '') ?? [];
  const seconds = count === undefined ? 0 : Number(count) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
  return { name, amount: amount === undefined ? '' : `=${amount}`, until: now + seconds * 1000 };
}

/** A condition that is put again keeps what is left of its time. */
function print({ name, amount, until }: Held, now: number): string {
  if (until <= now) return `${name}${amount}`;
  const left = printDuration(until - now);
  return `${name}${amount} over ${/^\d+[smh]$/.test(left) ? left : `${Math.round((until - now) / 1000)}s`}`;
}
