import { databaseVerbs } from './database.ts';

const connections = databaseVerbs('rds').connections;
const conditions = (happening: { readonly deeds: readonly { readonly deed: object }[] }): unknown[] =>
  happening.deeds.map(({ deed }) => (deed as { condition: string }).condition);

describe('an amount that a drill pushes around', () => {
  test('is written in the words of the local cloud', () => {
    expect(conditions(connections.jumpsTo(78))).toEqual(['connections=78']);
    expect(conditions(connections.rampsTo(78, { over: '2m' }))).toEqual(['connections=78 over 2m']);
    expect(conditions(connections.rampsTo(78, { over: '1h30m' }))).toEqual(['connections=78 over 5400s']);
    expect(conditions(connections.follows('-5 1.23456789'))).toEqual(['connections=0', 'connections=1.234568']);
  });

  test('is told in a sentence', () => {
    expect(connections.rampsTo(78, { over: '2m' }).sentence).toBe('connections of rds ramp to 78 in 2m');
  });
});
