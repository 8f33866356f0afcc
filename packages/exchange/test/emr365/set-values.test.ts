import { type MedicalRecord, parseRecord } from "@benhan/core";
import { valueAt } from "@benhan/core/faults";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { sampleMasters } from "../../src/cli/sample/sample-masters.ts";
import { decodeEmr365, type Emr365, exportEmr365, importEmr365 } from "../../src/emr365/index.ts";
import { writeMoment } from "../../src/emr365/text/emr365-moments.ts";
import { exampleJson } from "./fixture-files.ts";
import { rareRecord } from "./rare-record.ts";
import { importOptions } from "./round-trip.ts";

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

function documentOf(record: MedicalRecord): Emr365 {
  const report = exportEmr365(record);
  return report.ok ? report.value.document : expect.fail();
}

function importOf(document: Emr365) {
  const report = importEmr365(document, importOptions);
  return report.ok ? { ...report.value, issues: report.issues } : expect.fail(JSON.stringify(report.issues));
}

const momentIssues = ({ issues }: ReturnType<typeof importOf>) =>
  issues.filter(({ code }) => code === "exchange.emr365.moment_set");

describe("[CV365-06] a moment that the file does not tell", () => {
  it.each([
    ["a stay", documentOf(sampleInpatientRecord())],
    ["a stay with everything rare", documentOf(rareRecord())],
    ["the example", decodeEmr365(exampleJson)],
  ])("is told of every entry, and no other is: %s", (_, document) => {
    const imported = importOf(document);
    const set = new Set(momentIssues(imported).map(({ path }) => path.join(".")));
    const words = JSON.stringify(document);
    imported.record.entries.forEach(({ kind, occurredAt }, at) => {
      const isTold = kind === "discharge" || !set.has(`entries.${at}.occurredAt`);
      const isSaid = kind === "discharge" || words.includes(writeMoment(occurredAt));
      expect([kind, at, isTold && !isSaid]).toEqual([kind, at, false]);
    });
    expect(set.size).toBeGreaterThan(5);
    for (const { severity, path } of momentIssues(imported)) {
      expect(severity).toBe("warning");
      expect(valueAt(imported.record, path)).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    }
  });

  it("is the nearest one of the episode, or its own day, and named without a date", () => {
    const imported = importOf(documentOf(sampleInpatientRecord()));
    const { entries, episode } = imported.record;
    const when = (kind: string, phase?: string) =>
      entries.find((entry) => entry.kind === kind && (entry.kind !== "diagnosis" || entry.phase === phase))
        ?.occurredAt;
    expect(when("diagnosis", "reception")).toBe(episode.arrivedAt);
    expect(when("diagnosis", "admission")).toBe(episode.admittedAt);
    expect(when("diagnosis", "discharge")).toBe(episode.endedAt);
    expect(when("imaging-result")).toBe("2026-07-02T09:00");
    const orders = entries.filter(({ kind }) => kind === "order").map(({ occurredAt }) => occurredAt);
    expect(orders.slice(0, 2)).toEqual([episode.arrivedAt, "2026-07-03T00:00"]);
    const texts = momentIssues(imported).map(({ text, official }) => `${official} ${text.vi}`);
    expect(texts).toContain(
      "HoSoBenhAn.ThongTinDieuTri.chandoan Tệp không ghi thời điểm của chẩn đoán (occurredAt); đã đặt: lúc ra viện.",
    );
    expect(texts).toContain(
      "HoSoBenhAn.YLenhThuocVatTu.danhsach[2].danhsach[1].ngaykedonthuoc Tệp chỉ ghi ngày của y lệnh, không ghi giờ (occurredAt); giờ đã đặt: 00:00.",
    );
    expect(texts.join()).not.toMatch(/\d{4}/);
  });

  it("counts for the episode as well, and a bare day of arrival is not before the arrival", () => {
    const document = structuredClone(documentOf(sampleInpatientRecord())) as Writable<Emr365>;
    document.ThongTinBenhNhan.thoigianvaovien = "02/07/2026";
    const bare = importOf(document);
    expect(bare.record.episode.admittedAt).toBe(bare.record.episode.arrivedAt);
    expect(momentIssues(bare).map(({ path }) => path.join("."))).toContain("episode.admittedAt");

    document.ThongTinVaoVien.denkhambenhluc = "";
    document.ThongTinBenhNhan.thoigianvaovien = "02/07/2026 09:30:00.000";
    const none = importOf(document);
    expect(none.record.episode.arrivedAt).toBe("2026-07-02T09:30");
    expect(momentIssues(none).map(({ path }) => path.join("."))).toContain("episode.arrivedAt");
  });

  it("is not that of a discharge of a mistyped year", () => {
    const document = structuredClone(documentOf(sampleInpatientRecord())) as Writable<Emr365>;
    document.ThongTinDieuTri.ngayravien = "07/07/2062";
    document.ThongTinDieuTri.tongsongaydieutri = "";
    const { record } = importOf(document);
    const last = record.entries.find((entry) => entry.kind === "diagnosis" && entry.phase === "discharge");
    expect(last?.occurredAt).toBe(record.episode.admittedAt);
  });
});

