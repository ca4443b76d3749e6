import { isScalar } from '../../json.ts';
import { templateError } from '../../stack-error.ts';
import { mayBeText } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const getAzs: Intrinsic = {
  name: 'Fn::GetAZs',
  summary: "the availability zones of a region, of the stack's own when it is empty",
  page: userGuide('intrinsic-function-reference-getavailabilityzones'),
  places: ['value'],
  check: (argument, path) => {
    if (!mayBeText(argument)) throw templateError('every Fn::GetAZs object must have a String-typed value.', path);
  },
  evaluate: strict((argument, path, scope) => {
    if (!isScalar(argument)) throw templateError('every Fn::GetAZs object must have a String-typed value.', path);
    return scope.availabilityZones(argument === '' ? scope.pseudo.region : String(argument));
  }),
};
