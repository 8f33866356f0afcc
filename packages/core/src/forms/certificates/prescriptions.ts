import { acts } from "../acts.ts";
import { coverageBindings } from "../bindings/coverage.ts";
import { facilityBindings } from "../bindings/facility.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { prescriptionBindings } from "../bindings/prescription.ts";
import { vitalSignBindings } from "../bindings/vital-signs.ts";
import { narcoticOverTenDays, withoutPersonalId } from "../conditions/certificate-conditions.ts";
import { known, under72Months } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { momentOf, timeOf } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormSection, FormTemplate } from "../form-template.ts";
import { prescriptionNumbering } from "../numbering/numbering-rules.ts";
import { certificate, unseen } from "./certificate.ts";
import { doctor } from "./signatures.ts";

type Prescription = ReturnType<typeof prescriptionBindings>;

function sections(prescription: Prescription): readonly FormSection[] {
  return [
    section("head", "Đơn vị", "Facility", [
      field(
        0,
        "number",
        "mã đơn thuốc 14 ký tự",
        "Number of the prescription, 14 characters",
        prescription.number,
        "1",
      ),
      field(1, "name", "tên", "Name", facilityBindings.name, "1"),
      field(1, "address", "địa chỉ", "Address", facilityBindings.address, "1"),
      field(1, "phone", "điện thoại", "Phone", facilityBindings.phone),
    ]),
    section("pat", "Người bệnh", "Patient", [
      field(0, "name", "họ tên", "Full name", patient.name, known),
      field(
        1,
        "personalId",
        "số ĐDCN/CCCD/hộ chiếu (nếu có)",
        "Personal ID/passport (if any)",
        patient.personalId,
      ),
      field(2, "birth", "ngày sinh", "Date of birth", patient.birth, withoutPersonalId),
      field(
        2,
        "ageMonths",
        "số tháng tuổi (<72 tháng)",
        "Age in months (<72 months)",
        patient.smallChildMonths,
        under72Months,
      ),
      field(
        2,
        "weightKg",
        "cân nặng (<72 tháng)",
        "Weight (<72 months)",
        vitalSignBindings.last.weightKg,
        under72Months,
      ),
      field(2, "gender", "giới", "Sex", patient.gender, withoutPersonalId),
      field(3, "cardNumber", "mã số BHYT", "Insurance number", coverageBindings.cardNumber),
      field(4, "residence", "nơi cư trú", "Residence", patient.address, withoutPersonalId),
      field(5, "diagnosis", "chẩn đoán", "Diagnosis", prescription.diagnosis, "1"),
      field(
        6,
        "companion",
        "người đưa trẻ",
        "Who brought the child",
        prescription.companionName,
        under72Months,
      ),
      field(6, "companionPhone", "điện thoại", "Phone", prescription.companionPhone),
    ]),
    section("rx", "Thuốc", "Medicines", [
      field(
        0,
        "drugs",
        "tên theo INN, hàm lượng, số lượng, liều, đường dùng, thời điểm, số ngày",
        "Name (INN), strength, quantity, dose, route, timing, days",
        prescription.drugs,
        "1..*",
      ),
      field(1, "advice", "lời dặn", "Advice", prescription.advice),
    ]),
    section("sign", "Ký", "Signatures", [
      field(0, "doctor", "bác sĩ/y sĩ (ký số)", "Doctor (digital signature)", prescription.prescriber, "1"),
      field(0, "on", "ngày", "Date", prescription.on, "1"),
    ]),
  ];
}

function prescriptionForm(
  annex: "I" | "II" | "III",
  vi: string,
  en: string,
  letter: "C" | "N" | "H",
  more: (prescription: Prescription) => readonly FormSection[] = () => [],
): FormTemplate {
  const prescription = prescriptionBindings(letter);
  return certificate(acts.tt26, {
    code: `TT26-${annex}`,
    annex: `TT 26/2025 PL ${annex}`,
    names: { vi, en },
    source: letter === "C" ? "TT 26/2025/TT-BYT, text read" : "TT 26/2025, text read",
    confidence: "high",
    moment: momentOf(timeOf("prescription", (entry) => entry.letter === letter)),
    sectionsConfidence: "high",
    numbering: { ...prescriptionNumbering(letter), field: "head.number" },
    sections: [...sections(prescription), ...more(prescription)],
    signatures: [doctor("sign.doctor", "Bác sĩ/y sĩ", "Doctor")],
  });
}

/** Đơn thuốc C, N, H. @legal TT 26/2025/TT-BYT Phụ lục I–III */
export const prescriptions: readonly FormTemplate[] = [
  prescriptionForm("I", "Đơn thuốc", "Prescription (class C)", "C"),
  prescriptionForm("II", "Đơn thuốc N", "Narcotic prescription", "N", (prescription) => [
    section("n", "Riêng đơn N", "N-specific", [
      {
        ...field(
          0,
          "courses",
          "đợt 1-3: từ ngày đến ngày",
          "Courses 1-3: from, to",
          prescription.courses,
          narcoticOverTenDays,
        ),
        cardinality: "1..*",
      },
      field(
        1,
        "receiver",
        "số ĐDCN người nhận thuốc",
        "Personal ID of who takes the drugs",
        prescription.receiverPersonalId,
        "1",
      ),
    ]),
  ]),
  prescriptionForm("III", "Đơn thuốc H", "Psychotropic/precursor prescription", "H", (prescription) => [
    section("h", "Riêng đơn H", "H-specific", [
      field(
        0,
        "receiver",
        "số ĐDCN người nhận thuốc",
        "Personal ID of who takes the drugs",
        prescription.receiverPersonalId,
        "1",
      ),
    ]),
  ]),
];

/** Đơn thuốc thang, cổ truyền. Nobody of us has seen its content. @legal TT 55/2025/TT-BYT */
export const decoctionPrescription: FormTemplate = certificate(acts.tt55, {
  ...unseen,
  code: "TT55-THANG",
  annex: "TT 55/2025",
  names: {
    vi: "Đơn thuốc thang/cổ truyền",
    en: "Traditional-medicine prescription (class T for decoction)",
  },
  source: "TT 55/2025/TT-BYT (in force 2026-03-01)",
  moment: momentOf(timeOf("prescription", ({ letter }) => letter === "T")),
  numbering: prescriptionNumbering("T"),
});
