/** Bytes that come one by one, as many as there are: a list of numbers would take eight times the memory. */
export class GrowingBytes {
  #bytes = new Uint8Array(64);
  #length = 0;

  push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }

  /** All of them so far. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
