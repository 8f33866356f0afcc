import { isDeepStrictEqual } from "node:util";
import type { CalendarDate } from "@benhan/core";
import { type Issue, isEmrError } from "@benhan/core/faults";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../tests/long-run.ts";
import { encodeTables } from "../../../src/bhyt/codec/encode-tables.ts";
import {
  type ReadDossierStreamOptions,
  readDossierStream,
  type StreamedDossier,
  type StreamedEnvelope,
} from "../../../src/bhyt/codec/read-dossier-stream.ts";
import { readDossiers } from "../../../src/bhyt/codec/read-dossiers.ts";
import { writeDossierStream } from "../../../src/bhyt/codec/write-dossier-stream.ts";
import type { BhytTables } from "../../../src/bhyt/qd3176/bhyt-tables.ts";
import { sampleTables } from "../sample-tables.ts";
import { tablesArbitrary } from "../tables-arbitrary.ts";
import { bytesOf, edited, edits, flips } from "./mutated-markup.ts";

const seed = 20260702;
const options = { facilityCode: "79999", createdOn: "2026-07-20" as CalendarDate };

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

interface Streamed {
  readonly dossiers: readonly StreamedDossier[];
  readonly last: StreamedEnvelope;
}

async function streamed(
  source: Parameters<typeof readDossierStream>[0],
  how: ReadDossierStreamOptions = {},
): Promise<Streamed> {
  const dossiers: StreamedDossier[] = [];
  let last: StreamedEnvelope | undefined;
  for await (const item of readDossierStream(source, how)) {
    expect(last).toBeUndefined();
    if (item.kind === "envelope") last = item;
    else dossiers.push(item);
  }
  if (last === undefined) throw new Error("the stream has no end");
  return { dossiers, last };
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const sorted = (issues: readonly Issue[]) => issues.map((issue) => JSON.stringify(issue)).sort();

/** True when the stream says what reading the whole file says. */
function agrees({ dossiers, last }: Streamed, bytes: Uint8Array): boolean {
  const whole = readDossiers(bytes);
  const issues = [...dossiers.map(({ report }) => report), last.report].flatMap((report) => report.issues);
  const refused = (found: readonly Issue[]) =>
    found.some(({ code }) => code === "exchange.bhyt.file_refused");
  if (refused(whole.issues)) return refused(last.report.issues) && !last.report.ok;
  // Which of several MACSKCB counts is a guess, and an error is reported in any case.
  if (issues.some(({ official }) => official === "MACSKCB")) return !last.report.ok && !whole.ok;
  if (!isDeepStrictEqual(sorted(issues), sorted(whole.issues))) return false;
  if (!whole.ok) return !last.report.ok || dossiers.some(({ report }) => !report.ok);
  const tables = dossiers.map(({ report }) => report.ok && report.value);
  return (
    last.report.ok &&
    last.dossiers === whole.value.dossiers.length &&
    isDeepStrictEqual(last.report.value, whole.value.envelope) &&
    isDeepStrictEqual(tables, whole.value.dossiers)
  );
}

const numbered = (key: string): BhytTables => ({
  ...sampleTables,
  XML1: { ...sampleTables.XML1, MA_LK: key },
});
const three = ["a", "b", "c"].map(numbered);
const file = encodeTables(three, options);
const sizes = fc.array(fc.constantFrom(1, 2, 3, 7, 100, 4096, 70_000), { minLength: 1, maxLength: 4 });

describe(`a file that comes in pieces (seed ${seed})`, () => {
  it("gives what the whole file gives, wherever it is cut and whatever is in it", async () => {
    const episodes = fc.array(tablesArbitrary(), { minLength: 1, maxLength: 3 });
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(episodes, edits, flips, sizes, async (tables, changes, flip, cuts) => {
        const text = new TextDecoder().decode(encodeTables(tables, options));
        const bytes = bytesOf(edited(text, changes), flip);
        if (readDossiers(bytes).ok) plain++;
        return agrees(await streamed(chunked(bytes, cuts)), bytes);
      }),
      { seed, numRuns: runs(200, 2000) },
    );
    expect(plain).toBeGreaterThan(20);
  }, 120_000);

  it("may come byte by byte, with a byte-order mark and letters of several bytes in the frame", async () => {
    const odd = `\ufeff${new TextDecoder().decode(file)}`.replace("<HOSO>", "<!-- Hồ sơ thứ nhất --><HOSO>");
    for (const text of [odd, new TextDecoder().decode(file)]) {
      const bytes = bytesOf(text);
      expect(agrees(await streamed(chunked(bytes, [1])), bytes)).toBe(true);
    }
  });

  it("may come from a ReadableStream, which is cancelled when nobody reads on", async () => {
    let cancelled = false;
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(file.slice(0, file.length / 2)),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const item of readDossierStream(source)) {
      expect(item.kind).toBe("dossier");
      break;
    }
    expect(cancelled).toBe(true);
    expect((await streamed(new Blob([file as BlobPart]).stream())).dossiers).toHaveLength(3);
  });

  it("gives an episode before the next has come", async () => {
    let given = 0;
    async function* source() {
      for await (const piece of chunked(file, [file.length / 3])) {
        given++;
        yield piece;
      }
    }
    const items = readDossierStream(source());
    const first = await items.next();
    expect(first.value).toMatchObject({ kind: "dossier", index: 0 });
    expect(given).toBeLessThan(3);
    await items.return();
  });

  it("says at the episode that its key or its facility is another one's, and at the end what the envelope lacks", async () => {
    const twice = encodeTables([numbered("a"), numbered("b"), numbered("a")], {
      ...options,
      facilityCode: "99999",
    });
    const text = new TextDecoder().decode(twice).replace("<SOLUONGHOSO>3", "<SOLUONGHOSO>4");
    const late = text.replace(/(<THONGTINDONVI>.*<\/THONGTINDONVI>)(.*)(<CHUKYDONVI\/>)/s, "$2$1$3");
    const codes = (issues: readonly Issue[]) => issues.map(({ rule, path }) => `${rule} ${path.join(".")}`);
    const { dossiers, last } = await streamed(chunked(bytesOf(text), [500]));
    expect(dossiers.map(({ report }) => codes(report.issues))).toEqual([
      ["ENV-008 dossiers.0.XML1.MA_CSKCB"],
      ["ENV-008 dossiers.1.XML1.MA_CSKCB"],
      ["ENV-008 dossiers.2.XML1.MA_CSKCB", "KEY-003 dossiers.2.XML1.MA_LK"],
    ]);
    expect(codes(last.report.issues)).toEqual(["ENV-002 envelope.declaredCount", "ENV-010 envelope.signed"]);
    const turned = await streamed(chunked(bytesOf(late), [500]));
    expect(agrees(turned, bytesOf(late))).toBe(true);
    expect(codes(turned.last.report.issues)).toContain("ENV-008 dossiers.1.XML1.MA_CSKCB");
  });

  it("has limits for each episode and for the whole", async () => {
    const reasonOf = async (limits: object, text = new TextDecoder().decode(file)) => {
      const { dossiers, last } = await streamed(chunked(bytesOf(text), [1000]), { limits });
      const [issue] = last.report.issues;
      return `${dossiers.length} ${last.report.ok || issue?.code !== "exchange.bhyt.file_refused" ? "" : issue.text.en}`;
    };
    const commented = new TextDecoder().decode(file).replace("<HOSO>", "<!-- --><HOSO>");
    expect(await reasonOf({})).toBe("3 ");
    expect(await reasonOf({ dossiers: 2 })).toContain("2 GIAMDINHHS: refused, it has too many episodes");
    expect(await reasonOf({ wholeBytes: file.length - 20 })).toContain(
      "3 GIAMDINHHS: refused, it is too large",
    );
    expect(await reasonOf({ bytes: 2000 })).toContain("0 GIAMDINHHS: refused, it is too large");
    expect(await reasonOf({ bytes: 2000 }, commented)).toContain("0 GIAMDINHHS: refused, it is too large");
    expect(await reasonOf({ depth: 5 })).toContain("0 GIAMDINHHS: refused, it is nested too deeply");
    expect(await reasonOf({ elements: 10 })).toContain("0 GIAMDINHHS: refused, it has too many elements");
    // Of each episode anew: three together would have more.
    const elements = 700;
    expect(readDossiers(file, { limits: { elements } }).ok).toBe(false);
    const within = await streamed(chunked(file, [1000]), { limits: { elements } });
    expect(within.dossiers.every(({ report }) => report.ok)).toBe(true);
    const parsed = await streamed(chunked(bytesOf(commented), [1000]), { limits: { elements } });
    expect(parsed.dossiers.every(({ report }) => report.ok)).toBe(true);
  });

  it("breaks off with a typed error when its source does, and with the reason of an abort", async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield file.subarray(0, file.length - 10);
      throw new Error("disk");
    }
    const error = await streamed(breaking()).catch((thrown: unknown) => thrown);
    expect(isEmrError(error, "exchange.bhyt.source_broken")).toBe(true);
    expect((error as Error).cause).toEqual(new Error("disk"));
    const text = (async function* () {
      yield "<GIAMDINHHS>" as never;
    })();
    await expect(streamed(text)).rejects.toThrow("exchange.bhyt.source_broken");

    const stop = new AbortController();
    let returned = false;
    const endless: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise<never>(() => queueMicrotask(() => stop.abort(new Error("enough")))),
        return: async () => {
          returned = true;
          return { done: true, value: undefined };
        },
      }),
    };
    await expect(streamed(endless, { signal: stop.signal })).rejects.toThrow("enough");
    expect(returned).toBe(true);
    await expect(
      streamed(chunked(file, [10]), { signal: AbortSignal.abort(new Error("never")) }),
    ).rejects.toThrow("never");
  });
});

