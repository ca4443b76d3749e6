import { AdminError, type AdminContext, type AdminRoute } from './admin.ts';

/** Tells the cloud's time. */
export const readClock: AdminRoute = {
  method: 'GET',
  path: 'clock',
  summary: 'tells the time and how fast it runs',
  run: told,
};

/** Moves the clock forward. */
export const advanceClock: AdminRoute = {
  method: 'POST',
  path: 'clock/advance',
  summary: 'moves the clock forward by { seconds } and carries out all that falls due',
  async run(context) {
    await context.local.clock.advance(positive(context, 'seconds') * 1000);
    return told(context);
  },
};

/** Changes how fast the clock runs. */
export const setSpeed: AdminRoute = {
  method: 'POST',
  path: 'clock/speed',
  summary: 'makes the clock run { speed } times as fast as real time',
  run(context) {
    if (context.local.clock.speed === 0) throw new AdminError('this clock moves only by hand; advance it', 409);
    context.local.clock.accelerate(positive(context, 'speed'));
    return told(context);
  },
};

function told({ local }: AdminContext): object {
  const { clock } = local;
  return { time: new Date(clock.now()).toISOString(), epochMilliseconds: clock.now(), speed: clock.speed };
}

function positive({ body }: AdminContext, name: string): number {
  const value = (body as Readonly<Record<string, unknown>> | null)?.[name];
  if (typeof value === 'number' && value > 0 && value <= 31_536_000) return value;
  throw new AdminError(`${name} must be a number above 0 and at most 31536000, got ${JSON.stringify(value)}`);
}
