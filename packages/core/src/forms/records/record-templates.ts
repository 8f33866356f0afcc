import { acts } from "../acts.ts";
import type { Confidence, FormSection, FormTemplate } from "../form-template.ts";
import { administrative } from "./sections/administrative.ts";
import { clinicalRecord, outpatientClinicalRecord } from "./sections/clinical-record.ts";
import { closingSummary, outpatientClosingSummary } from "./sections/closing-summary.ts";
import { diagnoses, dualDiagnoses } from "./sections/diagnoses.ts";
import { dischargeStatus } from "./sections/discharge-status.ts";
import { epidemiology } from "./sections/epidemiology.ts";
import {
  eyeAnteriorSegment,
  eyeChildren,
  eyeFundus,
  eyeGlaucoma,
  eyeStrabismus,
  eyeTrauma,
} from "./sections/eye-examinations.ts";
import { gynaecology } from "./sections/gynaecology.ts";
import { inpatientHeader, outpatientHeader } from "./sections/header.ts";
import { newborn } from "./sections/newborn.ts";
import { labour, obstetricExamination, obstetricHistory } from "./sections/obstetrics.ts";
import { operationData, operationTable } from "./sections/operations.ts";
import { paediatric } from "./sections/paediatric.ts";
import { patientManagement, visitManagement } from "./sections/patient-management.ts";
import {
  inpatientSignatures,
  inpatientSigning,
  outpatientSignatures,
  outpatientSigning,
} from "./sections/signing.ts";
import {
  burnExamination,
  dentalExamination,
  dermatologicalExamination,
  earNoseThroatExamination,
  haematologicalExamination,
  oncologicalExamination,
  outpatientDentalExamination,
  psychiatricExamination,
  rehabilitationExamination,
  surgicalExamination,
} from "./sections/specialty-examinations.ts";
import { traditionalMedicine } from "./sections/traditional-medicine.ts";

// What must be there. The table of forms does not say it; TT 32/2023 Đ52 k1 b asks for all content of the paper. Our
// default (`forms.required`): what every patient has (identity, times, coded diagnoses, complaint, course, histories of
// disease and allergy, vital signs, the six organ systems, plan, authors); what depends (the end, death, transfer,
// operation, insurance, age) under its condition; organs of other specialties and all fields of sections that were
// not compared with the annex are left to the doctor. A facility moves single fields by `requirements` of `checkForm`.

const inpatient = [
  inpatientHeader,
  administrative,
  patientManagement,
  diagnoses,
  dischargeStatus,
  inpatientSigning,
  clinicalRecord,
  closingSummary,
];
const outpatient = [
  outpatientHeader,
  administrative,
  visitManagement,
  outpatientClinicalRecord,
  outpatientClosingSummary,
  outpatientSigning,
];
const surgery = [operationData, operationTable];

const bases = {
  high: "form copy + published field schemas",
  medium: "digest of forms and implementations",
  low: "general knowledge of the older form lineage (QĐ 4069/2001); NOT checked against the annex",
  unknown: "not seen",
} satisfies Record<Confidence, string>;

function recordForm(
  number: string,
  vi: string,
  en: string,
  sectionsConfidence: Confidence,
  sections: readonly FormSection[],
  note?: string,
): FormTemplate {
  const isOutpatient = sections.includes(outpatientHeader);
  const signatures = isOutpatient ? outpatientSignatures : inpatientSignatures;
  return {
    code: `${number}/BV1`,
    names: { vi, en },
    kind: "record",
    annex: "TT 32/2023 PL XXVIII",
    source:
      "TT 32/2023/TT-BYT Phụ lục XXVIII; section detail from form lineage (QĐ 4069/2001) and implementations",
    validFrom: acts.tt32.inForce,
    confidence: "high",
    sectionsConfidence,
    sectionsBasis: bases[sectionsConfidence],
    ...(note !== undefined && { note }),
    sections,
    signatures: sections.length === 0 ? [] : signatures,
  };
}