describe("a file that is written in pieces", () => {
  it("is the file that is written at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tablesArbitrary(), { minLength: 1, maxLength: 3 }), async (tables) => {
        const pieces = await gathered(writeDossierStream(tables, { ...options, count: tables.length }));
        return pieces.equals(encodeTables(tables, options));
      }),
      { seed, numRuns: 100 },
    );
  });

  it("is read back, piece by piece", async () => {
    async function* source() {
      yield* three;
    }
    const { dossiers } = await streamed(writeDossierStream(source(), { ...options, count: 3 }));
    expect(dossiers.map(({ report }) => report.ok && report.value)).toEqual(three);
  });

  it("is not finished when there are more or fewer episodes than announced, or one cannot be written", async () => {
    const written = async (count: number, tables: readonly unknown[] = three) => {
      const pieces: Uint8Array[] = [];
      const error = await (async () => {
        for await (const piece of writeDossierStream(tables as BhytTables[], { ...options, count })) {
          pieces.push(piece);
        }
      })().catch((thrown: unknown) => thrown);
      return { error, text: Buffer.concat(pieces).toString("utf8") };
    };
    for (const count of [2, 4]) {
      const { error, text } = await written(count);
      expect(isEmrError(error, "exchange.bhyt.count_mismatch")).toBe(true);
      expect(text).not.toContain("</GIAMDINHHS>");
      expect(readDossiers(bytesOf(text)).ok).toBe(false);
    }
    for (const count of [0, -1, 1.5, Number.NaN]) {
      expect(isEmrError((await written(count)).error, "exchange.bhyt.cannot_encode")).toBe(true);
    }
    const { error } = await written(2, [three[0], { XML1: { MA_LK: "\u0001" }, XML2: [{ X: "1" }] }]);
    expect(
      isEmrError(error, "exchange.bhyt.cannot_encode") && error.issues.map(({ path }) => path.join(".")),
    ).toEqual(["1.XML1.MA_LK", "1.XML2.0.X"]);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const pieces = writeDossierStream(three, { ...options, count: 3, signal: stop.signal });
    await pieces.next();
    stop.abort(new Error("enough"));
    await expect(pieces.next()).rejects.toThrow("enough");
  });
});
