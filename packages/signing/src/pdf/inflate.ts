import { joinBytes } from "../encoding/join-bytes.ts";
import { pdfUnreadable } from "./pdf.faults.ts";
import { isArray, isCount, isDictionary, isName, type PdfObject, type PdfStream } from "./pdf-object.ts";

/** How much may still be unpacked of one file. */
export interface InflateBudget {
  left: number;
}

/**
 * The data of a stream that the structure of a file stands in: plain, or Flate with or without a PNG predictor.
 *
 * @throws EmrError `signing.pdf.unreadable` for other filters, damaged data and more than the budget allows
 */
export async function inflateStream(stream: PdfStream, budget: InflateBudget): Promise<Uint8Array> {
  const filter = only(stream.dictionary.get("Filter"));
  const parameters = only(stream.dictionary.get("DecodeParms"));
  if (filter === null) {
    spend(budget, stream.data.length);
    return stream.data;
  }
  if (!isName(filter, "FlateDecode")) throw pdfUnreadable({ part: "stream filter", offset: 0 });
  const data = await inflated(stream.data, budget);
  if (parameters === null) return data;
  if (!isDictionary(parameters)) throw pdfUnreadable({ part: "stream filter", offset: 0 });
  const predictor = parameters.get("Predictor") ?? 1;
  if (predictor === 1) return data;
  const [colors, bits, columns] = ["Colors", "BitsPerComponent", "Columns"].map((key) => parameters.get(key));
  const isPlain = (colors ?? 1) === 1 && (bits ?? 8) === 8 && isCount(columns ?? 1);
  if (!isCount(predictor) || predictor < 10 || predictor > 15 || !isPlain)
    throw pdfUnreadable({ part: "stream predictor", offset: 0 });
  return unpredicted(data, Number(columns ?? 1));
}

/** A list of one is that one. */
function only(object: PdfObject | undefined): PdfObject {
  if (object === undefined) return null;
  if (!isArray(object)) return object;
  if (object.length > 1) throw pdfUnreadable({ part: "stream filter", offset: 0 });
  return object[0] ?? null;
}

async function inflated(data: Uint8Array, budget: InflateBudget): Promise<Uint8Array> {
  try {
    return await run(data, budget);
  } catch (error) {
    if (budget.left < 0) throw error;
    // Some writers count the end of the line among the data, which a strict decoder takes for trailing bytes.
    const last = data[data.length - 1];
    if (last !== 10 && last !== 13) throw error;
    const end = last === 10 && data[data.length - 2] === 13 ? 2 : 1;
    return run(data.subarray(0, data.length - end), budget);
  }
}

async function run(data: Uint8Array, budget: InflateBudget): Promise<Uint8Array> {
  const unpacking = new DecompressionStream("deflate");
  const writer = unpacking.writable.getWriter();
  // A refusal of the writer is one of the reader too, which is waited for.
  writer.write(new Uint8Array(data)).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = unpacking.readable.getReader();
  const pieces: Uint8Array[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      spend(budget, value.length);
      pieces.push(value);
    }
  } catch (cause) {
    reader.cancel().catch(() => undefined);
    throw pdfUnreadable({ part: "compressed stream", offset: 0 }, { cause });
  }
  return joinBytes(pieces);
}

function spend(budget: InflateBudget, length: number): void {
  budget.left -= length;
  if (budget.left < 0) throw pdfUnreadable({ part: "compressed stream", offset: 0 });
}

/** PNG's filters by row, each row with the number of its filter in front. */
function unpredicted(data: Uint8Array, columns: number): Uint8Array {
  const rows = data.length / (columns + 1);
  if (columns < 1 || !Number.isInteger(rows)) throw pdfUnreadable({ part: "stream predictor", offset: 0 });
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (columns + 1)] ?? 0;
    if (filter > 4) throw pdfUnreadable({ part: "stream predictor", offset: 0 });
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column === 0 ? 0 : (out[at - 1] ?? 0);
      const up = row === 0 ? 0 : (out[at - columns] ?? 0);
      const corner = row === 0 || column === 0 ? 0 : (out[at - columns - 1] ?? 0);
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(estimate - one)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
