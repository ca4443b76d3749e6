import { oneOf, string, structure } from '../../../shapes/declare.ts';

/** What can be attached to an OpsItem. */
export const operationalDatum = structure({ Value: string(), Type: oneOf('SearchableString', 'String') });