describe("[CV365-06] what else an import sets", () => {
  it("is told by its field and what was put there", () => {
    const document = structuredClone(decodeEmr365(exampleJson)) as Writable<Emr365>;
    document.ThongTinBenhNhan.gioitinh = "";
    document.ThongTinBenhNhan.doituongbn_loai = "";
    for (const sheet of document.PhieuChiDinh.danhsach) {
      for (const line of sheet.danhsach) line.loaichidinh = "";
    }
    const { issues, record } = importOf(document);
    const set = issues.filter(({ code }) => code === "exchange.emr365.filled_in");
    for (const place of ["patient.gender", "patient.identity", "episode.payer", "episode.type"]) {
      expect(set.map(({ path }) => path.join("."))).toContain(place);
    }
    expect(set.map(({ path }) => path.at(-1))).toContain("category");
    expect(set.find(({ path }) => path.at(-1) === "gender")).toMatchObject({
      official: "HoSoBenhAn.ThongTinBenhNhan.gioitinh",
      text: { vi: "Tệp không ghi giới tính (gender) mà bệnh án phải có; đã đặt: chưa xác định." },
    });
    expect(record.patient.gender).toBe("undetermined");
  });
});

const sample = sampleInpatientRecord();
const [number] = sample.patient.identifiers;
const temporary = { system: "temporary", value: "TAM-0001", status: "active" } as const;
const [base] = sample.entries;
const death = {
  ...{ source: { system: "his", id: "death" }, author: base?.author, occurredAt: sample.episode.endedAt },
  ...{ recordedAt: "2026-07-07T10:05:00.000+07:00", provenance: { origin: "entered" }, status: "final" },
  ...{ kind: "death", cause: "disease", within24Hours: false, mainCause: "Sốc nhiễm khuẩn", autopsy: false },
};
const withoutEnd = sample.entries.filter(({ kind }) => kind !== "discharge");

/** Patients of whom a record says less than of others, or something that the format has no item for. */
const rare: readonly (readonly [string, object, readonly string[]])[] = [
  [
    "somebody from abroad, without a personal number",
    {
      patient: {
        ...{ ...sample.patient, nationality: "840", ethnicGroup: undefined },
        identifiers: [number, { system: "passport", value: "X0000001", status: "active" }],
      },
      coverages: [],
    },
    [],
  ],
  [
    "somebody whom nobody knows",
    {
      patient: {
        ...{ identity: { kind: "unknown", foundAt: "Cổng bệnh viện" }, identifiers: [temporary] },
        ...{ gender: "male", birth: "1986", birthEstimated: true, addresses: [], representatives: [] },
      },
      coverages: [],
    },
    ["patient.birth", "patient.birthEstimated", "patient.identity"],
  ],
  [
    "a child just born",
    {
      patient: {
        identity: { kind: "newborn", mother: { system: "facility", value: "BN000001" }, ordinal: "1" },
        ...{ identifiers: [temporary], name: "CON BÀ LÊ THỊ MẪU", gender: "undetermined", addresses: [] },
        ...{ birth: "2026-07-02T07:50", representatives: [{ relation: "mother", name: "LÊ THỊ MẪU" }] },
      },
      coverages: [],
    },
    ["patient.identity"],
  ],
  ["somebody who died", { entries: [...withoutEnd, death] }, [`entries.${withoutEnd.length}`]],
];

describe.each(rare)("[CV365-06] %s", (_, change, care) => {
  const record = parseRecord(JSON.stringify({ ...sample, ...change }));
  const exported = exportEmr365(record);
  const document = documentOf(record);
  const imported = importOf(document);

  it("goes out, and what of the care is lost is a warning", () => {
    const lost = exported.issues.filter(
      ({ code, severity }) => code.startsWith("exchange.emr365.loss_") && severity === "warning",
    );
    const ofPatient = lost.map(({ path }) => path.join("."));
    expect(ofPatient.filter((path) => path.startsWith("patient")).sort()).toEqual(
      care.filter((path) => path.startsWith("patient")),
    );
    for (const path of care) expect(ofPatient).toContain(path);
  });

  it("comes in as a draft that says what was set, and goes out as it came", () => {
    expect(imported.issues.map(({ path }) => path.join("."))).toContain("patient.identity");
    const again = exportEmr365(imported.record, { extras: imported.extras });
    expect(again.ok && again.value.document).toEqual(document);
    expect(again.issues.map(({ code }) => code)).not.toContain("exchange.emr365.extra_stale");
  });
});

