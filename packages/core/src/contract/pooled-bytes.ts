/** What is special about Node's `Buffer`: `slice` answers with a view of the same memory instead of a copy. */
class ViewedBytes extends Uint8Array<ArrayBuffer> {
  override slice(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    return this.subarray(start, end);
  }
}

/** The content as a `Buffer` would hold it: somewhere inside a memory that others use too. */
export function pooledBytes(content: Uint8Array): Uint8Array {
  const pool = new ArrayBuffer(content.length + 48);
  new Uint8Array(pool).fill(0xee);
  const bytes = new ViewedBytes(pool, 16, content.length);
  bytes.set(content);
  return bytes;
}
