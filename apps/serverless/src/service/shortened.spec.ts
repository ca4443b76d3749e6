import fc from 'fast-check';
import { shortened } from './shortened.ts';

describe('a shortened text', () => {
  test('is the text itself where it fits', () => {
    expect(shortened('größe', 7)).toBe('größe');
  });

  test.each([
    ['größe', 3, 'gr… [cut off, 7 bytes in all]'],
    ['größe', 4, 'grö… [cut off, 7 bytes in all]'],
    ['a📦', 4, 'a… [cut off, 5 bytes in all]'],
    ['語', 0, '… [cut off, 3 bytes in all]'],
  ])('of %j in %d bytes never cuts a character in two', (text, bytes, kept) => {
    expect(shortened(text, bytes)).toBe(kept);
  });

  test('keeps a beginning of the text, within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(80), (text, bytes) => {
        const kept = shortened(text, bytes).replace(/… \[cut off, \d+ bytes in all\]$/, '');
        expect(text.startsWith(kept)).toBe(true);
        expect(new TextEncoder().encode(kept).length).toBeLessThanOrEqual(Math.max(bytes, 0));
      }),
    );
  });
});
