import { readFileSync, writeFileSync } from "node:fs";
import type { MedicalRecord } from "@benhan/core";
import { requireOk } from "@benhan/core/faults";
import { sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import {
  decodeEmr365,
  emr365Unreadable,
  encodeEmr365,
  exportEmr365,
  importEmr365,
} from "../../src/emr365/index.ts";
import { exampleJson } from "./fixture-files.ts";
import { rareRecord } from "./rare-record.ts";
import { importOptions, roundTrip } from "./round-trip.ts";
import { storyRecords } from "./story-records.ts";

const records: readonly (readonly [string, MedicalRecord])[] = [
  ["an examination", sampleRecord()],
  ["a stay", sampleInpatientRecord()],
  ["a stay with everything rare", rareRecord()],
  ...storyRecords,
];

const tableFile = new URL("losses.json", import.meta.url);

interface LossTable {
  /** Kinds of places that do not come back, why, and how severe it is. */
  readonly losses: readonly string[];
  /** Kinds of places that an import sets or makes of something else. */
  readonly filled: readonly string[];
}

const trips = new Map(records.map(([, record]) => [record, roundTrip(record)]));

function unionOf(member: keyof LossTable): readonly string[] {
  return [...new Set([...trips.values()].flatMap((trip) => trip[member]))].sort();
}

describe("[CV365-06] a record that goes out and comes back", () => {
  it.each(records)("%s: every value that is no loss stands where it stood, and nothing else", (_, record) => {
    const { expected, found } = trips.get(record) ?? roundTrip(record);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(found.size).toBeGreaterThan(50);
  });

  it("loses exactly what the checked-in table says", () => {
    const now: LossTable = { losses: unionOf("losses"), filled: unionOf("filled") };
    if (process.env["WRITE_LOSSES"] === "yes") {
      writeFileSync(tableFile, `${JSON.stringify(now, null, 2)}\n`);
    }
    expect(now).toEqual(JSON.parse(readFileSync(tableFile, "utf8")));
  });

  it.each(records)("%s is read as a record again, through both forms of file", (_, record) => {
    const { document } = requireOk(exportEmr365(record), emr365Unreadable);
    for (const form of ["json", "xml"] as const) {
      const again = decodeEmr365(encodeEmr365(document, form));
      expect(again).toEqual(document);
      const report = importEmr365(again, importOptions);
      expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  it.each(records)("%s: what was imported is exported as the same document", (_, record) => {
    const first = exportEmr365(record);
    const document = first.ok ? first.value.document : expect.fail();
    const imported = importEmr365(document, importOptions);
    if (!imported.ok) return expect.fail();
    const again = exportEmr365(imported.value.record, { extras: imported.value.extras });
    expect(again.ok && again.value.document).toEqual(document);
  });
});

describe("[CV365-06] of several that a file has one place for, it holds", () => {
  const written = (name: string) => {
    const [, record = expect.fail()] = storyRecords.find(([said]) => said === name) ?? [];
    const { document } = requireOk(exportEmr365(record), emr365Unreadable);
    return document;
  };

  it("the latest card and the home of today, whichever stands last", () => {
    const changed = written("a stay during which the card changed").ThongTinBenhNhan;
    expect([changed.mabhyt, changed.tungaybhyt]).toEqual(["GD4797900000000", "05/07/2026"]);
    const older = written("a stay whose older card and older address stand last").ThongTinBenhNhan;
    expect([older.mabhyt, older.tungaybhyt, older.diachi]).toEqual([
      "DN4797900000000",
      "05/07/2026",
      "Số 1, đường Mẫu",
    ]);
  });

  it("the prescriptions that still count", () => {
    const { danhsach } = written(
      "a visit with two prescriptions, one corrected, one cancelled",
    ).YLenhThuocVatTu;
    expect(danhsach.map(({ sophieu }) => sophieu)).toEqual(["p2", "p3"]);
  });

  it.each([
    ["a stay that ended by death alone", "Tử vong"],
    ["somebody who was dead on arrival", "Tử vong ngoại viện"],
    ["a stay that ended by transfer alone", ""],
  ])("of %s the outcome %j, and is not read as a stay that ended otherwise", (name, said) => {
    const document = written(name);
    expect(document.ThongTinDieuTri.tinhtrangravien.ketquadieutri).toBe(said);
    const report = importEmr365(document, importOptions);
    expect(report.ok && report.value.record.episode.endedAt).toBeUndefined();
    const unread = report.issues.filter(({ code }) => code === "exchange.emr365.not_in_record");
    expect(unread.map(({ official }) => official)).toContain("HoSoBenhAn.ThongTinDieuTri.ngayravien");
  });
});

describe("[CV365-06] the example document", () => {
  const document = decodeEmr365(exampleJson);
  const imported = importEmr365(document, importOptions);
  const { record, extras } = imported.ok ? imported.value : expect.fail();
  const options = { extras, admissionNumber: document.ThongTinBenhNhan.sovaovien };

  it("becomes entries, and nothing of it is lost on the next export", () => {
    expect(record.entries.map(({ kind }) => kind).sort()).toEqual(
      [
        ...Array(3).fill("history"),
        ...Array(5).fill("diagnosis"),
        ...Array(3).fill("narrative"),
        "examination",
        "vital-signs",
        "vital-signs",
        "discharge",
        "order",
        "order",
        "imaging-result",
      ].sort(),
    );
    const again = exportEmr365(record, options);
    expect(again.ok && again.value.document).toEqual(document);
  });

  it("keeps an unknown item beside the record, and drops no other", () => {
    const foreign = { ...document, ThongTinDieuTri: { ...document.ThongTinDieuTri, spo2: "97" } };
    const report = importEmr365(foreign, importOptions);
    if (!report.ok) return expect.fail();
    expect(report.value.extras).toContainEqual({ path: ["ThongTinDieuTri", "spo2"], value: "97" });
    const again = exportEmr365(report.value.record, { ...options, extras: report.value.extras });
    expect(again.ok && again.value.document).toEqual(foreign);
  });

  it("does not put an extra where the record has changed since", () => {
    const changed: MedicalRecord = {
      ...record,
      entries: record.entries.map((entry) =>
        entry.kind === "order" && entry.category === "drug" ? { ...entry, name: "Thuốc khác" } : entry,
      ),
    };
    const again = exportEmr365(changed, options);
    if (!again.ok) return expect.fail();
    const [sheet] = again.value.document.YLenhThuocVatTu.danhsach;
    expect(sheet?.danhsach[0]?.tenthuocvattu).toBe("Thuốc khác");
    expect(again.issues.map(({ code }) => code)).toContain("exchange.emr365.extra_stale");
  });
});

describe("[CV365-06] an export", () => {
  const record = rareRecord();
  const report = exportEmr365(record);

  it("leaves the groups empty whose items nobody could read, and says so", () => {
    if (!report.ok) return expect.fail();
    const { GiayChuyenVien, HoSoCapCuu } = report.value.document;
    expect([GiayChuyenVien.danhsach, HoSoCapCuu.danhsach]).toEqual([[], []]);
    const told = report.issues.filter(({ code }) => code === "exchange.emr365.group_unknown");
    expect(told.map(({ official }) => official)).toEqual([
      "HoSoBenhAn.GiayChuyenVien",
      "HoSoBenhAn.HoSoCapCuu",
      "HoSoBenhAn.KetQuaXetNghiem",
    ]);
  });

  it("writes no value of a laboratory result", () => {
    const stay = exportEmr365(sampleInpatientRecord());
    if (!stay.ok) return expect.fail();
    const rows = stay.value.document.KetQuaXetNghiem.danhsach;
    expect(rows.length).toBeGreaterThan(0);
    expect([...new Set(rows.flatMap((row) => Object.keys(row)))]).not.toContain("ketqua");
    expect(stay.value.losses.some(({ kind }) => kind === "unknown_items")).toBe(true);
  });

  it("fills only the groups that were asked for; the others stay", () => {
    const some = exportEmr365(record, { groups: ["ThongTinBenhNhan", "PhieuChiDinh"] });
    if (!some.ok || !report.ok) return expect.fail();
    const { document, losses } = some.value;
    expect(Object.keys(document)).toEqual(Object.keys(report.value.document));
    expect(document.PhieuChiDinh).toEqual(report.value.document.PhieuChiDinh);
    expect(document.ThongTinDieuTri.danhsachsinhhieu).toEqual([]);
    expect(document.YLenhThuocVatTu).toEqual({ sovaovien: "", danhsach: [] });
    expect(losses.some(({ kind }) => kind === "not_chosen")).toBe(true);
  });

  it("[CV365-07] writes the number of the citizen as text, the district of an old address only, no signature", () => {
    const old = report.ok ? report.value.document.ThongTinBenhNhan : expect.fail();
    expect(old.cccd_so).toBe("079185000000");
    expect(old.quanhuyen_ma).toBe("760");
    const now = exportEmr365(sampleInpatientRecord());
    expect(now.ok && now.value.document.ThongTinBenhNhan.quanhuyen_ma).toBe("");
    expect(JSON.stringify(report)).not.toMatch(/"(chuky|signature)"/i);
  });

  it("names the losses by their place, never by their content", () => {
    const said = JSON.stringify(report.issues);
    for (const secret of ["079185000000", "TRẦN VĂN MẪU", "Penicillin"]) expect(said).not.toContain(secret);
  });
});
