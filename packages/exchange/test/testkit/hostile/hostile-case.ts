import process from "node:process";
import type { CalendarDate } from "@benhan/core";
import { type Issue, isEmrError } from "@benhan/core/faults";
import type { BhytTables, encodeTables, readDossiers } from "../../../src/bhyt/qd3176/index.ts";
import type { checkTables } from "../../../src/bhyt/rules/index.ts";
import type { createDossierGenerator, dossierProfiles } from "../../../src/testkit/index.ts";
import { breakBytes } from "./break-bytes.ts";
import { breakCells, secret } from "./break-cells.ts";
import { breakBase64, breakXml, insideBase64 } from "./break-xml.ts";
import { type Choices, choicesOf } from "./choices.ts";

/** What is put to the proof: the sources in a test, the built packages in `npm run prove`. */
export interface Codec {
  readonly readDossiers: typeof readDossiers;
  readonly encodeTables: typeof encodeTables;
  readonly checkTables: typeof checkTables;
  readonly createDossierGenerator: typeof createDossierGenerator;
  readonly dossierProfiles: typeof dossierProfiles;
}

/** What no case may take. */
const mostSeconds = 5;
/** Doubling and nesting may not make a case of many megabytes. */
const mostBytes = 200_000;
const file = { facilityCode: "99999", createdOn: "2026-10-01" as CalendarDate };

const utf8 = new TextEncoder();
const text = new TextDecoder();

interface Sample {
  readonly tables: BhytTables;
  readonly bytes: Uint8Array;
}

/** One episode of every kind, with few rows: what matters is the form, and a million cases want to be done. */
function samplesOf({ createDossierGenerator, dossierProfiles, encodeTables }: Codec): readonly Sample[] {
  const generator = createDossierGenerator({ seed: "hostile" });
  return dossierProfiles.map((profile) => {
    const tables = Object.fromEntries(
      Object.entries(generator.next(profile)).map(([name, held]: [string, unknown]) => [
        name,
        Array.isArray(held) ? held.slice(0, 2) : held,
      ]),
    ) as unknown as BhytTables;
    return { tables, bytes: encodeTables(tables, file) };
  });
}

/**
 * A judge of hostile input. It makes a case from its number, gives it to reader, checker and writer, and throws unless
 * each of them answers with a report or with its own error, in bounded time, without repeating what a patient told.
 */
export function hostileJudge(codec: Codec): (number: number) => void {
  const samples = samplesOf(codec);
  const judge = (number: number) => judgeCase(codec, samples, choicesOf(number));
  return (number) => {
    const start = performance.now();
    judge(number);
    if (performance.now() - start < mostSeconds * 1000) return;
    // The machine may have been busy with something else: then only the time of this process counts.
    const before = process.cpuUsage();
    judge(number);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1e6;
    if (took > mostSeconds) throw new Error(`the case took ${took} s`);
  };
}

function judgeCase(codec: Codec, samples: readonly Sample[], choices: Choices): void {
  const { tables, bytes } = choices.pick(samples);
  if (choices.below(3) === 0) {
    const broken = changeable(tables);
    for (let left = changeCount(choices); left > 0; left--) breakCells(broken, choices);
    judgeTables(codec, broken);
  } else {
    judgeFile(codec, brokenFile(bytes, choices, choices.pick(samples).bytes));
  }
}

/** Mostly one: what is broken twice is refused at the first fault. */
function changeCount({ below }: Choices): number {
  return below(4) === 0 ? 2 + below(3) : 1;
}

/** Tables that may be changed in place; rows are shared no longer. */
function changeable(tables: BhytTables): object {
  return JSON.parse(JSON.stringify(tables)) as object;
}

function brokenFile(bytes: Uint8Array, choices: Choices, other: Uint8Array): Uint8Array {
  let broken = bytes;
  for (let left = changeCount(choices); left > 0; left--) {
    broken = changed(broken, choices, other).subarray(0, mostBytes);
  }
  // Another encoding of the whole file is one change more.
  return choices.below(40) === 0 ? reencoded(broken, choices) : broken;
}

function changed(bytes: Uint8Array, choices: Choices, other: Uint8Array): Uint8Array {
  switch (choices.below(5)) {
    case 0:
      return breakBytes(bytes, choices, other);
    case 1:
      return utf8.encode(breakXml(text.decode(bytes), choices));
    case 2:
      return utf8.encode(breakBase64(text.decode(bytes), choices));
    case 3:
      return utf8.encode(
        insideBase64(text.decode(bytes), choices, (document) => breakBytes(document, choices, other)),
      );
    default:
      return utf8.encode(
        insideBase64(text.decode(bytes), choices, (document) =>
          utf8.encode(breakXml(text.decode(document), choices)),
        ),
      );
  }
}

function reencoded(bytes: Uint8Array, { pick }: Choices): Uint8Array {
  return new Uint8Array(Buffer.from(text.decode(bytes), pick(["utf16le", "latin1"] as const)));
}

function judgeFile(codec: Codec, bytes: Uint8Array): void {
  const report = codec.readDossiers(bytes);
  judgeIssues(report.issues);
  if (!report.ok) {
    if (report.issues.every(({ severity }) => severity !== "error"))
      throw new Error("refused without an error");
    return;
  }
  for (const tables of report.value.dossiers) judgeTables(codec, tables);
}

/** Checks the tables, writes them if they can be written, and reads what was written. */
function judgeTables(codec: Codec, tables: object): void {
  judgeIssues(codec.checkTables(tables).issues);
  const written = tryEncode(codec, tables as BhytTables);
  if (written === undefined) return;
  const read = codec.readDossiers(written, { signature: "not-expected" });
  if (!read.ok) {
    judgeIssues(read.issues);
    return;
  }
  const again = tryEncode(codec, read.value.dossiers);
  if (again === undefined || Buffer.compare(again, written) !== 0) {
    throw new Error("what was written and read is written otherwise");
  }
}

function tryEncode(codec: Codec, tables: BhytTables | readonly BhytTables[]): Uint8Array | undefined {
  try {
    return codec.encodeTables(tables, file);
  } catch (error) {
    if (isEmrError(error, "exchange.bhyt.cannot_encode")) return undefined;
    throw error;
  }
}

/** A finding speaks both languages, says where it is, and never what stood there. */
function judgeIssues(issues: readonly Issue[]): void {
  for (const issue of issues) {
    const { code, text: words, path } = issue;
    if (!code.startsWith("exchange.bhyt.") || words.vi === "" || words.en === "" || !Array.isArray(path)) {
      throw new Error(`not a finding: ${JSON.stringify(issue)}`);
    }
    if (words.vi.includes(secret) || words.en.includes(secret)) throw new Error(`${code} repeats the cell`);
  }
}
