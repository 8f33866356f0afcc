import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { type BhytTables, encodeTables } from "../../src/bhyt/qd3176/index.ts";
import { type CheckInRow, encodeCheckIn } from "../../src/bhyt/qd4750/index.ts";
import {
  checkInRow,
  createDossierGenerator,
  dossierProfiles,
  generateDossiers,
} from "../../src/testkit/index.ts";

const missing = spawnSync("xmllint", ["--version"]).error !== undefined;
const skipped = missing && process.env["CI"] !== "true";
const schemas = new URL("../../schemas/bhyt/qd3176/", import.meta.url);
const options = { facilityCode: "99999", createdOn: "2026-10-01" as CalendarDate };

/** A document and the name of the schema that describes it. */
type Document = readonly [schema: string, bytes: Uint8Array];

/** The envelope and every table document in it. */
function documentsOf(envelope: Uint8Array): readonly Document[] {
  const files = new TextDecoder()
    .decode(envelope)
    .matchAll(/<LOAIHOSO>(\w+)<\/LOAIHOSO>\s*<NOIDUNGFILE>([^<]*)/g);
  return [
    ["GIAMDINHHS", envelope],
    ...[...files].map(
      ([, table = "", content = ""]): Document => [table, new Uint8Array(Buffer.from(content, "base64"))],
    ),
  ];
}

/** The check-in rows of one file count up. */
function numbered(tables: BhytTables, index: number): CheckInRow {
  return { ...checkInRow(tables), STT: String(index + 1) };
}

describe(
  skipped ? "the generated schemas [skipped: xmllint is not installed]" : "the generated schemas",
  () => {
    it.skipIf(skipped)("accept every document of generated episodes", { timeout: 600_000 }, () => {
      const generator = createDossierGenerator({ seed: "schemas" });
      const episodes = [
        ...dossierProfiles.map((profile) => generator.next(profile)),
        ...generateDossiers(runs(20, 300), { seed: "schemas of the mix" }),
      ];
      const documents = [
        ...documentsOf(encodeTables(episodes, options)),
        ["XML0", encodeCheckIn(episodes.map(numbered))] as const,
      ];
      const folder = mkdtempSync(join(tmpdir(), "benhan-schemas-"));
      try {
        const bySchema = new Map<string, string[]>();
        documents.forEach(([schema, bytes], index) => {
          const path = join(folder, `${index}.xml`);
          writeFileSync(path, bytes);
          bySchema.set(schema, [...(bySchema.get(schema) ?? []), path]);
        });
        expect(bySchema.size).toBe(16);
        for (const [schema, paths] of bySchema) {
          const xsd = new URL(`${schema}.xsd`, schemas).pathname;
          const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", xsd, ...paths], {
            encoding: "utf8",
          });
          const complaints = stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
          expect(complaints.slice(0, 5), schema).toEqual([]);
          expect(status, schema).toBe(0);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
);
