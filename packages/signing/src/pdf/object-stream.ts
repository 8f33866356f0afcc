import { type InflateBudget, inflateStream } from "./inflate.ts";
import { pdfUnreadable } from "./pdf.faults.ts";
import { isCount, isName, type PdfObject, type PdfStream } from "./pdf-object.ts";
import { PdfScanner } from "./pdf-scanner.ts";

const mostPacked = 100_000;

/** The objects of an unpacked object stream: number and object in the order of the stream. */
export class ObjectStream {
  readonly #data: Uint8Array;
  readonly #places: readonly (readonly [number: number, offset: number])[];
  readonly #objects = new Map<number, PdfObject>();

  constructor(data: Uint8Array, places: readonly (readonly [number, number])[]) {
    this.#data = data;
    this.#places = places;
  }

  /** @throws EmrError `signing.pdf.unreadable` when another object stands there */
  get(number: number, index: number): PdfObject {
    const known = this.#objects.get(index);
    const place = this.#places[index];
    if (place?.[0] !== number) throw pdfUnreadable({ part: "object stream", offset: 0 });
    if (known !== undefined) return known;
    const scanner: PdfScanner = new PdfScanner(
      this.#data,
      place[1],
      this.#places[index + 1]?.[1] ?? this.#data.length,
    );
    const object = scanner.object();
    scanner.skipSpace();
    if (scanner.word() !== "") scanner.fail("object stream");
    this.#objects.set(index, object);
    return object;
  }
}

/** @throws EmrError `signing.pdf.unreadable` */
export async function openObjectStream(stream: PdfStream, budget: InflateBudget): Promise<ObjectStream> {
  const { dictionary } = stream;
  const [count, first] = [dictionary.get("N"), dictionary.get("First")];
  const isOne = isName(dictionary.get("Type"), "ObjStm") && isCount(count) && isCount(first);
  if (!isOne || count > mostPacked) throw pdfUnreadable({ part: "object stream", offset: 0 });
  const data = await inflateStream(stream, budget);
  const scanner: PdfScanner = new PdfScanner(data, 0, first);
  const places: [number, number][] = [];
  for (let left = count; left > 0; left--) {
    const number = scanner.count("object stream");
    const offset = first + scanner.count("object stream");
    if (offset >= data.length || offset < (places[places.length - 1]?.[1] ?? first))
      scanner.fail("object stream");
    places.push([number, offset]);
  }
  return new ObjectStream(data, places);
}
