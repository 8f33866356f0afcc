import { describe, expect, it } from "vitest";
import { isEmrError } from "../../src/faults/emr-error.ts";
import {
  argumentIssues,
  compare,
  day,
  facilityMasters,
  fileBytes,
  flag,
  foreignMasters,
  type KnownThing,
  listOf,
  measure,
  medicalRecord,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  text,
  thingOf,
  whatIs,
  word,
} from "../../src/options/index.ts";
import { sampleInpatientRecord } from "../../src/testkit/index.ts";

interface Wishes {
  readonly on: string;
  readonly size?: "A4" | "A5";
  readonly copies?: number;
  readonly look?: { readonly logo?: string; readonly bold?: boolean };
  readonly rows?: readonly { readonly name: string }[];
}

const shape = object<Wishes>(
  {
    on: day,
    size: word("A4", "A5"),
    copies: measure,
    look: object<NonNullable<Wishes["look"]>>({ logo: text, bold: flag }),
    rows: listOf(object<{ name: string }>({ name: text }, ["name"])),
  },
  ["on"],
);

const told = (options: unknown) =>
  optionIssues(options, shape).map(({ code, path }) => `${code.split(".")[2]} ${path.join(".")}`);
const said = (options: unknown) => optionIssues(options, shape).map(({ text }) => text.vi);

describe("the checking of options", () => {
  it("finds nothing in what fits, and takes undefined as left out", () => {
    expect(told({ on: "2026-07-02" })).toEqual([]);
    expect(told({ on: "2026-07-02", size: undefined, look: { bold: false }, rows: [{ name: "" }] })).toEqual(
      [],
    );
  });

  it("tells all at once: what is missing, unknown or of another kind, to the last member", () => {
    expect(told({ size: "A3", copy: 1, look: { logo: 1 }, rows: [{}, { name: "", no: 1 }] })).toEqual([
      "missing on",
      "kind size",
      "unknown copy",
      "kind look.logo",
      "missing rows.0.name",
      "unknown rows.1.no",
    ]);
  });

  it("names what may be meant: the same name elsewhere, else the nearest", () => {
    expect(said({ on: "2026-07-02", logo: "", copie: 2, size: "a4" })).toEqual([
      expect.stringContaining("có lẽ là look.logo"),
      expect.stringContaining("có lẽ là copies"),
      expect.stringContaining('có lẽ là "A4"'),
    ]);
  });

  it("says what was given by its kind, and that await is missing; never a value or a name that may be one", () => {
    expect(said({ on: "2026-02-30" })).toEqual([expect.stringContaining("ngày này không có")]);
    expect(said(Promise.resolve())).toEqual([expect.stringContaining("thiếu await")]);
    const all = JSON.stringify(optionIssues({ on: ["NGUYỄN"], "LÊ THỊ THỬ": 1 }, shape));
    expect(all).not.toMatch(/NGUYỄN|THỬ/);
    expect(all).toContain("nhận được danh sách (mảng)");
  });

  it("leaves to the caller what to do about each finding", () => {
    const found: string[] = [];
    const add = (kind: string) => (path: readonly (string | number)[]) => void found.push(`${kind} ${path}`);
    compare(shape, { size: 1, no: 1 }, ["wishes"], {
      unknown: add("unknown"),
      wrong: add("wrong"),
      missing: add("missing"),
    });
    expect(found).toEqual(["missing wishes,on", "wrong wishes,size", "unknown wishes,no"]);
  });
});

describe("what was passed in another's place", () => {
  const record = sampleInpatientRecord();
  const ticket: KnownThing = [["queue", "number"], "phiếu (Ticket)", "a ticket (Ticket)"];

  it("is told by its name when core knows it, or the package does", () => {
    expect(thingOf(record)?.en).toBe("a record (MedicalRecord)");
    expect(whatIs({ ok: true, issues: [] }).en).toContain("a Report");
    expect(whatIs({ queue: 1, number: 2 }).en).toBe("another object");
    expect(whatIs({ queue: 1, number: 2 }, [ticket]).en).toBe("a ticket (Ticket)");
    const [first] = argumentIssues("record", { queue: 1, number: 2 }, medicalRecord, [ticket]);
    expect(first?.text.en).toContain("got a ticket (Ticket)");
    const [option] = optionIssues({ on: { queue: 1, number: 2 } }, shape, [ticket]);
    expect(option?.text.vi).toContain("nhận được phiếu (Ticket)");
  });

  it("bytes of any realm are bytes; a list is no object", () => {
    expect(argumentIssues("file", Buffer.from("a"), fileBytes)).toEqual([]);
    expect(argumentIssues("file", new ArrayBuffer(1), fileBytes)).toHaveLength(1);
    expect(argumentIssues("file", new Uint16Array(1), fileBytes)).toHaveLength(1);
    expect(argumentIssues("thing", [], plainObject)).toHaveLength(1);
    expect(argumentIssues("thing", new Uint8Array(), plainObject)).toHaveLength(1);
  });

  it("catalogues of another facility are none for this record; what is no catalogue is left to its shape", () => {
    const masters = { facilityId: "another", profiles: [], practitioners: [], departments: [] };
    expect(argumentIssues("masters", masters, facilityMasters)).toEqual([]);
    expect(foreignMasters(record, masters, ["fill", "masters"])).toMatchObject([
      { code: "core.masters.facility_differs", path: ["fill", "masters", "facilityId"] },
    ]);
    expect(foreignMasters(record, { ...masters, facilityId: record.facilityId }, [])).toEqual([]);
    for (const other of [undefined, null, "x", Promise.resolve(masters)]) {
      expect(foreignMasters(record, other, [])).toEqual([]);
      expect(foreignMasters(other, masters, [])).toEqual([]);
    }
  });
});

it("a refusal carries every finding, the first place as its path, and the page that shows the call", () => {
  expect(() => refuseCall("print", [])).not.toThrow();
  try {
    refuseCall("print", optionIssues({ copy: 1 }, shape), "guides/print.md");
  } catch (error) {
    if (!isEmrError(error, "core.options.wrong")) throw error;
    expect(error.path).toEqual(["on"]);
    expect(error.issues).toHaveLength(2);
    expect(error.text.en).toMatch(/^print: the call is wrong in 2 places\. "on" is missing/);
    expect(error.nextStep).toEqual({
      vi: "Sửa từng chỗ theo issues; hướng dẫn: docs/vi/guides/print.md.",
      en: "Mend each place by the entries of issues; see docs/en/guides/print.md.",
    });
    return;
  }
  throw new Error("was not refused");
});
