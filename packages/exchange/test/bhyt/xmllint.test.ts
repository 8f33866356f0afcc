import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CalendarDate } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeTables } from "../../src/bhyt/qd3176/index.ts";
import { encodeCheckIn } from "../../src/bhyt/qd4750/index.ts";
import { sampleTables } from "./sample-tables.ts";
import { cellText, tablesArbitrary } from "./tables-arbitrary.ts";

const missing = spawnSync("xmllint", ["--version"]).error !== undefined;
const skipped = missing && process.env["CI"] !== "true";
const seed = 1245;
const options = { facilityCode: "99999", createdOn: "2026-07-02" as CalendarDate };

/** The envelope and every table document in it. */
function documentsOf(envelope: Uint8Array): Uint8Array[] {
  const contents = new TextDecoder().decode(envelope).matchAll(/<NOIDUNGFILE>([^<]*)/g);
  return [
    envelope,
    ...[...contents].map(([, content = ""]) => new Uint8Array(Buffer.from(content, "base64"))),
  ];
}

describe(skipped ? "xmllint [skipped: xmllint is not installed]" : "xmllint", () => {
  it.skipIf(skipped)(`accepts every document that is written (seed ${seed})`, () => {
    const episodes = [sampleTables, ...fc.sample(tablesArbitrary(), { seed, numRuns: 60 })];
    const checkIns = fc
      .sample(cellText, { seed, numRuns: 20 })
      .map((text) => encodeCheckIn([{ MA_LK: text }]));
    const documents = [
      ...episodes.flatMap((tables) => documentsOf(encodeTables(tables, options))),
      ...checkIns,
    ];
    const folder = mkdtempSync(join(tmpdir(), "benhan-xmllint-"));
    try {
      const paths = documents.map((bytes, index) => {
        const path = join(folder, `${index}.xml`);
        writeFileSync(path, bytes);
        return path;
      });
      const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", ...paths], { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(status).toBe(0);
      expect(documents.length).toBeGreaterThan(300);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
