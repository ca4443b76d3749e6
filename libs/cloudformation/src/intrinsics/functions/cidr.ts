import { isList, isScalar } from '../../json.ts';
import { templateError } from '../../stack-error.ts';
import { mayBeText } from '../arguments.ts';
import { cutCidr } from '../cidr-blocks.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

/** Hosts bits of a block when the template names none. */
const defaultBits = 8;

export const cidr: Intrinsic = {
  name: 'Fn::Cidr',
  summary: 'equal smaller blocks of an address block',
  page: userGuide('intrinsic-function-reference-cidr'),
  places: ['value'],
  check: (argument, path) => {
    if (isList(argument) && [2, 3].includes(argument.length) && argument.every(mayBeText)) return;
    throw templateError(
      'every Fn::Cidr object requires an address block, a count and optionally the bits of a block',
      path,
    );
  },
  evaluate: strict((argument, path) => {
    const [block, count, bits = defaultBits] = isList(argument) ? argument : [];
    if (!isScalar(block) || !isWhole(count) || !isWhole(bits) || Number(count) < 1 || Number(count) > 256) {
      throw templateError('Fn::Cidr requires an address block, a count from 1 to 256 and the bits of a block', path);
    }
    const blocks = cutCidr(String(block), Number(count), Number(bits));
    if (typeof blocks === 'string') {
      throw templateError(
        `Fn::Cidr cannot cut ${String(count)} blocks of ${String(bits)} bits from ${String(block)}`,
        path,
      );
    }
    return blocks;
  }),
};

function isWhole(value: unknown): value is string | number {
  return isScalar(value) && /^\d+$/.test(String(value));
}
