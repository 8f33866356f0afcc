import type { ByteSink } from "./byte-sink.ts";

const encoder = new TextEncoder();
const size = 16 * 1024;

/** Gathers small writes, so that a digest is fed in large pieces; long ranges go through without a copy. */
export class CanonicalOutput {
  readonly #sink: ByteSink;
  readonly #buffer = new Uint8Array(size);
  #length = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  writeBytes(bytes: Uint8Array): void {
    if (bytes.length >= size) {
      this.flush();
      this.#sink.update(bytes);
      return;
    }
    if (this.#length + bytes.length > size) this.flush();
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  writeText(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    if (text.length * 3 > size) {
      this.writeBytes(encoder.encode(text));
      return;
    }
    if (this.#length + text.length * 3 > size) this.flush();
    this.#length += encoder.encodeInto(text, this.#buffer.subarray(this.#length)).written;
  }

  flush(): void {
    if (this.#length > 0) this.#sink.update(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }
}
