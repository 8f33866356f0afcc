import type { Decimal } from "@benhan/core";
import { type Drug, oralDrugs } from "./catalogue/drugs.ts";
import type { DrugLine } from "./charge-lines.ts";
import type { Episode } from "./episode.ts";
import { type Moment, officialMinute } from "./moment.ts";

const whole = "100" as Decimal;

const swallowed =
  "Uống sau ăn 30 phút với khoảng 200 ml nước đun sôi để nguội, chia đều các lần trong ngày; không nhai, không bẻ viên";
const injected =
  "Dùng chậm theo đúng tốc độ ghi trong phiếu, kiểm tra tên thuốc và hạn dùng trước khi dùng, theo dõi phản ứng trong 30 phút đầu";

/** How much of a drug is ordered. */
interface Dose {
  readonly perDose: number;
  readonly perDay: number;
  readonly days: number;
}

/** One order of a drug. */
export function drugLine(
  { department, doctor }: Episode,
  drug: Drug,
  { perDose, perDay, days }: Dose,
  ordered: Moment,
  given?: Moment,
): DrugLine {
  const unit = drug.unit.toLowerCase();
  return {
    cells: {
      MA_THUOC: drug.code,
      ...(drug.preparation !== undefined && { MA_PP_CHEBIEN: drug.preparation }),
      MA_NHOM: drug.group,
      TEN_THUOC: drug.name,
      DON_VI_TINH: drug.unit,
      ...(drug.strength !== undefined && { HAM_LUONG: drug.strength }),
      DUONG_DUNG: drug.route,
      DANG_BAO_CHE: drug.form,
      LIEU_DUNG: `${perDose} ${unit}/lần * ${perDay} lần/ngày * ${days} ngày [${perDose * perDay} ${unit}/ngày]`,
      CACH_DUNG: drug.route === "1.01" ? swallowed : injected,
      ...(drug.registration !== undefined && { SO_DANG_KY: drug.registration }),
      ...(drug.tender !== undefined && { TT_THAU: drug.tender }),
      PHAM_VI: "1",
      MA_KHOA: department,
      MA_BAC_SI: doctor,
      NGAY_YL: officialMinute(ordered),
      ...(given !== undefined && { NGAY_TH_YL: officialMinute(given) }),
      MA_PTTT: "1",
      NGUON_CTRA: "1",
    },
    quantity: String(perDose * perDay * days) as Decimal,
    price: drug.price,
    insuredRatio: whole,
  };
}

/** The prescription that a patient takes home, some drugs for some days. */
export function prescription(
  episode: Episode,
  count: number,
  days: number,
  ordered: Moment,
): readonly DrugLine[] {
  const { draws } = episode.setting;
  return draws
    .some(oralDrugs, count)
    .map((drug) => drugLine(episode, drug, { perDose: 1, perDay: draws.between(1, 3), days }, ordered));
}

/** The same order, paid by the patient and now and then in part by a donor. */
export function outOfScope(line: DrugLine, donated?: Decimal): DrugLine {
  const { MA_THUOC: _code, ...cells } = line.cells;
  return {
    ...line,
    cells: { ...cells, PHAM_VI: "2", NGUON_CTRA: "4" },
    insuredRatio: "0" as Decimal,
    ...(donated !== undefined && { donated }),
  };
}
