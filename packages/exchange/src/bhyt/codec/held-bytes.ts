/** Bytes that wait until enough of them are there. */
export class HeldBytes {
  #bytes = new Uint8Array(4096);
  #start = 0;
  #end = 0;

  append(piece: Uint8Array): void {
    const length = this.#end - this.#start;
    if (this.#end + piece.length > this.#bytes.length) {
      const room = length + piece.length;
      // Moving within half-empty memory is paid for by what was taken out before.
      const target =
        room <= this.#bytes.length / 2 ? this.#bytes : new Uint8Array(Math.max(room, this.#bytes.length * 2));
      target.set(this.#bytes.subarray(this.#start, this.#end));
      this.#bytes = target;
      this.#start = 0;
      this.#end = length;
    }
    this.#bytes.set(piece, this.#end);
    this.#end += piece.length;
  }

  /** What is held, until the next call of `append`. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  /** Lets go of the first bytes. */
  drop(count: number): void {
    this.#start += count;
  }
}
