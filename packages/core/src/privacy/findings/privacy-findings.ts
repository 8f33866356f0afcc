import type { Bilingual, Severity } from "../../faults/issue.ts";
import { legalGrounds } from "../legal-basis/legal-grounds.ts";

/** A finding, without its place. */
export interface FindingText {
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly rule: string;
  readonly source: string;
}

function error(
  rule: string,
  source: string,
  [vi, en]: readonly [string, string],
  [nextVi, nextEn]: readonly [string, string],
): FindingText {
  return { severity: "error", text: { vi, en }, nextStep: { vi: nextVi, en: nextEn }, rule, source };
}

const consentLaw = "Luật 91/2025/QH15 Đ9; NĐ 356/2025/NĐ-CP Đ6";
const withoutConsent = "Luật 91/2025/QH15 Đ19";
const grounds = Object.keys(legalGrounds).join(", ");

/** What can be wrong with a consent. */
export const consentFindings = {
  consent_incomplete: error(
    "PDP-02",
    consentLaw,
    ["Phiếu đồng ý thiếu hoặc sai mục này.", "This member of the consent is missing or wrong."],
    ["Ghi đủ mục này rồi lưu lại.", "Fill this member in and record it again."],
  ),
  consent_bundled: error(
    "PDP-02",
    consentLaw,
    [
      "Một lần đồng ý chỉ cho một mục đích; không được gộp nhiều mục đích.",
      "A consent is for one purpose; purposes may not be bundled.",
    ],
    ["Lập một phiếu đồng ý cho mỗi mục đích.", "Record one consent for each purpose."],
  ),
  consent_decision_unknown: error(
    "PDP-02",
    consentLaw,
    ["Chưa ghi người bệnh quyết định thế nào.", "It is not said what the patient has decided."],
    [
      'decision là một trong "permit", "deny", "withdraw".',
      'decision is one of "permit", "deny", "withdraw".',
    ],
  ),
  consent_patient_number: error(
    "PDP-02",
    "CV 365/TTYQG-GPQLCL III.1.1 đ",
    [
      "Mã người bệnh là 12 chữ số như số định danh cá nhân: sổ và nhật ký chỉ ghi mã của cơ sở.",
      "The key of the patient has 12 digits like a personal ID number: ledger and log hold keys of the facility alone.",
    ],
    ["Dùng patientKeyOf(record.patient).", "Use patientKeyOf(record.patient)."],
  ),
  consent_time_form: error(
    "PDP-02",
    consentLaw,
    ["Thời điểm không đúng dạng.", "The moment is not of the right form."],
    [
      'Ghi dạng "2026-07-02T08:30:00.000+07:00" (parseInstant).',
      'Write it as "2026-07-02T08:30:00.000+07:00" (parseInstant).',
    ],
  ),
  consent_by_silence: error(
    "PDP-02",
    consentLaw,
    [
      "Im lặng, không phản hồi hoặc ô chọn sẵn không phải là đồng ý.",
      "Silence, no answer or a ticked box is no consent.",
    ],
    [
      'Ghi cách người bệnh đã thể hiện: giấy, điện tử hoặc ghi âm (method là một trong "paper", "electronic", "recorded-voice").',
      'Say how it was stated (method is one of "paper", "electronic", "recorded-voice").',
    ],
  ),
  not_told_sensitive: error(
    "PDP-02",
    consentLaw,
    [
      "Người bệnh chưa được báo rằng dữ liệu là dữ liệu nhạy cảm.",
      "The patient was not told that the data are sensitive.",
    ],
    ["Thông báo cho người bệnh rồi lấy lại sự đồng ý.", "Tell the patient and ask for consent again."],
  ),
  consent_proof_missing: error(
    "PDP-02",
    consentLaw,
    [
      "Chưa có bằng chứng của sự đồng ý; cơ sở có nghĩa vụ chứng minh.",
      "There is no proof of the consent; the facility bears the burden of proof.",
    ],
    [
      "Lưu phiếu hoặc tệp và ghi khóa của nó vào evidence.",
      "Keep the paper or file, and write its key into evidence.",
    ],
  ),
  consent_time_wrong: error(
    "PDP-02",
    consentLaw,
    [
      "Thời điểm đồng ý ở tương lai, hoặc hết hạn trước khi bắt đầu.",
      "The consent lies in the future, or ends before it begins.",
    ],
    ["Sửa thời điểm theo phiếu.", "Correct the time by the paper."],
  ),
  representative_needed: error(
    "PDP-12",
    "Luật 91/2025/QH15 Đ24 k2",
    [
      "Người bệnh là trẻ em: người đại diện theo pháp luật quyết định.",
      "The patient is a child: the legal representative decides.",
    ],
    [
      "Lấy quyết định của người đại diện; công khai thông tin của trẻ từ 7 tuổi cần cả hai.",
      "Ask the representative; to publish facts of a child from 7 years both must agree.",
    ],
  ),
} as const satisfies Readonly<Record<string, FindingText>>;

