import type { Decimal } from "@benhan/core";

/** A drug of an invented catalogue. */
export interface Drug {
  /** Beyond the last code of the ministry's list. @official MA_THUOC */
  readonly code: string;
  readonly name: string;
  readonly form: string;
  readonly strength?: string;
  readonly unit: string;
  /** @official DUONG_DUNG */
  readonly route: string;
  readonly price: Decimal;
  /** Medical gases, blood and herbs have none. */
  readonly registration?: string;
  readonly tender?: string;
  /** @official MA_NHOM */
  readonly group: "4" | "7";
  /** @official MA_PP_CHEBIEN */
  readonly preparation?: string;
}

const stems = [
  "Mẫucilin",
  "Thửmycin",
  "Vídụprazol",
  "Bịaxaban",
  "Mẫudipin",
  "Thửformin",
  "Vídụtamol",
  "Bịacortin",
];
const forms = [
  { form: "Viên nén bao phim", unit: "Viên", route: "1.01", strengths: ["5mg", "10mg", "500mg", "850mg"] },
  { form: "Viên nang cứng", unit: "Viên", route: "1.01", strengths: ["20mg", "40mg", "250mg"] },
  { form: "Bột pha tiêm", unit: "Lọ", route: "2.04", strengths: ["1g", "500mg"] },
  { form: "Dung dịch tiêm truyền", unit: "Chai", route: "2.14", strengths: ["0,9% 500ml", "5% 500ml"] },
  { form: "Thuốc bột pha hỗn dịch uống", unit: "Gói", route: "1.01", strengths: ["3g", "250mg/5ml"] },
];

/** Names of the length that registered names have, none of which is registered. */
export const drugs: readonly Drug[] = stems.flatMap((stem, at) =>
  forms.map((form, which): Drug => {
    const number = at * forms.length + which;
    const strength = form.strengths[at % form.strengths.length] ?? "500mg";
    return {
      code: `40.9${String(number + 100)}`,
      name: `${stem} ${strength} (hoạt chất mẫu ${number + 1} dưới dạng muối ngậm nước, ${form.form.toLowerCase()}, hộp 3 vỉ)`,
      form: form.form,
      strength,
      unit: form.unit,
      route: form.route,
      price: `${350 + number * 1275}.${number % 4 === 0 ? "333" : "000"}` as Decimal,
      registration: `VD-${String(number).padStart(5, "0")}-00`,
      tender: `${900 + (number % 20)}/QĐ-MẪU;G${1 + (number % 4)};N${1 + (number % 5)};2025`,
      group: "4",
    };
  }),
);

/** The drugs that a patient takes home. */
export const oralDrugs: readonly Drug[] = drugs.filter(({ route }) => route === "1.01");

/** Nobody bids for it, it has no strength and no registration. */
export const oxygen: Drug = {
  code: "40.17",
  name: "Oxy dược dụng",
  form: "Khí hóa lỏng",
  unit: "Lít",
  route: "5.06",
  price: "3.150" as Decimal,
  group: "4",
};

export const redCells: Drug = {
  code: "MAU.9999",
  name: "Khối hồng cầu mẫu, thể tích 250 ml",
  form: "Túi máu",
  unit: "Túi",
  route: "2.14",
  price: "712000" as Decimal,
  group: "7",
};

/** Herbs of traditional medicine. */
export const herbs: readonly Drug[] = ["Hoài mẫu", "Bạch thử", "Đương ví dụ", "Cam mẫu thảo"].map(
  (name, at) => ({
    code: `05V.90${at + 1}`,
    name: `${name} (vị thuốc y học cổ truyền mẫu)`,
    form: "Vị thuốc đã chế biến",
    unit: "Gam",
    route: "1.01",
    price: `${180 + at * 95}` as Decimal,
    registration: `VCT-0000${at}-00`,
    tender: `950/QĐ-MẪU;G4;N2;2025`,
    group: "4",
    preparation: "01;03",
  }),
);
