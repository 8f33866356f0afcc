import type { FacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { describe, expect, it } from "vitest";
import {
  type BhytTables,
  checkFromTables,
  type FromTablesOptions,
  fromTables,
} from "../../src/bhyt/qd3176/index.ts";
import { checkTables } from "../../src/bhyt/rules/index.ts";
import { sampleTables } from "./sample-tables.ts";

const finding = expect.objectContaining({ code: "exchange.bhyt.not_tables", severity: "error", path: [] });
const options = { facilityId: "bv-thu-nghiem" as FacilityId };

/** Hosts in plain JavaScript pass what the types forbid. */
const nothing = undefined as unknown as FromTablesOptions;

describe.each([null, undefined, "XML1", 1, []])("%j instead of tables", (value) => {
  const tables = value as unknown as BhytTables;

  it("is a finding of checkTables and checkFromTables, options or not", () => {
    const report = { ok: false, issues: [finding] };
    expect(checkTables(tables)).toMatchObject(report);
    expect(checkFromTables(tables, options)).toEqual(report);
    expect(checkFromTables(tables, nothing)).toEqual(report);
  });

  it("makes fromTables throw the error of this SDK, with the finding", () => {
    let thrown: unknown;
    try {
      fromTables(tables, options);
    } catch (error) {
      thrown = error;
    }
    expect(isEmrError(thrown) && thrown.issues).toEqual([finding]);
  });
});

describe("tables without options", () => {
  it("lack a facility, which is a finding", () => {
    const report = checkFromTables(sampleTables, nothing);
    expect(report.ok).toBe(false);
    expect(report.issues).toContainEqual(
      expect.objectContaining({ path: ["facilityId"], severity: "error" }),
    );
  });
});

describe("a list of rows with gaps", () => {
  it("is checked as if an empty row stood in each", () => {
    const tables = { ...sampleTables, XML2: new Array(3), XML3: new Array(2) } as unknown as BhytTables;
    const report = checkTables(tables);
    expect(report.ok).toBe(false);
    expect(report.issues).toContainEqual(expect.objectContaining({ path: ["XML2", 2, "MA_LK"] }));
  });
});
