const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ 0xedb88320;
  return sum;
});

/** The checksum of ZIP files, taken piece by piece. */
export class Crc32 {
  #sum = 0xffffffff;

  take(piece: Uint8Array): void {
    let sum = this.#sum;
    for (let at = 0; at < piece.length; at += 1) {
      sum = (sum >>> 8) ^ (table[(sum ^ (piece[at] ?? 0)) & 0xff] ?? 0);
    }
    this.#sum = sum;
  }

  get value(): number {
    return ~this.#sum >>> 0;
  }
}