it("[CV365-06] the dead are told as dead, with and without an entry of discharge", () => {
  const record = parseRecord(JSON.stringify({ ...sample, entries: [...withoutEnd, death] }));
  const document = documentOf(record);
  expect(document.ThongTinDieuTri.tinhtrangravien.ketquadieutri).toBe("Tử vong");
  const { record: again, issues } = importOf(document);
  expect(again.episode.endedAt).toBeUndefined();
  const unread = issues.filter(({ code }) => code === "exchange.emr365.not_in_record");
  expect(unread.map(({ official }) => official).join()).toContain("tinhtrangravien.ketquadieutri");
});

describe("[CV365-06] the words of codes", () => {
  const lacking = (report: ReturnType<typeof exportEmr365>) =>
    report.issues.filter(({ code }) => code === "exchange.emr365.words_lacking");

  it("are told where they are lacking, with the option that gives them", () => {
    const told = lacking(exportEmr365(sample));
    const texts = told.map(({ text }) => text.vi).join("\n");
    for (const item of ["nghenghiep", "dantoc", "ngoaikieu", "xaphuong", "tinhthanh", "tenkhoa"]) {
      expect(texts).toMatch(new RegExp(`\\b${item}\\b`));
    }
    expect(told.find(({ official }) => official?.endsWith(".xaphuong"))?.nextStep?.en).toContain("`codes`");
    expect(lacking(exportEmr365(sample, { groups: ["KetQuaXetNghiem"] })).length).toBeLessThan(told.length);
  });

  it("do not make what was imported without them look changed, where the file says the same", async () => {
    const codes = await loadOfficialCodes("2026-07-02" as never);
    const sent = exportEmr365(sample, { codes });
    const document = sent.ok ? sent.value.document : expect.fail();
    const { record, extras } = importOf(document);
    const again = exportEmr365(record, { codes, extras });
    expect(again.ok && again.value.document).toEqual(document);
    expect(again.issues.map(({ code }) => code)).not.toContain("exchange.emr365.extra_stale");
  });

  it("that came back with what was kept beside the record are not called lacking; what the sender left empty is", async () => {
    const codes = await loadOfficialCodes("2026-07-02" as never);
    const sent = structuredClone(documentOf(sample)) as Writable<Emr365>;
    sent.ThongTinBenhNhan.dantoc = "Kinh";
    sent.ThongTinBenhNhan.tenkhoa = "Khoa Ngoại";
    const { record, extras } = importOf(sent);
    const textsOf = (report: ReturnType<typeof exportEmr365>) =>
      lacking(report)
        .map(({ text }) => text.vi)
        .join("\n");
    const again = textsOf(exportEmr365(record, { extras }));
    expect(again).not.toMatch(/\b(?:dantoc|tenkhoa)\b/);
    expect(again).toMatch(/\bnghenghiep\b/);
    expect(again).toMatch(/\bbacsidieutri\b/);
    const without = textsOf(exportEmr365(record));
    expect(without).toMatch(/\bdantoc\b/);
    expect(without).toMatch(/\btenkhoa\b/);
    // Whose every name is there lacks none.
    const named = exportEmr365(sample, { codes, masters: sampleMasters() });
    const whole = importOf(named.ok ? named.value.document : expect.fail());
    expect(lacking(named)).toEqual([]);
    expect(lacking(exportEmr365(whole.record, { extras: whole.extras }))).toEqual([]);
  });

  it("name only items that something is to be said in", () => {
    const items = lacking(exportEmr365({ ...sample, entries: [] })).map(({ text }) => text.vi);
    expect(items.join("\n")).not.toMatch(/phauthuatvien|nguoithuchienxetnghiem/);
  });

  it("are filled in from the lists that are shipped", async () => {
    const report = exportEmr365(sample, { codes: await loadOfficialCodes("2026-07-02" as never) });
    const { nghenghiep, dantoc, xaphuong, tinhthanh } = report.ok
      ? report.value.document.ThongTinBenhNhan
      : expect.fail();
    for (const words of [nghenghiep, dantoc, xaphuong, tinhthanh]) expect(words).not.toBe("");
    expect(lacking(report).every(({ nextStep }) => nextStep?.en.includes("masters"))).toBe(true);
  });
});
