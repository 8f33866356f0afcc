const mark = "/Type /Page\n";

/** Counts the pages of a PDF that `renderPdfStream` writes, while it goes by. Of other PDFs it knows nothing. */
export class PageCounter {
  readonly #decoder = new TextDecoder("latin1");
  #rest = "";
  pages = 0;

  take(piece: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(piece);
    this.pages += text.split(mark).length - 1;
    // What may be the beginning of a mark, and never a whole one.
    this.#rest = text.slice(-(mark.length - 1));
  }
}
