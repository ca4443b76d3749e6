import type { Failure } from './run.ts';

/** Says which resources failed, as the reason of a stack does: `The following resource(s) failed to create: [A, B]. `. */
export function failureReason(failures: readonly Failure[]): string {
  return sentence('create', idsOf(failures, 'CREATE')) + sentence('update', idsOf(failures, 'UPDATE'));
}

export function deletionFailure(logicalIds: readonly string[]): string {
  return sentence('delete', logicalIds);
}

function idsOf(failures: readonly Failure[], verb: Failure['verb']): readonly string[] {
  return failures.filter((failure) => failure.verb === verb).map(({ logicalId }) => logicalId);
}

function sentence(verb: string, logicalIds: readonly string[]): string {
  return logicalIds.length === 0 ? '' : `The following resource(s) failed to ${verb}: [${logicalIds.join(', ')}]. `;
}
