import type { ByteSink } from "./byte-sink.ts";

const encoder = new TextEncoder();
const size = 16 * 1024;
/** Up to here copying byte by byte is faster than asking the engine to do it. */
const short = 48;

/**
 * Gathers small writes, so that a digest is fed in large pieces. What stands in the document as it is written becomes one
 * range, as long as nothing else comes between, and goes through without a copy when it is long.
 */
export class CanonicalOutput {
  readonly #source: Uint8Array;
  readonly #sink: ByteSink;
  readonly #buffer = new Uint8Array(size);
  #length = 0;
  /** The range of the document that was not written yet. */
  #from = 0;
  #to = 0;

  constructor(source: Uint8Array, sink: ByteSink) {
    this.#source = source;
    this.#sink = sink;
  }

  /** Bytes of the document. */
  writeRange(from: number, to: number): void {
    if (from !== this.#to) {
      this.#settle();
      this.#from = from;
    }
    this.#to = to;
  }

  #settle(): void {
    const [from, to] = [this.#from, this.#to];
    if (from === to) return;
    this.#from = to;
    this.#put(this.#source, from, to);
  }

  writeByte(byte: number): void {
    this.#settle();
    if (this.#length === size) this.#flushBuffer();
    this.#buffer[this.#length++] = byte;
  }

  writeBytes(bytes: Uint8Array): void {
    this.#settle();
    this.#put(bytes, 0, bytes.length);
  }

  #put(bytes: Uint8Array, from: number, to: number): void {
    const count = to - from;
    if (count >= size) {
      this.#flushBuffer();
      this.#sink.update(bytes.subarray(from, to));
      return;
    }
    if (this.#length + count > size) this.#flushBuffer();
    const buffer = this.#buffer;
    let at = this.#length;
    if (count > short) buffer.set(bytes.subarray(from, to), at);
    else for (let i = from; i < to; i++) buffer[at++] = bytes[i] ?? 0;
    this.#length += count;
  }

  writeText(text: string): void {
    this.#settle();
    const count = text.length;
    // A UTF-16 unit takes at most three bytes.
    if (count * 3 > size) {
      this.writeBytes(encoder.encode(text));
      return;
    }
    if (this.#length + count * 3 > size) this.#flushBuffer();
    const buffer = this.#buffer;
    const start = this.#length;
    if (count <= short) {
      let i = 0;
      for (; i < count; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0x80) break;
        buffer[start + i] = code;
      }
      if (i === count) {
        this.#length += count;
        return;
      }
    }
    this.#length += encoder.encodeInto(text, buffer.subarray(start)).written;
  }

  flush(): void {
    this.#settle();
    this.#flushBuffer();
  }

  #flushBuffer(): void {
    if (this.#length > 0) this.#sink.update(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }
}
