import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { LocalCloud } from '../local-cloud.ts';
import { inbox, received } from '../ports/inbox.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const data = mkdtempSync(join(tmpdir(), 'keeping-'));
const clouds: LocalCloud[] = [];

const cloudAt = (clock: number): LocalCloud => {
  const cloud = new LocalCloud({ clock, data });
  clouds.push(cloud);
  return cloud;
};
const ssm = (cloud: LocalCloud): SSMClient =>
  new SSMClient({
    endpoint: cloud.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

afterAll(async () => {
  for (const cloud of clouds) await cloud.stop();
  rmSync(data, { recursive: true });
});

describe('a cloud with a data folder', () => {
  it('goes on after a restart where it stopped, and no earlier', async () => {
    const before = await cloudAt(noon).start();
    await ssm(before).send(new PutParameterCommand({ Name: '/shop/vpc', Type: 'String', Value: 'one' }));
    const mail = { receivedAt: noon, protocol: 'email', endpoint: 'alerts@example.com', topicArn: 'arn', body: 'text' };
    before.scope().port(inbox).receive(before.scope(), mail);
    await before.clock.advance(3_600_000);
    await before.stop();

    const after = await cloudAt(noon).start();
    const { Parameter } = await ssm(after).send(new GetParameterCommand({ Name: '/shop/vpc' }));
    expect(Parameter).toMatchObject({ Value: 'one', Version: 1 });
    expect(after.scope().state(received)).toEqual([mail]);
    expect(after.clock.now()).toBe(noon + 3_600_000);
  });
});
