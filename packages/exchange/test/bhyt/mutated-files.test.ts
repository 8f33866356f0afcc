import type { CalendarDate } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { decodeDossiers, encodeTables, readDossiers } from "../../src/bhyt/qd3176/index.ts";
import { encodeCheckIn, readCheckIn } from "../../src/bhyt/qd4750/index.ts";
import { checkTables } from "../../src/bhyt/rules/index.ts";

const seed = 20_000;
const numRuns = runs(1000, 20_000);
const most = 8 * 1024;

const key = { MA_LK: "99999.2026.000001" };
const file = encodeTables(
  { XML1: { ...key, HO_TEN: "NGUYỄN VĂN MẪU" }, XML2: [{ ...key, STT: "1" }], XML5: [key], XML7: [key, key] },
  { facilityCode: "99999", createdOn: "2026-07-02" as CalendarDate },
);
const checkIn = encodeCheckIn([{ ...key, HO_TEN: "NGUYỄN VĂN MẪU" }]);

const fragments = [
  "<",
  ">",
  "/>",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE x [",
  "<!ENTITY a '&b;&b;'>",
  "&a;",
  "&#0;",
  "&#13;",
  "<?xml version='1.1'?>",
  "<HOSO>",
  "</HOSO>",
  "<CHUKYDONVI>",
  "<__proto__>",
  "<constructor/>",
  "=",
  "\u0000",
].map((text) => new TextEncoder().encode(text));

/** One change somewhere in the bytes: a byte set, a piece cut, doubled or moved in from elsewhere, a fragment put in. */
const mutation = fc.record({
  kind: fc.constantFrom("set", "cut", "double", "insert"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  byte: fc.integer({ min: 0, max: 255 }),
  fragment: fc.constantFrom(...fragments),
});
type Mutation = Parameters<typeof mutate>[1];

function mutate(
  bytes: Uint8Array,
  change: { kind: string; at: number; length: number; byte: number; fragment: Uint8Array },
): Uint8Array {
  const start = Math.floor(change.at * bytes.length);
  const before = bytes.subarray(0, start);
  const piece = bytes.subarray(start, start + change.length);
  const after = bytes.subarray(start + change.length);
  const joined = {
    set: [before, new Uint8Array([change.byte]), bytes.subarray(start + 1)],
    cut: [before, after],
    double: [before, piece, piece, after],
    insert: [before, change.fragment, bytes.subarray(start)],
  }[change.kind] ?? [bytes];
  const result = new Uint8Array(joined.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of joined) {
    result.set(part, at);
    at += part.length;
  }
  return result.subarray(0, most);
}

/** The Base64 of a document, so that changes also reach the tables inside. */
function throughTheTable(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const [whole = "", before = "", content = ""] = /(<NOIDUNGFILE>)([^<]*)/.exec(text) ?? [];
  const document = changes.reduce(mutate, new Uint8Array(Buffer.from(content, "base64")));
  return new TextEncoder().encode(text.replace(whole, before + Buffer.from(document).toString("base64")));
}

function judge(bytes: Uint8Array): void {
  const report = readDossiers(bytes);
  if (report.ok) {
    for (const tables of decodeDossiers(bytes).dossiers) checkTables(tables);
    return;
  }
  expect(report.issues.some(({ severity }) => severity === "error")).toBe(true);
  try {
    decodeDossiers(bytes);
    expect.unreachable();
  } catch (error) {
    if (!isEmrError(error, "exchange.bhyt.file_unreadable")) throw error;
  }
}

describe(`reading ${numRuns} files that somebody damaged (seed ${seed}, at most ${most} bytes)`, () => {
  const changes = fc.array(mutation, { minLength: 1, maxLength: 6 });

  it("ends in a report, whatever was done to the envelope", () => {
    fc.assert(
      fc.property(changes, (all) => judge(all.reduce(mutate, file))),
      { seed, numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it("ends in a report, whatever was done to a table", () => {
    fc.assert(
      fc.property(changes, (all) => judge(throughTheTable(file, all))),
      { seed, numRuns: Math.floor(numRuns / 2) },
    );
  });

  it("ends in a report for check-in documents and for bytes that were never XML", () => {
    fc.assert(
      fc.property(changes, fc.uint8Array({ maxLength: 200 }), (all, noise) => {
        expect(readCheckIn(all.reduce(mutate, checkIn)).issues).toBeInstanceOf(Array);
        expect(readDossiers(noise).ok).toBe(false);
        expect(readCheckIn(noise).ok).toBe(false);
      }),
      { seed, numRuns: Math.ceil(numRuns / 10) },
    );
  });
});