/** The 29 record forms. @legal TT 32/2023/TT-BYT Phụ lục XXVIII */
export const recordTemplates: readonly FormTemplate[] = [
  recordForm("01", "Bệnh án Nội khoa", "Internal medicine record", "high", inpatient),
  recordForm("02", "Bệnh án Nhi khoa", "Paediatric record", "medium", [...inpatient, paediatric]),
  recordForm("03", "Bệnh án Truyền nhiễm", "Infectious disease record", "medium", [
    ...inpatient,
    epidemiology,
  ]),
  recordForm("04", "Bệnh án Phụ khoa", "Gynaecology record", "low", [...inpatient, gynaecology, ...surgery]),
  recordForm("05", "Bệnh án Sản khoa", "Obstetric record", "medium", [
    ...inpatient,
    obstetricHistory,
    obstetricExamination,
    labour,
    ...surgery,
  ]),
  recordForm(
    "06",
    "Bệnh án Sơ sinh",
    "Newborn record",
    "medium",
    [...inpatient, newborn],
    "Link to mother's record and birth certificate code (TT 22/2025).",
  ),
  recordForm("07", "Bệnh án Tâm thần", "Psychiatric record", "low", [...inpatient, psychiatricExamination]),
  recordForm("08", "Bệnh án Da liễu", "Dermatology record", "low", [...inpatient, dermatologicalExamination]),
  recordForm("09", "Bệnh án Huyết học - Truyền máu", "Haematology and transfusion record", "low", [
    ...inpatient,
    haematologicalExamination,
  ]),
  recordForm("10", "Bệnh án Ngoại khoa", "Surgical record", "medium", [
    ...inpatient,
    surgicalExamination,
    ...surgery,
  ]),
  recordForm("11", "Bệnh án Bỏng", "Burn record", "low", [...inpatient, burnExamination, ...surgery]),
  recordForm("12", "Bệnh án Ung bướu", "Oncology record", "low", [
    ...inpatient,
    oncologicalExamination,
    ...surgery,
  ]),
  recordForm("13", "Bệnh án Răng Hàm Mặt", "Dental and maxillofacial record", "low", [
    ...inpatient,
    dentalExamination,
    ...surgery,
  ]),
  recordForm("14", "Bệnh án Tai Mũi Họng", "ENT record", "low", [
    ...inpatient,
    earNoseThroatExamination,
    ...surgery,
  ]),
  recordForm(
    "15",
    "Bệnh án Ngoại trú (chung)",
    "Outpatient record (general)",
    "medium",
    outpatient,
    "Field list compared with an official form copy.",
  ),
  recordForm("16", "Bệnh án Ngoại trú Răng Hàm Mặt", "Outpatient record, dental", "medium", [
    ...outpatient,
    outpatientDentalExamination,
  ]),
  recordForm(
    "17",
    "Bệnh án dùng cho tuyến xã, phường",
    "Commune/ward health station record",
    "unknown",
    [],
    "Section layout not seen.",
  ),
  recordForm("18", "Bệnh án Nội trú Y học cổ truyền", "Inpatient traditional medicine record", "medium", [
    ...inpatient,
    traditionalMedicine,
    dualDiagnoses,
  ]),
  recordForm("19", "Bệnh án Ngoại trú Y học cổ truyền", "Outpatient traditional medicine record", "medium", [
    ...outpatient,
    traditionalMedicine,
    dualDiagnoses,
  ]),
  recordForm(
    "20",
    "Bệnh án Nội trú Nhi Y học cổ truyền",
    "Inpatient paediatric traditional medicine record",
    "medium",
    [...inpatient, paediatric, traditionalMedicine, dualDiagnoses],
  ),
  recordForm("21", "Bệnh án Mắt (chấn thương)", "Eye record (trauma)", "low", [
    ...inpatient,
    eyeTrauma,
    ...surgery,
  ]),
  recordForm("22", "Bệnh án Mắt (bán phần trước)", "Eye record (anterior segment)", "low", [
    ...inpatient,
    eyeAnteriorSegment,
    ...surgery,
  ]),
  recordForm("23", "Bệnh án Mắt (đáy mắt)", "Eye record (fundus)", "low", [
    ...inpatient,
    eyeFundus,
    ...surgery,
  ]),
  recordForm("24", "Bệnh án Mắt (glôcôm)", "Eye record (glaucoma)", "low", [
    ...inpatient,
    eyeGlaucoma,
    ...surgery,
  ]),
  recordForm("25", "Bệnh án Mắt (lác)", "Eye record (strabismus)", "low", [
    ...inpatient,
    eyeStrabismus,
    ...surgery,
  ]),
  recordForm("26", "Bệnh án Mắt trẻ em", "Eye record (children)", "low", [
    ...inpatient,
    paediatric,
    eyeChildren,
    ...surgery,
  ]),
  recordForm("27", "Bệnh án Phục hồi chức năng", "Rehabilitation record", "low", [
    ...inpatient,
    rehabilitationExamination,
  ]),
  recordForm("28", "Bệnh án Phục hồi chức năng nhi", "Paediatric rehabilitation record", "low", [
    ...inpatient,
    paediatric,
    rehabilitationExamination,
  ]),
  recordForm("29", "Bệnh án Ngoại trú Phục hồi chức năng", "Outpatient rehabilitation record", "low", [
    ...outpatient,
    rehabilitationExamination,
  ]),
];
