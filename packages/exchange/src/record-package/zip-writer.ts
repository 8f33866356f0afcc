import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** The same in every time zone: read as the time of the place, and written as such. */
const fixedTime = "1980-01-02T12:00:00";

/** Text is packed, PDFs are packed already. */
const isPacked = (path: string): boolean => path.endsWith(".pdf");

/** Writes a ZIP file piece by piece: the same files in the same order are the same bytes. */
export class ZipWriter {
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      if (piece.length > 0) this.#pieces.push(piece);
    });
  }

  /** Begins a file; the function takes its pieces, and the last of them with `true`. */
  open(path: string): (piece: Uint8Array, last: boolean) => void {
    const file = isPacked(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = fixedTime;
    this.#zip.add(file);
    return (piece, last) => file.push(piece, last);
  }

  end(): void {
    this.#zip.end();
  }

  /** What was written since it was asked last. */
  taken(): Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}
