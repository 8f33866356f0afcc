import type { ConsentEntry } from "../../record/entries/consent.ts";
import { consentBindings } from "../bindings/consent.ts";
import { momentOf, onAdmission, timeOf } from "../form-moments.ts";
import type { FormTemplate } from "../form-template.ts";
import { consentBlocks, consentSignatures } from "./blocks/consent-blocks.ts";
import { sheet } from "./sheet.ts";

function consentSheet(
  code: `${number}/BV2`,
  vi: string,
  en: string,
  ...subjects: [ConsentEntry["subject"], ...ConsentEntry["subject"][]]
): FormTemplate {
  const consent = consentBindings(subjects.join(" or "), ...subjects);
  const given = timeOf("consent", ({ subject }) => subjects.includes(subject));
  const moment = subjects.includes("admission") ? onAdmission(given) : momentOf(given);
  return sheet(code, vi, en, moment, consentBlocks(consent), consentSignatures);
}

/** Sheets by which the patient agrees or refuses. @legal Luật KCB 15/2023 Đ65; TT 32/2023/TT-BYT PL XXIX */
export const consentSheets: readonly FormTemplate[] = [
  consentSheet(
    "01/BV2",
    "Giấy cam kết chấp thuận phẫu thuật, thủ thuật và gây mê hồi sức",
    "Consent to surgery, procedure and anaesthesia",
    "operation",
    "procedure",
    "anaesthesia",
  ),
  consentSheet("03/BV2", "Giấy khám/chữa bệnh theo yêu cầu", "On-request care paper", "requested-care"),
  consentSheet(
    "40/BV2",
    "Giấy cung cấp thông tin và cam kết chung về nhập viện nội trú",
    "Information and general undertaking on admission",
    "admission",
  ),
  consentSheet(
    "41/BV2",
    "Giấy cam kết từ chối sử dụng dịch vụ KCB",
    "Refusal of services",
    "refusal-of-care",
  ),
  consentSheet("45/BV2", "Giấy cam kết chuyển cơ sở KCB", "Undertaking on transfer", "transfer"),
  consentSheet(
    "46/BV2",
    "Giấy cam kết ra viện không theo chỉ định của bác sĩ",
    "Discharge against advice",
    "discharge-against-advice",
  ),
  consentSheet(
    "48/BV2",
    "Giấy cam kết hóa trị - xạ trị",
    "Consent to chemo-radiotherapy",
    "chemotherapy",
    "radiotherapy",
  ),
  consentSheet("49/BV2", "Giấy cam kết xạ trị", "Consent to radiotherapy", "radiotherapy"),
];
