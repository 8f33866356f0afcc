/** Longest line of a manifest, in bytes: a digest and a path in which every sign is written as three. */
const longestLine = 4096;

/** A line of a file, or what is wrong with the file there. */
export type ReadLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly wrong: "encoding" | "too-long" | "carriage-return" };

/**
 * The lines of a text in UTF-8, in constant memory. After one that is too long nothing more is read. A last line without
 * its end is a line; other writings of the end of a line are told, not read.
 */
export async function* readLines(
  content: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<ReadLine> {
  let rest = new Uint8Array();
  let number = 0;
  for await (const piece of content) {
    const bytes = joined(rest, piece);
    let from = 0;
    for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
      number += 1;
      if (end - from > longest) {
        yield { number, wrong: "too-long" };
        return;
      }
      yield lineOf(bytes.subarray(from, end), number);
      from = end + 1;
    }
    rest = bytes.slice(from);
    if (rest.length > longest) {
      yield { number: number + 1, wrong: "too-long" };
      return;
    }
  }
  if (rest.length > 0) yield lineOf(rest, number + 1);
}

function lineOf(bytes: Uint8Array, number: number): ReadLine {
  if (bytes.includes(13)) return { number, wrong: "carriage-return" };
  try {
    return { number, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { number, wrong: "encoding" };
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
