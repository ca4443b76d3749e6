import { sqsScene } from './testing/sqs-scene.ts';

/** A day of the cloud goes by in a quarter of an hour, so that a wait of twenty seconds ends within the test. */
const { create, send, bodies } = sqsScene({ clock: 'real', speed: 100 });

describe('a receiver that waits', () => {
  it('gets the message that comes meanwhile', async () => {
    await create('orders', { ReceiveMessageWaitTimeSeconds: '20' });
    const waiting = bodies();
    await send('hello');
    expect(await waiting).toEqual(['hello']);
  });

  it('gets nothing when nothing comes', async () => {
    await create();
    expect(await bodies({ WaitTimeSeconds: 20 })).toEqual([]);
  });
});
