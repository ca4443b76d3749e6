import { connectionLimit } from './connection-limit.ts';

test.each([
  ['postgres', 'db.t3.micro', 112],
  ['postgres', 'db.t4g.small', 225],
  ['postgres', 'db.m6g.large', 901],
  ['postgres', 'db.r5.xlarge', 3604],
  ['postgres', 'db.r5.12xlarge', 5000],
  ['mysql', 'db.t3.micro', 85],
])('%s on %s takes at most %i connections', (engine, instanceClass, most) => {
  expect(connectionLimit(engine, instanceClass)?.most).toBe(most);
});

test('in practice a db.t3.micro takes 81', () => {
  expect(connectionLimit('postgres', 'db.t3.micro')?.realistic).toBe(81);
});

test.each([
  ['oracle-ee', 'db.t3.micro'],
  ['postgres', 'db.serverless'],
  ['postgres', '${stack/Class}'],
])('nothing is said about %s on %s', (engine, instanceClass) => {
  expect(connectionLimit(engine, instanceClass)).toBeUndefined();
});
