import { type LocalMinute, type MedicalRecord, parseRecord } from "@benhan/core";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { decodeEmr365, type Emr365, exportEmr365, importEmr365 } from "../../src/emr365/index.ts";
import { exampleJson } from "./fixture-files.ts";
import { importOptions, roundTrip } from "./round-trip.ts";

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

const example = decodeEmr365(exampleJson);

function imported(change: (document: Writable<Emr365>) => void) {
  const document = structuredClone(example) as Writable<Emr365>;
  change(document);
  const report = importEmr365(document, importOptions);
  if (!report.ok) return expect.fail(JSON.stringify(report.issues.map(({ code }) => code)));
  const warned = report.issues
    .filter(({ severity }) => severity === "warning")
    .map(({ code, official }) => `${code.slice(16)} ${official?.slice("HoSoBenhAn.".length)}`);
  return { record: report.value.record, warned };
}

const firstOf = <T>(rows: readonly T[]) => rows[0] ?? expect.fail();

describe("[CV365-06] content that stands beside too little for an entry", () => {
  it.each<readonly [string, (document: Writable<Emr365>) => void, readonly string[]]>([
    [
      "diagnoses of which codes and words differ in number",
      ({ ThongTinDieuTri }) => {
        ThongTinDieuTri.maicd_khac = "A00;B00;C00";
        ThongTinDieuTri.tenicd_khac = "Bệnh một; Bệnh hai";
      },
      ["ThongTinDieuTri.maicd_khac", "ThongTinDieuTri.tenicd_khac"],
    ],
    [
      "the code of a diagnosis without its words",
      ({ ThongTinDieuTri }) => {
        ThongTinDieuTri.chandoan = "";
      },
      ["ThongTinDieuTri.chandoan_ma"],
    ],
    [
      "a drug without its name",
      ({ YLenhThuocVatTu }) => {
        firstOf(firstOf(YLenhThuocVatTu.danhsach).danhsach).tenthuocvattu = "";
      },
      ["YLenhThuocVatTu.danhsach"],
    ],
    [
      "an image without a conclusion",
      ({ KetQuaChanDoanHinhAnh }) => {
        firstOf(KetQuaChanDoanHinhAnh.danhsach).kqcls_ketluan = "";
      },
      ["KetQuaChanDoanHinhAnh.danhsach"],
    ],
    [
      "a card without its first day",
      ({ ThongTinBenhNhan }) => {
        ThongTinBenhNhan.tungaybhyt = "";
      },
      ["ThongTinBenhNhan.mabhyt"],
    ],
    [
      "a note on a history that is no time",
      ({ ThongTinBenhNhan }) => {
        firstOf(ThongTinBenhNhan.tiensubenhtatcuabanthan).thongtin_ghichu = "sốc năm ngoái";
      },
      ["ThongTinBenhNhan.tiensubenhtatcuabanthan[1]"],
    ],
    [
      "a discharge of which the outcome cannot be read",
      ({ ThongTinDieuTri }) => {
        ThongTinDieuTri.tinhtrangravien.ketquadieutri = "Ổn";
      },
      ["ThongTinDieuTri.ngayravien", "ThongTinDieuTri.tinhtrangravien.loidanbacsi"],
    ],
  ])("%s is told as a warning, and keeps nothing else from being read", (_, change, places) => {
    const before = imported(() => undefined).warned;
    const { record, warned } = imported(change);
    for (const place of places) {
      expect(before).not.toContain(`not_in_record ${place}`);
      expect(warned).toContain(`not_in_record ${place}`);
    }
    expect(record.entries.length).toBeGreaterThan(10);
  });

  it("does not end a stay of which nothing tells how it ended", () => {
    const { record } = imported(({ ThongTinDieuTri }) => {
      ThongTinDieuTri.tongsongaydieutri = "";
    });
    expect(record.episode.endedAt).toBeUndefined();
    expect(record.entries.map(({ kind }) => kind)).not.toContain("discharge");
  });
});

it("[CV365-06] a group of another stay is told by the import itself", () => {
  const { warned } = imported(({ PhieuChiDinh }) => {
    PhieuChiDinh.sovaovien = "khac";
  });
  expect(warned).toContain("other_admission PhieuChiDinh.sovaovien");
});

