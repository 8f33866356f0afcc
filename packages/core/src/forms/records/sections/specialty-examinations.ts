import { examinationBindings } from "../../bindings/examination.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormField } from "../../form-template.ts";

/** Khám chuyên khoa: the part of each special record form. */
export function specialtyExamination(fields: readonly FormField[]) {
  return section("A-spec", "Khám chuyên khoa", "Specialty examination", fields);
}

/** A drawing or map: the digest of the attachment that holds it. */
export function drawing(phrase: number, label: string, labelEn: string): FormField {
  return field(phrase, "drawing", label, labelEn, "identifier");
}

const { entry } = examinationBindings;

export const psychiatricExamination = specialtyExamination([
  field(0, "general", "biểu hiện chung", "General appearance", entry.mental, "0..*"),
  field(1, "consciousness", "ý thức", "Consciousness", "text"),
  field(2, "sensation", "cảm giác", "Sensation", "text"),
  field(2, "perception", "tri giác", "Perception", "text"),
  field(3, "thinking", "tư duy", "Thinking", "text"),
  field(4, "emotion", "cảm xúc", "Emotion", "text"),
  field(5, "behaviour", "hành vi", "Behaviour", "text"),
  field(5, "activity", "hoạt động", "Activity", "text"),
  field(6, "memory", "trí nhớ", "Memory", "text"),
  field(6, "intellect", "trí tuệ", "Intellect", "text"),
  field(6, "attention", "chú ý", "Attention", "text"),
  field(7, "nervous", "thần kinh", "Nervous system", entry.nervous, "0..*"),
  field(8, "personality", "nhân cách", "Personality", "text"),
]);

export const dermatologicalExamination = specialtyExamination([
  field(0, "lesion", "thương tổn cơ bản", "Basic lesion", entry.skin, "0..*"),
  field(0, "site", "vị trí", "Site", "text"),
  field(0, "area", "diện tích", "Area", "text"),
  field(1, "symptoms", "triệu chứng cơ năng", "Symptoms", "text"),
  drawing(2, "bản đồ thương tổn", "Map of lesions"),
]);

export const haematologicalExamination = specialtyExamination([
  field(0, "skin", "da niêm mạc", "Skin and mucosa", entry.skin, "0..*"),
  field(0, "bleeding", "xuất huyết", "Bleeding", "text"),
  field(1, "nodes", "hạch", "Lymph nodes", "text"),
  field(1, "liver", "gan", "Liver", "text"),
  field(1, "spleen", "lách", "Spleen", "text"),
  field(2, "transfusion", "truyền máu", "Transfusions", "text"),
  field(2, "transfusionReaction", "tai biến", "Transfusion reactions", "text"),
  field(3, "bloodCount", "huyết đồ", "Blood count", "text"),
  field(3, "marrow", "tủy đồ", "Marrow", "text"),
]);

export const surgicalExamination = specialtyExamination([
  field(
    0,
    "findings",
    "bệnh ngoại khoa/khám chuyên khoa",
    "Surgical disease, specialist findings",
    entry.special,
    "1..*",
  ),
]);

export const burnExamination = specialtyExamination([
  field(0, "agent", "tác nhân", "Agent", "text"),
  field(0, "circumstances", "hoàn cảnh bỏng", "Circumstances", "text"),
  field(1, "area", "diện tích", "Area", "number", "0..1", { unit: "%" }),
  field(1, "depth", "độ sâu", "Depth", "text"),
  field(2, "site", "vị trí", "Site", "text"),
  drawing(2, "sơ đồ tổn thương", "Map of burns"),
  field(3, "shock", "sốc bỏng", "Burn shock", "text"),
]);

export const oncologicalExamination = specialtyExamination([
  field(0, "site", "vị trí u", "Site of the tumour", "text"),
  field(0, "size", "kích thước u", "Size of the tumour", "text"),
  field(1, "nodes", "hạch", "Lymph nodes", "text"),
  field(1, "metastases", "di căn", "Metastases", "text"),
  field(2, "tnm", "TNM", "TNM", "text"),
  field(2, "stage", "giai đoạn", "Stage", "text"),
  field(3, "pathology", "giải phẫu bệnh", "Pathology", "text"),
  field(4, "chemotherapy", "hóa trị", "Chemotherapy", "text"),
  field(4, "radiotherapy", "xạ trị", "Radiotherapy", "text"),
]);

export const dentalExamination = specialtyExamination([
  field(0, "face", "khám ngoài mặt", "Face", "text"),
  field(0, "mouth", "trong miệng", "Mouth", entry.dental, "0..*"),
  field(1, "teeth", "sơ đồ răng", "Chart of teeth", "identifier"),
  drawing(1, "hình vẽ tổn thương", "Drawing of lesions"),
]);

export const earNoseThroatExamination = specialtyExamination([
  field(0, "ear", "tai", "Ear", "text"),
  field(1, "nose", "mũi xoang", "Nose and sinuses", "text"),
  field(2, "throat", "họng thanh quản", "Throat and larynx", "text"),
  field(3, "neck", "cổ", "Neck", "text"),
  drawing(4, "hình vẽ tổn thương", "Drawing of lesions"),
]);

export const outpatientDentalExamination = specialtyExamination([
  field(0, "disease", "bệnh chuyên khoa", "Disease of the specialty", entry.dental, "1..*"),
  drawing(1, "hình vẽ răng/tổn thương", "Drawing of teeth or lesions"),
]);

export const rehabilitationExamination = specialtyExamination([
  field(0, "dailyLiving", "chức năng sinh hoạt hằng ngày", "Activities of daily living", "text"),
  field(0, "moving", "di chuyển", "Moving", "text"),
  field(1, "motor", "vận động", "Motor function", "text"),
  field(1, "speech", "ngôn ngữ", "Speech", "text"),
  field(1, "swallowing", "nuốt", "Swallowing", "text"),
  field(1, "psychology", "tâm lý", "Psychology", "text"),
  field(2, "goals", "mục tiêu", "Goals", "text"),
  field(2, "plan", "kế hoạch", "Plan", "text"),
  field(2, "techniques", "kỹ thuật PHCN", "Techniques", "text"),
  field(3, "before", "lượng giá trước", "Assessment before", "text"),
  field(3, "after", "lượng giá sau", "Assessment after", "text"),
]);
