import type { KeepingPolicy } from '../template/template.ts';
import { parseTemplate } from '../template/parse-template.ts';
import { farewellOf, type Departure, type Farewell } from './keeping.ts';

function farewell(departure: Departure, policies: object, type = 'AWS::SNS::Topic', properties = {}): Farewell {
  const template = parseTemplate({ Resources: { A: { Type: type, ...policies } } });
  return farewellOf(template.resources.get('A')!, properties, departure);
}

describe('what becomes of a resource', () => {
  const rows: readonly (readonly [KeepingPolicy | undefined, Departure, Farewell])[] = [
    [undefined, 'stack-deleted', 'delete'],
    ['Delete', 'removed', 'delete'],
    ['Retain', 'stack-deleted', 'retain'],
    ['Retain', 'removed', 'retain'],
    ['Retain', 'creation-rolled-back', 'retain'],
    ['RetainExceptOnCreate', 'stack-deleted', 'retain'],
    ['RetainExceptOnCreate', 'creation-rolled-back', 'delete'],
    ['Snapshot', 'stack-deleted', 'snapshot'],
    ['Snapshot', 'creation-rolled-back', 'delete'],
    ['Retain', 'replaced', 'delete'],
  ];

  it.each(rows)('with DeletionPolicy %s when %s is %s', (DeletionPolicy, departure, expected) => {
    expect(farewell(departure, DeletionPolicy === undefined ? {} : { DeletionPolicy })).toBe(expected);
  });

  it.each([
    ['Retain', 'retain'],
    ['Snapshot', 'snapshot'],
    [undefined, 'delete'],
  ] as const)('with UpdateReplacePolicy %s when replaced is %s', (UpdateReplacePolicy, expected) => {
    expect(farewell('replaced', UpdateReplacePolicy === undefined ? {} : { UpdateReplacePolicy })).toBe(expected);
  });

  it('is a snapshot of databases that say nothing, unless they belong to a cluster', () => {
    expect(farewell('stack-deleted', {}, 'AWS::RDS::DBInstance')).toBe('snapshot');
    expect(farewell('stack-deleted', {}, 'AWS::RDS::DBCluster')).toBe('snapshot');
    expect(farewell('stack-deleted', {}, 'AWS::RDS::DBInstance', { DBClusterIdentifier: 'c' })).toBe('delete');
  });
});
