import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** Hands out what one file unpacks to, piece by piece. */
export async function eachPieceOf(
  { method, packed }: ZipEntry,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const source = new Blob([new Uint8Array(packed)]).stream();
  const stream = method === 0 ? source : source.pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (let piece = await next(reader); piece !== undefined; piece = await next(reader)) take(piece);
  } finally {
    // Lets go of the rest when the file was refused; a stream that broke has nothing to let go of.
    await reader.cancel().catch(() => undefined);
  }
}

/** What one file unpacks to, as one text. */
export async function textOf(entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  await eachPieceOf(entry, (piece) => void pieces.push(decoder.decode(piece, { stream: true })));
  try {
    return pieces.join("") + decoder.decode();
  } catch (cause) {
    // Longer than a text can be.
    throw spreadsheetUnreadable({ format: "XLSX" }, { cause });
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch (cause) {
    throw spreadsheetUnreadable({ format: "XLSX" }, { cause });
  }
}