/** What can be missing of a legal basis. */
export const basisFindings = {
  purpose_missing: error(
    "KCB-08",
    "Luật KCB 15/2023/QH15 Đ69 k5; Luật 91/2025/QH15 Đ9",
    ["Chưa nêu một mục đích, bằng mã của nó.", "No purpose is stated by its code."],
    ["Chọn đúng một mục đích trong danh mục của cơ sở.", "Choose one purpose of the facility's list."],
  ),
  purpose_unknown: error(
    "KCB-08",
    "Luật KCB 15/2023/QH15 Đ69 k5",
    ["Mục đích này không có trong danh mục của cơ sở.", "This purpose is not in the facility's list."],
    ["Dùng mã trong danh mục, hoặc bổ sung mục đích.", "Use a code of the list, or add the purpose to it."],
  ),
  ground_missing: error(
    "PDP-03",
    withoutConsent,
    [
      "Chưa nêu căn cứ pháp lý, hoặc căn cứ không có trong danh mục.",
      "No legal ground is stated, or none of the list.",
    ],
    [`Nêu một căn cứ trong legalGrounds: ${grounds}.`, `State one of legalGrounds: ${grounds}.`],
  ),
  ground_not_of_purpose: error(
    "PDP-03",
    withoutConsent,
    ["Mục đích này không dựa trên căn cứ đã nêu.", "This purpose does not rest on the stated ground."],
    ["Dùng căn cứ ghi trong danh mục mục đích.", "Use a ground that the list of purposes gives."],
  ),
  consent_missing: error(
    "PDP-03",
    consentLaw,
    [
      "Người bệnh chưa đồng ý cho mục đích này, đã từ chối, đã rút hoặc đã hết hạn.",
      "The patient has not agreed to this purpose, has refused, has withdrawn, or the consent has ended.",
    ],
    [
      "Xin sự đồng ý cho đúng mục đích, rồi hỏi lại consentStateOf.",
      "Ask for consent to this very purpose, and ask consentStateOf again.",
    ],
  ),
  evidence_missing: error(
    "PDP-03",
    withoutConsent,
    ["Chưa có giấy tờ chứng minh căn cứ.", "Nothing proves the ground."],
    ["Ghi khóa của giấy tờ mà cơ sở lưu.", "Give the key of the document that the facility keeps."],
  ),
  evidence_of_other_kind: error(
    "PDP-03",
    withoutConsent,
    [
      "Giấy tờ không phải loại mà căn cứ đòi hỏi.",
      "The document is not of the kind that the ground asks for.",
    ],
    [
      "Xem legalGrounds: mỗi căn cứ có loại giấy tờ của nó.",
      "See legalGrounds: each ground has its kind of document.",
    ],
  ),
} as const satisfies Readonly<Record<string, FindingText>>;
