// Bundled by `same-bytes.interop.test.ts` for a process of Node and for a page: both say the digest of the same file.
import { type PaperFonts, renderPdf } from "../../../src/paper/index.ts";
import { dischargePaper, everyBlockPaper, prescriptionPaper, tablePaper } from "./sample-papers.ts";

/** The file of all samples, with a logo that has an alpha channel. */
export async function sampleBytes(fonts: PaperFonts): Promise<Uint8Array> {
  const papers = [dischargePaper, everyBlockPaper, prescriptionPaper, tablePaper(40)];
  return (await renderPdf(papers, { fonts, author: "Cơ sở 99999" })).bytes;
}

/** SHA-256 in hexadecimal. */
export async function sampleDigest(fonts: PaperFonts): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", (await sampleBytes(fonts)) as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
