/** Something came into a stream or a queue; no function reads any. */
export function arrived(): undefined {
  return undefined;
}