describe("[CV365-06] what a file says is not read as something else", () => {
  it("the moment at which a stay ended is its end", () => {
    const { record, warned } = imported(({ ThongTinDieuTri }) => {
      ThongTinDieuTri.ngayravien = "21/11/2026 10:05:00.000";
    });
    expect(record.episode.endedAt).toBe("2026-11-21T10:05");
    expect(record.entries.map(({ kind }) => kind)).toContain("discharge");
    expect(warned.join()).not.toContain("ngayravien");
  });

  it.each([
    ["0", false, "Hen"],
    ["Không", false, "Hen"],
    ["false", false, "Hen"],
    ["Có", true, "Hen"],
    ["", true, "Hen"],
    ["Penicillin", true, "Hen: Penicillin"],
  ])("a history with the value %j is %j", (thongtin_giatri, present, text) => {
    const row = { thongtin_ma: "", thongtin_noidung: "Hen", thongtin_giatri, thongtin_ghichu: "" };
    const { record, warned } = imported(({ ThongTinBenhNhan }) => {
      ThongTinBenhNhan.tiensubenhtatcuabanthan = [row];
    });
    expect(record.entries.find(({ kind }) => kind === "history")).toMatchObject({ present, text });
    const told = "unreadable_item ThongTinBenhNhan.tiensubenhtatcuabanthan[1].thongtin_giatri";
    expect(warned.includes(told)).toBe(thongtin_giatri === "Penicillin");
  });

  it.each([
    ["1,500", undefined],
    ["-5", undefined],
    ["43,500.00", "43500.00"],
    ["1,234,567", "1234567"],
  ])("the quantity %s is %s", (soluongthuocvattu, quantity) => {
    const { record, warned } = imported(({ YLenhThuocVatTu }) => {
      firstOf(firstOf(YLenhThuocVatTu.danhsach).danhsach).soluongthuocvattu = soluongthuocvattu;
    });
    const drug = record.entries.find((entry) => entry.kind === "order" && entry.category === "drug");
    expect(drug?.kind === "order" && drug.quantity).toBe(quantity);
    expect(warned.some((one) => one.startsWith("unreadable_item YLenhThuocVatTu"))).toBe(
      quantity === undefined,
    );
  });
});

const doctor = (id: string) => ({ kind: "practitioner", id }) as const;

function entry(id: string, members: object, system = "his"): object {
  return {
    source: { system, id },
    author: doctor("000003/XX-GPHN"),
    occurredAt: "2026-07-03T08:00",
    recordedAt: "2026-07-03T08:00:30.000+07:00",
    provenance: { origin: "entered" },
    status: "final",
    ...members,
  };
}

function recordWith(
  entries: readonly object[],
  { without }: { readonly without?: string } = {},
): MedicalRecord {
  const record = sampleInpatientRecord();
  return parseRecord({
    ...record,
    entries: [...record.entries.filter(({ kind }) => kind !== without), ...entries],
  });
}

describe("[CV365-06] an export", () => {
  it("does not say of a family what is not there, and names the kind, the time and the code", () => {
    const family = { kind: "history", subject: "family", category: "disease", present: true };
    const report = exportEmr365(
      recordWith(
        [
          entry("f1", { ...family, present: false, text: "Đái tháo đường" }),
          entry("f2", { ...family, category: "allergy", text: "Hải sản", since: "2019" }),
          entry("f3", { ...family, coding: { system: "icd-10-vn", code: "E11", display: "Bệnh mẫu" } }),
        ],
        { without: "history" },
      ),
    );
    expect(report.ok && report.value.document.ThongTinBenhNhan.tiensubenhtatcuagiadinh).toBe(
      "Không có: Đái tháo đường; Dị ứng: Hải sản (từ 2019); Bệnh mẫu E11",
    );
  });

  it("of orders with one number in two systems keeps apart who ordered what", () => {
    const order = (system: string, id: string) =>
      entry(
        "X1",
        {
          kind: "order",
          category: "imaging",
          urgency: "routine",
          name: `Chụp ${system}`,
          author: doctor(id),
        },
        system,
      );
    const record = recordWith([
      order("ris", "000004/XX-GPHN"),
      order("his", "000005/XX-GPHN"),
      entry("image", {
        kind: "imaging-result",
        order: { system: "ris", id: "X1" },
        modality: "ct",
        name: "CT",
        description: "Mô tả.",
        conclusion: "Kết luận.",
      }),
    ]);
    const report = exportEmr365(record);
    const rows = report.ok ? report.value.document.KetQuaChanDoanHinhAnh.danhsach : [];
    expect(rows.at(-1)?.mabacsichidinh).toBe("000004/XX-GPHN");
    const { expected, found } = roundTrip(record);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it("of a stay that another paper ends can be imported again", () => {
    const transfer = entry("transfer", {
      kind: "transfer",
      to: "79998",
      transferReason: "on-request",
      clinicalSigns: "Mẫu",
      condition: "Mẫu",
      plan: "Mẫu",
      transport: "Xe cứu thương",
      decidedBy: "000003/XX-GPHN",
    });
    const whole = recordWith([transfer], { without: "discharge" });
    const record = { ...whole, episode: { ...whole.episode, endedAt: "2026-07-05T08:00" as LocalMinute } };
    expect(parseRecord(record)).toEqual(record);
    const report = exportEmr365(record);
    if (!report.ok) return expect.fail();
    expect(report.value.losses).toContainEqual({ kind: "reshaped", path: ["episode", "endedAt"] });
    expect(importEmr365(report.value.document, importOptions).ok).toBe(true);
  });

  it("of 20,000 orders is made", () => {
    const record = sampleInpatientRecord();
    const order = entry("o", { kind: "order", category: "care", urgency: "routine", name: "Theo dõi" });
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...order,
      source: { system: "his", id: `o-${index}` },
    }));
    const report = exportEmr365({ ...record, entries: [...record.entries, ...(many as never[])] });
    const lines = report.ok ? report.value.document.PhieuChiDinh.danhsach : [];
    expect(lines.flatMap(({ danhsach }) => danhsach).length).toBeGreaterThan(20_000);
  }, 60_000);
});
