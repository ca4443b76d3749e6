import { recordedMetrics } from '../testing/recorded-metrics.ts';
import { shopDatabase } from '../testing/shop-database.ts';
import { testCloud } from '../testing/test-cloud.ts';

const metrics = recordedMetrics();
const cloud = testCloud({ services: metrics.services });
const asked = async (method: string, query: string, body?: unknown) => {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${cloud.local.url}/_shopwatch/signals${query}`, init);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const region = 'eu-west-1';

describe('/_shopwatch/signals', () => {
  it('lists the resources that publish metrics, with what they can be put under', async () => {
    await shopDatabase(cloud);
    expect((await asked('GET', '?region=eu-west-1')).body).toMatchObject({
      signals: [
        { resourceType: 'AWS::RDS::DBInstance', id: 'rds-shop', conditions: { 'cpu=N over T': expect.anything() } },
      ],
    });
    expect((await asked('GET', '?region=eu-central-1')).body).toEqual({ signals: [] });
  });

  it('puts a resource under a condition and lets it go', async () => {
    await shopDatabase(cloud);
    const put = await asked('PUT', '', { id: 'rds-shop', condition: 'cpu=95', region });
    expect(put.body).toMatchObject({ id: 'rds-shop', condition: 'cpu=95', since: expect.stringMatching(/Z$/) });
    await cloud.local.clock.advance(60_000);
    expect(metrics.of('CPUUtilization', 'rds-shop')).toEqual([95]);
    expect((await asked('DELETE', '?id=rds-shop&region=eu-west-1')).body).not.toHaveProperty('condition');
  });

  it('lets everything go at once', async () => {
    await shopDatabase(cloud);
    await asked('PUT', '', { id: 'rds-shop', condition: 'cpu=95', region });
    expect((await asked('DELETE', '?region=eu-west-1')).status).toBe(200);
    const { body } = await asked('GET', '?region=eu-west-1');
    expect(JSON.stringify(body)).not.toContain('"condition"');
  });

  it.each([
    [
      { id: 'rds-none', condition: 'cpu=95', region },
      'no resource is called "rds-none" in eu-west-1; there are rds-shop',
    ],
    [
      { id: 'rds-shop', condition: 'melts', region },
      'unknown condition "melts"; AWS::RDS::DBInstance takes connections=N over T',
    ],
    [{ id: 'rds-shop', region }, 'condition is missing; give the condition as text'],
    [{ id: 'rds-shop', condition: 95, region }, 'condition must be text, got 95'],
    [
      { id: 'rds-shop', condition: 'cpu=95', regoin: region },
      'unknown member regoin; give account, condition, id, region, resourceType',
    ],
  ])('refuses %j', async (body, error) => {
    await shopDatabase(cloud);
    const answer = await asked('PUT', '', body);
    expect([answer.status, answer.body['error']]).toEqual([400, expect.stringContaining(error)]);
  });
});
