import { readFileSync } from "node:fs";
import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { encodeApart, readApart } from "../../../src/bhyt/codec/apart-codec.ts";
import { qd130 } from "../../../src/bhyt/qd130/index.ts";
import {
  decodeAssessment,
  decodeDossiers,
  encodeAssessment,
  encodeTables,
  qd3176,
} from "../../../src/bhyt/qd3176/index.ts";
import { decodeCheckIn, encodeCheckIn, qd4750 } from "../../../src/bhyt/qd4750/index.ts";
import type { BhytEdition } from "../../../src/bhyt/schema/bhyt-edition.ts";

const golden = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.golden.xml`, import.meta.url)));

const writable: readonly (readonly [BhytEdition, CalendarDate, number])[] = [
  [qd130, "2023-07-05" as CalendarDate, 11],
  [qd4750, "2024-07-05" as CalendarDate, 14],
  [qd3176, "2026-07-05" as CalendarDate, 14],
];

describe.each(writable)("the golden file of $id", (edition, createdOn, count) => {
  const bytes = golden(edition.id);
  const { dossiers, issues } = decodeDossiers(bytes, { edition });

  it("is read whole, in the official form, with every table that the edition has", () => {
    expect(issues.map(({ code }) => code)).toEqual(["exchange.bhyt.env_010"]);
    expect(dossiers.length).toBe(1);
    expect(Object.keys(dossiers[0] as object)).toEqual(Object.keys(edition.tables));
    expect(Object.keys(edition.tables).length).toBe(count);
  });

  it("is written again byte by byte", () => {
    const written = encodeTables(dossiers, { edition, facilityCode: "79999", createdOn });
    expect(Buffer.compare(written, bytes)).toBe(0);
  });
});

describe("the golden files of tables that travel alone", () => {
  it("check-in of QĐ 4750 is written again byte by byte", () => {
    const bytes = golden("check-in.qd4750");
    const { rows, issues } = decodeCheckIn(bytes);
    expect(issues.map(({ code }) => code)).toEqual(["exchange.bhyt.env_010"]);
    expect(Buffer.compare(encodeCheckIn(rows), bytes)).toBe(0);
  });

  it("check-in of QĐ 130, with its 18 columns, is written again byte by byte", () => {
    const { XML0: definition } = qd130.apart;
    if (definition === undefined) throw new Error("QĐ 130 has no check-in table");
    expect(definition.fields.length).toBe(18);
    const bytes = golden("check-in.qd130");
    const read = readApart<object>(definition, bytes);
    expect(read.issues.map(({ code }) => code)).toEqual(["exchange.bhyt.env_010"]);
    expect(read.ok && Buffer.compare(encodeApart(definition, read.value.rows), bytes)).toBe(0);
  });

  it("medical assessment is written again byte by byte", () => {
    const bytes = golden("assessment.qd3176");
    const { rows, signed } = decodeAssessment(bytes);
    expect(signed).toBe(false);
    expect(Object.keys(rows[0] ?? {}).length).toBe(35);
    expect(Buffer.compare(encodeAssessment(rows), bytes)).toBe(0);
  });
});
