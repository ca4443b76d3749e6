import fc from 'fast-check';
import { parseSubText, printSubText, splitAttribute } from './sub-text.ts';

describe('the text of Fn::Sub', () => {
  it('falls into texts, variables and literals with their ranges', () => {
    expect(parseSubText('a ${B.C}${!D}')).toEqual({
      ok: true,
      parts: [
        { kind: 'text', text: 'a ', range: { start: 0, end: 2 } },
        { kind: 'variable', name: 'B.C', range: { start: 2, end: 8 } },
        { kind: 'literal', name: 'D', range: { start: 8, end: 13 } },
      ],
    });
  });

  it('points at a name that it cannot take', () => {
    expect(parseSubText('x ${a b}')).toEqual({ ok: false, range: { start: 2, end: 8 } });
  });

  it('splits an attribute at the first point', () => {
    expect(splitAttribute('Db.Endpoint.Port')).toEqual({ resource: 'Db', attribute: 'Endpoint.Port' });
    expect(splitAttribute('Db')).toEqual({ resource: 'Db', attribute: undefined });
  });

  it('prints as it reads, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('${', '}', '!', 'A', '.', ':', ' ', '$', '{', 'é'), { maxLength: 20 });
    fc.assert(
      fc.property(pieces, (texts) => {
        const parsed = parseSubText(texts.join(''));
        if (!parsed.ok) return;
        const printed = printSubText(parsed.parts);
        const again = parseSubText(printed);
        expect(again.ok && printSubText(again.parts)).toBe(printed);
      }),
    );
  });
});
