import { repeatAll } from '../widgets/metric-row.ts';

/** The fields of a row with its shorthand written out; `missing` names what there was nothing to repeat for. */
export interface MetricFields {
  readonly fields: readonly string[];
  readonly missing: boolean;
}

/**
 * Writes out the shorthand of one row: `"."` repeats the field at the same place of the metric before, `"..."` as many of its
 * leading fields as leave room for the fields that follow.
 * @param previous the written-out fields of the metric before; expressions in between do not count
 */
export function writeOutFields(fields: readonly string[], previous: readonly string[] | undefined): MetricFields {
  const written: string[] = [];
  let missing = false;
  fields.forEach((field, index) => {
    if (field === repeatAll) {
      const following = fields.length - index - 1;
      const end = (previous?.length ?? 0) - following;
      if (end <= written.length && following > 0) missing = true;
      if (previous === undefined) missing = true;
      else written.push(...previous.slice(written.length, Math.max(end, written.length)));
      return;
    }
    const repeated = field === '.' ? previous?.[written.length] : field;
    if (repeated === undefined) missing = true;
    written.push(repeated ?? field);
  });
  return { fields: written, missing };
}
