const longest = 100;

/**
 * Returns the subject of an order's alert. SNS refuses more than 100 characters, line breaks, control characters and everything
 * beyond ASCII, and a refused alert would hold up the stream; the whole id stands in the message.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export function alertSubject(orderId: string): string {
  return `Order Failed: ${orderId}`.replace(/[^ -~]/gu, '?').slice(0, longest);
}
