import { acts } from "../acts.ts";
import { patientBindings } from "../bindings/patient.ts";
import { known } from "../conditions/record-conditions.ts";
import { column, field } from "../form-field.ts";
import { ofItsCopy, timeOf } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormMoment, FormSection, FormSignature, FormTemplate } from "../form-template.ts";
import { certificate } from "./certificate.ts";

function narcoticPaper(
  annex: "IV" | "V" | "VI",
  vi: string,
  en: string,
  sections: readonly FormSection[],
  signatures: readonly FormSignature[],
  moment: FormMoment = ofItsCopy,
): FormTemplate {
  return certificate(acts.tt26, {
    code: `TT26-${annex}`,
    annex: `TT 26/2025 PL ${annex}`,
    names: { vi, en },
    source: "TT 26/2025, text read",
    confidence: "high",
    sectionsConfidence: "high",
    moment,
    sections,
    signatures,
  });
}

const narcotic = timeOf("prescription", ({ letter }) => letter === "N");

/** An undertaking is given with a prescription of narcotics. */
const withPrescription: FormMoment = {
  ...ofItsCopy,
  otherwise: (facts) => narcotic.read(facts) ?? ofItsCopy.otherwise(facts),
};

/** Papers about narcotics beside the prescription. @legal TT 26/2025/TT-BYT Phụ lục IV–VI */
export const narcoticPapers: readonly FormTemplate[] = [
  narcoticPaper(
    "IV",
    "Cam kết sử dụng thuốc gây nghiện",
    "Undertaking on narcotic use",
    [
      section("all", "Nội dung", "Content", [
        field(0, "person", "người cam kết", "Who undertakes", "text", "1"),
        field(0, "personalId", "ĐDCN", "Personal ID", "identifier", "1"),
        field(0, "address", "địa chỉ", "Address", "text", "1"),
        field(0, "phone", "điện thoại", "Phone", "identifier"),
        field(1, "patient", "người bệnh", "Patient", patientBindings.name, known),
        field(1, "place", "nơi điều trị", "Place of treatment", "text", "1"),
        field(2, "undertaking", "cam kết", "Undertaking", "text", "1"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(0, "person", "người cam kết", "Who undertakes", "text", "1"),
      ]),
    ],
    [
      {
        role: "patient-or-representative",
        label: { vi: "Người cam kết", en: "Who undertakes" },
        required: true,
        field: "sign.person",
      },
    ],
    withPrescription,
  ),
  narcoticPaper(
    "V",
    "Đơn đề nghị xác nhận tiếp tục giảm đau bằng thuốc gây nghiện",
    "Request for continued narcotic pain relief",
    [
      section("all", "Nội dung", "Content", [
        field(0, "person", "người đề nghị", "Requester", "text", "1"),
        field(1, "place", "nơi điều trị", "Place of treatment", "text", "1"),
        field(
          2,
          "confirmation",
          "xác nhận của trạm trưởng",
          "Confirmation by the head of the station",
          "text",
          "1",
        ),
        field(2, "drugs", "thuốc", "Drugs", "text", "1..*"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(0, "person", "người làm đơn", "Who asks", "text", "1"),
        field(1, "head", "trạm trưởng", "Head of the station", "text", "1"),
      ]),
    ],
    [
      {
        role: "patient-or-representative",
        label: { vi: "Người làm đơn", en: "Who asks" },
        required: true,
        field: "sign.person",
      },
      {
        role: "head-of-facility",
        label: { vi: "Trạm trưởng", en: "Head of the station" },
        required: true,
        field: "sign.head",
      },
    ],
  ),
  narcoticPaper(
    "VI",
    "Biên bản nhận lại thuốc gây nghiện, hướng thần, tiền chất",
    "Minutes of drug return",
    [
      section("all", "Nội dung", "Content", [
        field(0, "person", "người nộp", "Who returns", "text", "1"),
        field(0, "personalId", "ĐDCN", "Personal ID", "identifier", "1"),
        field(
          1,
          "drugs",
          "bảng thuốc: tên, đơn vị, số lượng, hạn, tình trạng",
          "Table of drugs",
          "table",
          "1..*",
          {
            columns: [
              column("name", "tên", "Name", "text", "1"),
              column("unit", "đơn vị", "Unit", "text", "1"),
              column("quantity", "số lượng", "Quantity", "number", "1"),
              column("expiry", "hạn", "Expiry", "date"),
              column("condition", "tình trạng", "Condition"),
            ],
          },
        ),
        field(2, "facility", "cơ sở cấp", "Facility that gave them", "text", "1"),
        field(2, "at", "thời gian", "Time", "minute", "1"),
        field(2, "place", "địa điểm", "Place", "text", "1"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(0, "giver", "bên giao", "Given by", "text", "1"),
        field(1, "receiver", "bên nhận", "Received by", "text", "1"),
      ]),
    ],
    [
      { role: "giver", label: { vi: "Bên giao", en: "Given by" }, required: true, field: "sign.giver" },
      {
        role: "receiver",
        label: { vi: "Bên nhận", en: "Received by" },
        required: true,
        field: "sign.receiver",
      },
    ],
  ),
];
