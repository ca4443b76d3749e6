import fc from 'fast-check';
import { draft, topic } from '../stacks/world.fixture.ts';
import { cycleOf, restrictGraph, reverseGraph, wavesOf, type Graph } from './graph.ts';
import { completeNode, startSchedule } from './schedule.ts';

const graphOf = (edges: Readonly<Record<string, readonly string[]>>): Graph =>
  new Map(Object.entries(edges).map(([node, needs]) => [node, new Set(needs)]));

/** Graphs of up to twelve nodes with edges anywhere, circles included. */
const anyGraph = fc
  .array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((rows) => {
    const node = (index: number) => `n${index % rows.length}`;
    return graphOf(Object.fromEntries(rows.map((needs, index) => [node(index), needs.map(node)])));
  });

describe('a graph', () => {
  it('has waves in which every node follows what it needs', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const order = wavesOf(graph).flat();
        for (const [at, node] of order.entries()) {
          for (const need of graph.get(node)!) expect(order.slice(0, at)).toContain(need);
        }
        expect(order.length === graph.size).toBe(cycleOf(graph).length === 0);
      }),
    );
  });

  it('is scheduled in the same way', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { schedule, ready } = startSchedule(graph);
        const queue = [...ready];
        const done = new Set<string>();
        for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
          for (const need of graph.get(node)!) expect(done.has(need)).toBe(true);
          done.add(node);
          queue.push(...completeNode(schedule, node));
        }
        expect([...done].sort()).toEqual(wavesOf(graph).flat().sort());
      }),
    );
  });

  it('turned round twice is itself', () => {
    fc.assert(fc.property(anyGraph, (graph) => expect(reverseGraph(reverseGraph(graph))).toEqual(graph)));
  });

  it('names the nodes of its circles, and neither what leads there nor what follows', () => {
    expect(cycleOf(graphOf({ a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }))).toEqual(['b', 'c']);
    expect(cycleOf(graphOf({ a: ['a'] }))).toEqual(['a']);
  });

  it('can be cut down to some of its nodes', () => {
    expect(restrictGraph(graphOf({ a: ['b'], b: ['c'], c: [] }), (node) => node !== 'b')).toEqual(
      graphOf({ a: [], c: [] }),
    );
  });
});

describe('the graph of resources', () => {
  it('follows Ref, Fn::GetAtt, Fn::Sub and DependsOn', () => {
    const { graph } = draft({
      Resources: {
        A: topic(),
        B: topic({ D: { Ref: 'A' } }),
        C: topic({ D: { 'Fn::GetAtt': ['A', 'Arn'] } }),
        D: topic({ D: { 'Fn::Sub': ['${A} ${B.Arn} ${x} ${!C}', { x: { Ref: 'C' } }] } }),
        E: topic({}, { DependsOn: ['D', 'A'] }),
      },
    });
    expect(Object.fromEntries([...graph].map(([id, needs]) => [id, [...needs].sort()]))).toEqual({
      A: [],
      B: ['A'],
      C: ['A'],
      D: ['A', 'B', 'C'],
      E: ['A', 'D'],
    });
  });

  it('leaves out what conditions keep out, and branches that are not taken', () => {
    const { graph } = draft({
      Conditions: { No: { 'Fn::Equals': ['a', 'b'] } },
      Resources: {
        A: topic({}, { Condition: 'No' }),
        B: topic({ D: { 'Fn::If': ['No', { Ref: 'A' }, 'x'] } }, { DependsOn: 'A' }),
      },
    });
    expect(graph).toEqual(graphOf({ B: [] }));
  });

  it('is refused with a circle', () => {
    const circle = { A: topic({ D: { Ref: 'B' } }), B: topic({ D: { Ref: 'A' } }), C: topic({ D: { Ref: 'A' } }) };
    expect(() => draft({ Resources: circle })).toThrow(new Error('Circular dependency between resources: [A, B]'));
  });

  it('has conditions without circles', () => {
    const conditions = { X: { 'Fn::Not': [{ Condition: 'Y' }] }, Y: { 'Fn::Not': [{ Condition: 'X' }] } };
    expect(() => draft({ Conditions: conditions, Resources: { A: topic() } })).toThrow(/conditions: \[X, Y\]/);
  });
});
