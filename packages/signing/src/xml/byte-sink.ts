/**
 * Takes bytes piece by piece. A `DigestStream` of the core is one, so canonical XML can flow straight into a hash.
 * The caller may reuse its buffer after each call.
 */
export interface ByteSink {
  update(bytes: Uint8Array): unknown;
}

/** A sink that keeps everything. */
export interface ByteCollector extends ByteSink {
  /** All bytes so far, as a new array. */
  bytes(): Uint8Array;
}

/** @param expected about how many bytes will come */
export function createByteCollector(expected = 4096): ByteCollector {
  let buffer = new Uint8Array(expected);
  let length = 0;
  return {
    update(bytes) {
      if (length + bytes.length > buffer.length) {
        const larger = new Uint8Array(Math.max(buffer.length * 2, length + bytes.length));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(bytes, length);
      length += bytes.length;
    },
    bytes: () => buffer.slice(0, length),
  };
}
