import { LocalCloud } from './local-cloud.ts';

test('who was there before the port was open learns where it is', async () => {
  const cloud = new LocalCloud({ clock: 0 });
  const scope = cloud.scope();
  await cloud.start();
  expect(scope.url).toBe(cloud.url);
  await cloud.stop();
});
