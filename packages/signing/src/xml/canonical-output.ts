import type { ByteSink } from "./byte-sink.ts";

const encoder = new TextEncoder();
const size = 16 * 1024;
/** Up to here copying byte by byte is faster than asking the engine to do it. */
const short = 48;

/** Gathers small writes, so that a digest is fed in large pieces; long ranges go through without a copy. */
export class CanonicalOutput {
  readonly #sink: ByteSink;
  readonly #buffer = new Uint8Array(size);
  #length = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  writeByte(byte: number): void {
    if (this.#length === size) this.flush();
    this.#buffer[this.#length++] = byte;
  }

  writeBytes(bytes: Uint8Array, from = 0, to: number = bytes.length): void {
    const count = to - from;
    if (count >= size) {
      this.flush();
      this.#sink.update(bytes.subarray(from, to));
      return;
    }
    if (this.#length + count > size) this.flush();
    const buffer = this.#buffer;
    let at = this.#length;
    if (count > short) buffer.set(bytes.subarray(from, to), at);
    else for (let i = from; i < to; i++) buffer[at++] = bytes[i] ?? 0;
    this.#length += count;
  }

  writeText(text: string): void {
    const count = text.length;
    // A UTF-16 unit takes at most three bytes.
    if (count * 3 > size) {
      this.writeBytes(encoder.encode(text));
      return;
    }
    if (this.#length + count * 3 > size) this.flush();
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
    if (this.#length > 0) this.#sink.update(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }
}
