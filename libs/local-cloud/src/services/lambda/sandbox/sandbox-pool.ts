import type { Sandbox } from './sandbox.ts';

/** How many processes one function has at most; what comes on top waits for one, so that no function takes the machine for itself. */
const MOST_PER_FUNCTION = 10;

/** How long a sandbox without work stays warm, in real milliseconds: the longest that AWS lets one wait is not told. */
const WARM = 5 * 60_000;

interface Fleet {
  readonly idle: Sandbox[];
  readonly busy: Set<Sandbox>;
  readonly waiting: ((sandbox: Sandbox) => void)[];
  readonly make: () => Sandbox;
}

/** The sandboxes of all functions, by the function's ARN and revision. */
export class SandboxPool {
  private readonly fleets = new Map<string, Fleet>();

  /** A warm sandbox, or a new one, or the next that becomes free. */
  acquire(key: string, make: () => Sandbox): Promise<Sandbox> {
    const fleet = this.fleets.get(key) ?? { idle: [], busy: new Set(), waiting: [], make };
    this.fleets.set(key, fleet);
    const sandbox = warmOf(fleet) ?? (fleet.busy.size < MOST_PER_FUNCTION ? make() : undefined);
    if (sandbox === undefined) return new Promise((resolve) => fleet.waiting.push(resolve));
    fleet.busy.add(sandbox);
    return Promise.resolve(sandbox);
  }

  /** Gives one back after its run. */
  release(key: string, sandbox: Sandbox): void {
    const fleet = this.fleets.get(key);
    fleet?.busy.delete(sandbox);
    const next = fleet?.waiting.shift();
    if (fleet !== undefined && next !== undefined) {
      const heir = sandbox.usable ? sandbox : fleet.make();
      fleet.busy.add(heir);
      return next(heir);
    }
    if (fleet === undefined || !sandbox.usable) return sandbox.kill();
    fleet.idle.push(sandbox);
    setTimeout(() => coolDown(fleet, sandbox), WARM).unref();
  }

  /** Ends the sandboxes of a function that was changed; those at work end after their run. */
  retire(keyPrefix: string): void {
    for (const [key, fleet] of this.fleets) {
      if (!key.startsWith(keyPrefix)) continue;
      for (const sandbox of fleet.idle.splice(0)) sandbox.kill();
      if (fleet.waiting.length === 0) this.fleets.delete(key);
    }
  }

  /** Ends all processes, at work or not. */
  close(): void {
    for (const { idle, busy } of this.fleets.values()) for (const sandbox of [...idle, ...busy]) sandbox.kill();
    this.fleets.clear();
  }
}

function warmOf(fleet: Fleet): Sandbox | undefined {
  for (let sandbox = fleet.idle.pop(); sandbox !== undefined; sandbox = fleet.idle.pop()) {
    if (sandbox.usable) return sandbox;
  }
  return undefined;
}

/** A sandbox that has worked since has a later timer of its own. */
function coolDown(fleet: Fleet, sandbox: Sandbox): void {
  const at = fleet.idle.indexOf(sandbox);
  if (at < 0) return;
  fleet.idle.splice(at, 1);
  sandbox.kill();
}
