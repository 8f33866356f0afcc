/** Content of a file: a text, bytes, or pieces of either. */
export type Pieces = string | Uint8Array | Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

const bufferSize = 64 * 1024;

/** The content in pieces of bytes; small ones are put together, so that a list of a million lines is not a million writes. */
export async function* bytePieces(content: Pieces): AsyncGenerator<Uint8Array> {
  if (typeof content === "string" || content instanceof Uint8Array) {
    yield bytesOf(content);
    return;
  }
  let buffer = new Uint8Array(bufferSize);
  let filled = 0;
  for await (const piece of content) {
    const bytes = bytesOf(piece);
    if (filled > 0 && filled + bytes.length > bufferSize) {
      yield buffer.subarray(0, filled);
      buffer = new Uint8Array(bufferSize);
      filled = 0;
    }
    if (bytes.length >= bufferSize) {
      yield bytes;
    } else {
      buffer.set(bytes, filled);
      filled += bytes.length;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}

/** All of it; `undefined` when it is more than so many bytes. */
export async function wholeOf(
  content: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > most) return undefined;
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const bytesOf = (piece: Uint8Array | string): Uint8Array =>
  typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
