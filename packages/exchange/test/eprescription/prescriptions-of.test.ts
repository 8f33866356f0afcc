import { type MedicalRecord, parseRecord } from "@benhan/core";
import { sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { checkPrescription, preparePrescription, prescriptionsOf } from "../../src/eprescription/index.ts";

const drugCodeOf = () => "VD-00000-00";
const [numbered, inUpper] = ["99999a1b2c3d-c", "99999a1b2c3d-C"];

/** The sample with its prescription changed, and further entries. */
function record(change: object = {}, more: readonly object[] = [], patient: object = {}): MedicalRecord {
  const sample = sampleRecord();
  return parseRecord({
    ...sample,
    patient: { ...sample.patient, ...patient },
    entries: [
      ...sample.entries.map((entry) =>
        entry.kind === "prescription" ? { ...entry, number: inUpper, ...change } : entry,
      ),
      ...more,
    ],
  });
}

const prescriptionEntry = () => {
  const entry = record().entries.find(({ kind }) => kind === "prescription");
  if (entry?.kind !== "prescription") throw new Error("the sample has no prescription");
  return entry;
};

describe("the prescriptions of a record", () => {
  it("say what the record says, in the words of the hub", () => {
    const [one, ...others] = prescriptionsOf(record(), { drugCodeOf, treatmentForm: 1 });
    expect(others).toEqual([]);
    expect(one?.entry.author.id).toBe("000002/XX-GPHN");
    const report = checkPrescription(one?.prescription ?? {}, { facilityCode: "99999" });
    expect(report.issues).toEqual([]);
    expect(JSON.parse(JSON.stringify(one?.prescription))).toEqual({
      loai_don_thuoc: "c",
      ma_don_thuoc: numbered,
      ho_ten_benh_nhan: "NGUYỄN THỊ THỬ",
      ngay_sinh_benh_nhan: "17/05/1985",
      ma_dinh_danh_cong_dan: "079185000000",
      can_nang: 52.5,
      gioi_tinh: 3,
      ma_so_the_bao_hiem_y_te: "7900000000",
      dia_chi: "Số 1, đường Mẫu",
      chan_doan: [{ ma_chan_doan: "R51", ten_chan_doan: "Đau đầu", ket_luan: "Đau đầu (R51)" }],
      hinh_thuc_dieu_tri: 1,
      thong_tin_don_thuoc: [
        {
          ma_thuoc: "VD-00000-00",
          biet_duoc: "Paracetamol",
          ten_thuoc: "Thuốc mẫu 500mg",
          don_vi_tinh: "Viên",
          so_luong: 10,
          cach_dung: "Uống, 1 viên, Sáng, tối, sau ăn, 5 ngày",
        },
      ],
      loi_dan: "Nghỉ ngơi, uống đủ nước.",
      ngay_tai_kham: 7,
      ngay_gio_ke_don: "2026-07-02 09:20:00",
    });
  });

  it("leave open what the record does not say, for the check to name", () => {
    const [one] = prescriptionsOf(sampleRecord());
    const { issues } = checkPrescription(one?.prescription ?? {});
    expect(issues.map(({ official }) => official)).toEqual([
      "ma_don_thuoc",
      "thong_tin_don_thuoc[1].ma_thuoc",
      "hinh_thuc_dieu_tri",
    ]);
  });

  it("are one for each kind of a visit, each with its own code", () => {
    const narcotic = {
      ...prescriptionEntry(),
      source: { system: "his", id: "don-n" },
      letter: "N",
      number: "99999zzzzzzz-N",
      receiver: { personalId: "079185000000" },
    };
    const found = prescriptionsOf(record({}, [narcotic]), { drugCodeOf, treatmentForm: 1 });
    const prepared = found.map(({ prescription, entry }) =>
      preparePrescription(prescription, { facilityId: record().facilityId, facilityCode: "99999" }).ok
        ? entry.letter
        : undefined,
    );
    expect(prepared).toEqual(["C", "N"]);
    expect(found[1]?.prescription.dot_dung_thuoc).toEqual([
      { dot: 1, tu_ngay: "02/07/2026", den_ngay: "06/07/2026" },
    ]);
  });

  it("courses of the record go before those that are counted", () => {
    const courses = [
      { from: "2026-07-02", to: "2026-07-11" },
      { from: "2026-07-12", to: "2026-07-21" },
    ];
    const [one] = prescriptionsOf(record({ letter: "N", number: "99999zzzzzzz-N", courses }), {
      packsOf: () => 3,
    });
    expect(one?.prescription.dot_dung_thuoc).toEqual([
      { dot: 1, tu_ngay: "02/07/2026", den_ngay: "11/07/2026", so_thang_thuoc: 3 },
      { dot: 2, tu_ngay: "12/07/2026", den_ngay: "21/07/2026", so_thang_thuoc: 3 },
    ]);
  });

  it("[RX-06] name the code that a correction replaces, and leave out what was corrected, cancelled or is not final", () => {
    const old = prescriptionEntry();
    const { number: _number, ...unnumbered } = old;
    const newer = {
      ...unnumbered,
      source: { system: "his", id: "don-moi" },
      corrects: old.source,
      reason: "Sai liều",
    };
    const [one, ...others] = prescriptionsOf(record({}, [newer]));
    expect([one?.replaces, one?.prescription.ma_don_thuoc, others.length]).toEqual([numbered, undefined, 0]);
    expect(prescriptionsOf(record({ status: "cancelled", reason: "Nhầm" }))).toEqual([]);
    expect(prescriptionsOf(record({ status: "preliminary" }))).toEqual([]);
  });

  it("[RX-03] of a small child say who brought it and what it weighs; of others no guardian", () => {
    const weight = {
      ...{ kind: "vital-signs", weightKg: "14.5", occurredAt: "2026-07-02T08:05" },
      ...{ source: { system: "his", id: "can" }, author: prescriptionEntry().author, status: "final" },
      ...{ recordedAt: prescriptionEntry().recordedAt, provenance: prescriptionEntry().provenance },
    };
    const child = { birth: "2022-05-17", identifiers: sampleRecord().patient.identifiers.slice(0, 2) };
    const companion = { name: "TRẦN VĂN MẪU", phone: "0900000000" };
    const [one] = prescriptionsOf(record({ companion }, [weight], child), { drugCodeOf, treatmentForm: 1 });
    expect(one?.prescription).toMatchObject({
      can_nang: 14.5,
      thong_tin_nguoi_giam_ho: "TRẦN VĂN MẪU, 0900000000",
    });
    expect(checkPrescription(one?.prescription ?? {}).ok).toBe(true);
    const [adult] = prescriptionsOf(record({ companion }));
    expect(adult?.prescription.thong_tin_nguoi_giam_ho).toBeUndefined();
  });

  it("a quantity that a number cannot hold stays open", () => {
    const drugs = [{ ...prescriptionEntry().drugs[0], quantity: "123456789012345678" }];
    const [one] = prescriptionsOf(record({ drugs }), { drugCodeOf, treatmentForm: 1 });
    const { issues } = checkPrescription(one?.prescription ?? {});
    expect(issues.map(({ official }) => official)).toEqual(["thong_tin_don_thuoc[1].so_luong"]);
  });

  it("of a stay have the diagnoses of the latest phase, poisons first", () => {
    const sample = sampleInpatientRecord();
    const poison = { ...prescriptionEntry().drugs[0], inn: "Digoxin", poison: true };
    const entries = sample.entries.map((entry) =>
      entry.kind === "prescription" ? { ...entry, drugs: [...entry.drugs, poison] } : entry,
    );
    const [one] = prescriptionsOf(parseRecord({ ...sample, entries }));
    expect(one?.prescription.chan_doan?.[0]?.ma_chan_doan).toBe("K35");
    expect(one?.prescription.thong_tin_don_thuoc?.[0]?.biet_duoc).toBe("Digoxin");
  });

  it("refuses what is no record", () => {
    expect(() => prescriptionsOf({} as never)).toThrow(/record/);
    expect(() => prescriptionsOf(record(), { drugCode: () => "" } as never)).toThrow(/drugCodeOf/);
  });
});
