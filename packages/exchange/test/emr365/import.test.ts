import { sampleInpatientRecord } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeEmr365,
  type Emr365,
  emr365Groups,
  encodeEmr365,
  exportEmr365,
  importEmr365,
  type MappingOptions,
} from "../../src/emr365/index.ts";
import { documents } from "./document-arbitrary.ts";
import { exampleJson } from "./fixture-files.ts";
import { importOptions } from "./round-trip.ts";

const seed = 20250607;
const example = decodeEmr365(exampleJson);

/** Texts of which many can be read as something. */
const words = fc.constantFrom(
  ...["", "", "02/07/2026", "02/07/2026 08:10:00.000", "31/02/2026", "7", "43,500.00", "Nam", "BHYT", "K19"],
  ...["Đỡ", "A00;B00", "Thủ thuật", "{\\rtf1 a}", "079185000000", "Dị ứng: x", "từ 2020"],
);

describe("[CV365-06] an import of any document", () => {
  it(`answers with a record or with what is wrong, and what it read goes out again (seed ${seed})`, () => {
    let read = 0;
    fc.assert(
      fc.property(documents(emr365Groups, words), (given) => {
        const random = decodeEmr365(encodeEmr365(given as unknown as Emr365, "json"));
        // Who and when: without them there is never a record.
        const { mabenhnhan, soba, makhoa, thoigianvaovien, lydotiepnhan } = example.ThongTinBenhNhan;
        const { denkhambenhluc } = example.ThongTinVaoVien;
        const document: Emr365 = {
          ...random,
          ThongTinBenhNhan: {
            ...random.ThongTinBenhNhan,
            ...{ mabenhnhan, soba, makhoa, thoigianvaovien, lydotiepnhan },
          },
          ThongTinVaoVien: { ...random.ThongTinVaoVien, denkhambenhluc },
        };
        const report = importEmr365(document, importOptions);
        if (!report.ok) {
          expect(report.issues.some(({ severity }) => severity === "error")).toBe(true);
          return;
        }
        read += 1;
        const { record, extras } = report.value;
        const admissionNumber = document.ThongTinBenhNhan.sovaovien || document.ThongTinVaoVien.sovaovien;
        const again = exportEmr365(record, { extras, admissionNumber });
        expect(again.issues.map(({ code }) => code)).not.toContain("exchange.emr365.extra_stale");
        expect(again.ok && again.value.document).toEqual(document);
      }),
      { seed, numRuns: 150 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it("names the items that it cannot read, without their content", () => {
    const document = {
      ...example,
      ThongTinBenhNhan: { ...example.ThongTinBenhNhan, gioitinh: "SECRET" },
      PhieuChiDinh: {
        ...example.PhieuChiDinh,
        danhsach: example.PhieuChiDinh.danhsach.map((sheet) => ({ ...sheet, mucdochidinh: "SECRET" })),
      },
    };
    const report = importEmr365(document, importOptions);
    if (!report.ok) return expect.fail();
    const unread = report.issues.filter(({ code }) => code === "exchange.emr365.unreadable_item");
    expect(unread.map(({ path }) => path)).toEqual([
      ["ThongTinBenhNhan", "gioitinh"],
      ["PhieuChiDinh", "danhsach", 0, "mucdochidinh"],
    ]);
    expect(report.value.record.patient.gender).toBe("undetermined");
    expect(JSON.stringify(report.issues)).not.toContain("SECRET");
  });

  it("tells what it had to set, and makes nothing up", () => {
    const report = importEmr365(example, importOptions);
    if (!report.ok) return expect.fail();
    const set = report.issues.filter(({ code }) => code === "exchange.emr365.filled_in");
    expect(set.map(({ path }) => path.at(-1)).sort()).toEqual(
      ["identity", "type", "type", "urgency", "urgency", "name", "modality", "department"].sort(),
    );
    expect(report.value.record.entries.every(({ provenance }) => provenance.origin === "imported")).toBe(
      true,
    );
  });

  it("gives the same record the second time", () => {
    expect(importEmr365(example, importOptions)).toEqual(importEmr365(example, importOptions));
  });

  it("is refused without a moment of arrival", () => {
    const report = importEmr365(
      {
        ...example,
        ThongTinBenhNhan: { ...example.ThongTinBenhNhan, thoigianvaovien: "" },
        ThongTinVaoVien: { ...example.ThongTinVaoVien, denkhambenhluc: "hôm qua" },
        ThongTinDieuTri: { ...example.ThongTinDieuTri, ngaynhapkhoa: "" },
      },
      importOptions,
    );
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ code }) => code)).toContain("exchange.emr365.no_arrival");
  });
});

describe("[CV365-06] an export with the catalogues of the facility", () => {
  const options: MappingOptions = {
    masters: {
      profiles: [],
      practitioners: [{ licence: "000003/XX-GPHN", name: "Trần Văn Mẫu", from: "2020-01-01" }],
      departments: [{ code: "K19", name: "Khoa Ngoại mẫu", from: "2020-01-01" }],
    } as never,
    codes: (list, code) =>
      list === "MA_DANTOC" && code === "01"
        ? { state: "known", edition: "x", entry: { code, vi: "Kinh", en: "Kinh" } }
        : { state: "unverified" },
    sexText: { male: "1", female: "2", undetermined: "3" },
    codeSeparator: ", ",
  };
  const report = exportEmr365(sampleInpatientRecord(), { ...options, admissionNumber: "26.000002" });

  it("writes names beside codes, and the words and the number that the facility wants", () => {
    if (!report.ok) return expect.fail();
    const { ThongTinBenhNhan, ThongTinDieuTri, PhieuPhauThuat } = report.value.document;
    expect(ThongTinBenhNhan).toMatchObject({
      tenkhoa: "Khoa Ngoại mẫu",
      dantoc: "Kinh",
      gioitinh: "2",
      sovaovien: "26.000002",
      tuoi: "41",
    });
    expect(ThongTinDieuTri.bacsidieutri).toBe("Trần Văn Mẫu");
    expect(ThongTinDieuTri.danhsachchuyenkhoa.map(({ khoa }) => khoa)).toEqual(["K02", "Khoa Ngoại mẫu"]);
    expect(PhieuPhauThuat.danhsach).toHaveLength(1);
  });

  it("is read back by the same catalogues", () => {
    if (!report.ok) return expect.fail();
    const again = importEmr365(report.value.document, { ...importOptions, ...options });
    if (!again.ok) return expect.fail();
    expect(again.value.record.episode.stays.map(({ department }) => department)).toEqual(["K02", "K19"]);
    expect(again.value.record.patient.gender).toBe("female");
  });
});
