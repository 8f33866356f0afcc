/** More than a header has. */
const headBytes = 2048;

/**
 * Whether bytes begin as a prepared message of this facility does: a guard against queueing the document itself, or a
 * message of a neighbour.
 *
 * @official header.sender_id
 */
export function isMessageOf(gln: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, headBytes));
  const header = /^\{"header":(\{[^{}]*\}),"data":"/.exec(text)?.[1];
  if (header === undefined) return false;
  try {
    const { sender_id }: { sender_id?: unknown } = JSON.parse(header);
    return sender_id === gln;
  } catch {
    return false;
  }
}
