import type { FindingText } from "./privacy-findings.ts";

function error(
  rule: string,
  source: string,
  [vi, en]: readonly [string, string],
  [nextVi, nextEn]: readonly [string, string],
): FindingText {
  return { severity: "error", text: { vi, en }, nextStep: { vi: nextVi, en: nextEn }, rule, source };
}

const healthLaw = "Luật 91/2025/QH15 Đ26 k2";
const transferLaw = "Luật 91/2025/QH15 Đ17; NĐ 356/2025/NĐ-CP Đ7";

/** What can stand against handing out content. */
export const egressFindings = {
  request_incomplete: error(
    "KCB-08",
    "Luật KCB 15/2023/QH15 Đ69 k3–k5",
    [
      "Yêu cầu giao dữ liệu thiếu hoặc sai mục này.",
      "This member of the egress request is missing or wrong.",
    ],
    ["Ghi đủ mục này rồi quyết định lại.", "Fill this member in and decide again."],
  ),
  written_request_needed: error(
    "PDP-06",
    healthLaw,
    [
      "Không được giao dữ liệu cho cơ sở y tế khác hoặc nơi bán bảo hiểm sức khỏe, nhân thọ khi người bệnh chưa yêu cầu bằng văn bản và không thuộc khoản 1 Điều 19.",
      "No data go to another health-care provider or a health or life insurer unless the patient asks in writing, or Article 19 (1) applies.",
    ],
    [
      "Lấy yêu cầu bằng văn bản của người bệnh (written-request); sự đồng ý thông thường không đủ.",
      "Get the written request of the patient (written-request); ordinary consent is not enough.",
    ],
  ),
  agreement_missing: error(
    "PDP-08",
    transferLaw,
    [
      "Chưa có thỏa thuận chuyển giao dữ liệu với bên nhận.",
      "There is no transfer agreement with the recipient.",
    ],
    ["Ký thỏa thuận chuyển giao và truyền agreement.", "Sign a transfer agreement and pass agreement."],
  ),
  agreement_incomplete: error(
    "PDP-08",
    transferLaw,
    [
      "Thỏa thuận chuyển giao thiếu hoặc sai mục này.",
      "This member of the transfer agreement is missing or wrong.",
    ],
    [
      "Thỏa thuận phải nêu mục đích, loại dữ liệu, thời hạn (until không trước from), việc xóa và nghĩa vụ các bên.",
      "The agreement must state purposes, data, period (until not before from), deletion and the duties of the parties.",
    ],
  ),
  agreement_day_form: error(
    "PDP-08",
    transferLaw,
    [
      "Ngày của thỏa thuận không đúng dạng, hoặc không có trong lịch.",
      "The day of the agreement is not of the right form, or is no day of the calendar.",
    ],
    ['Ghi ngày dạng "2026-07-02".', 'Write the day as "2026-07-02".'],
  ),
  agreement_not_in_force: error(
    "PDP-08",
    transferLaw,
    ["Thỏa thuận chuyển giao chưa có hiệu lực hoặc đã hết hạn.", "The transfer agreement is not in force."],
    ["Gia hạn hoặc ký thỏa thuận mới.", "Extend it or sign a new one."],
  ),
  agreement_of_other: error(
    "PDP-08",
    transferLaw,
    ["Thỏa thuận là của bên nhận khác.", "The agreement is with another recipient."],
    ["Dùng thỏa thuận với chính bên nhận này.", "Use the agreement with this very recipient."],
  ),
  agreement_too_narrow: error(
    "PDP-08",
    transferLaw,
    [
      "Mục đích hoặc loại dữ liệu không có trong thỏa thuận chuyển giao.",
      "The purpose or a class of data is not in the transfer agreement.",
    ],
    [
      "Bỏ phần ngoài thỏa thuận, hoặc sửa thỏa thuận.",
      "Leave out what is beyond it, or amend the agreement.",
    ],
  ),
  not_encrypted: error(
    "PDP-08",
    "NĐ 356/2025/NĐ-CP Đ7; TCVN 14423:2026",
    [
      "Dữ liệu nhạy cảm rời cơ sở mà chưa được mã hóa.",
      "Sensitive data would leave the facility without encryption.",
    ],
    ["Mã hóa gói dữ liệu rồi quyết định lại.", "Encrypt the package and decide again."],
  ),
  not_encrypted_for_patient: {
    severity: "warning",
    text: {
      vi: "Tệp giao cho người bệnh chưa được mã hóa.",
      en: "The file for the patient is not encrypted.",
    },
    nextStep: {
      vi: "Mã hóa, hoặc báo cho người bệnh biết rủi ro trước khi giao.",
      en: "Encrypt it, or tell the patient of the risk before it is handed over.",
    },
    rule: "PDP-08",
    source: "NĐ 356/2025/NĐ-CP Đ7",
  },
  not_protected: {
    severity: "warning",
    text: {
      vi: "Giấy có dữ liệu nhạy cảm: chưa ghi biện pháp bảo vệ vật lý.",
      en: "Paper with sensitive data: no physical protection is stated.",
    },
    nextStep: { vi: "Niêm phong, giao tận tay.", en: "Seal it and hand it over in person." },
    rule: "PDP-08",
    source: "NĐ 356/2025/NĐ-CP Đ7",
  },
  requester_unknown: error(
    "KCB-06",
    "Luật KCB 15/2023/QH15 Đ69 k3, k4",
    [
      "Loại bên yêu cầu không có trong danh sách được khai thác hồ sơ bệnh án.",
      "The category of who asks is not on the list of those who may have records.",
    ],
    ["Dùng một khóa của requesterCategories.", "Use a key of requesterCategories."],
  ),
  requester_not_patient: error(
    "PDP-06",
    "Luật 91/2025/QH15 Đ26 k2",
    [
      "Nơi nhận ghi là người bệnh, nhưng người yêu cầu không thuộc phía người bệnh.",
      "The destination is said to be the patient, but who asks is not on the patient's side.",
    ],
    [
      "Ghi đúng nơi nhận (`destination.type`), hoặc người yêu cầu: patient, representative-…, patient-lawyer.",
      "Give the destination that it really is (`destination.type`), or who asks: patient, representative-…, patient-lawyer.",
    ],
  ),
  unit_approval_missing: error(
    "PDP-18",
    "NĐ 102/2025/NĐ-CP Đ10, Đ23",
    ["Bên thứ ba chưa được đơn vị đồng ý.", "The facility has not agreed to the access of the third party."],
    [
      "Ghi khóa văn bản đồng ý của đơn vị (unitApproval).",
      "Give the key of the facility's approval (unitApproval).",
    ],
  ),
  patient_consent_missing: error(
    "PDP-18",
    "NĐ 102/2025/NĐ-CP Đ10, Đ23",
    [
      "Bên thứ ba chưa được người bệnh đồng ý.",
      "The patient has not agreed to the access of the third party.",
    ],
    ["Xin sự đồng ý của người bệnh cho đúng mục đích.", "Ask the patient for consent to this purpose."],
  ),
  region_unsaid: error(
    "SEC-09",
    "NĐ 333/2026/NĐ-CP Đ19–20",
    [
      "Chưa rõ dữ liệu được giao đến và lưu ở nước nào.",
      "It is not said in which country the data will be kept.",
    ],
    ["Ghi mã nước của nơi nhận (VN).", "Give the country code of the destination (VN)."],
  ),
  region_outside: error(
    "SEC-09",
    "NĐ 333/2026/NĐ-CP Đ19–20; Luật 91/2025/QH15 Đ20",
    [
      "Nơi nhận ngoài các nước mà cơ sở cho phép.",
      "The destination lies outside the countries that the facility allows.",
    ],
    [
      "Lưu dữ liệu tại Việt Nam; nếu chuyển ra nước ngoài, lập hồ sơ đánh giá tác động rồi bổ sung vào regions.",
      "Keep the data in Viet Nam; to send them abroad, make the impact assessment, then add the country to regions.",
    ],
  ),
  publication_needs_consent: error(
    "PDP-12",
    "Luật 91/2025/QH15 Đ24 k2; Luật KCB 15/2023/QH15 Đ10 k2",
    [
      "Chỉ công khai dữ liệu khi người bệnh đồng ý.",
      "Data are made public with the consent of the patient only.",
    ],
    ["Dùng căn cứ consent với mục đích công khai.", "Use the ground consent with a purpose of publication."],
  ),
  consent_not_for_publication: error(
    "PDP-12",
    "Luật 91/2025/QH15 Đ24 k2",
    [
      "Sự đồng ý được tra cho việc khác, không phải để công khai.",
      "The ledger was asked about something else than making facts public.",
    ],
    [
      "Gọi consentStateOf với `isPublication: true` và ngày sinh của người bệnh (`birth`).",
      "Call consentStateOf with `isPublication: true` and the birth of the patient (`birth`).",
    ],
  ),
  consent_too_old: error(
    "PDP-02",
    "Luật 91/2025/QH15 Đ9",
    [
      "Kết quả tra sổ đồng ý đã cũ: người bệnh có thể đã rút lại.",
      "The answer of the ledger is old: the patient may have withdrawn since.",
    ],
    [
      "Gọi lại consentStateOf ngay trước khi quyết định (không cũ hơn `ticketMinutes`).",
      "Call consentStateOf again right before you decide (not older than `ticketMinutes`).",
    ],
  ),
  consent_of_other: error(
    "PDP-03",
    "Luật 91/2025/QH15 Đ9",
    [
      "Sự đồng ý là của người khác hoặc đã cũ.",
      "The consent is of somebody else, or was asked too long ago.",
    ],
    ["Hỏi lại consentStateOf cho người bệnh này.", "Ask consentStateOf again for this patient."],
  ),
  ticket_not_usable: error(
    "KCB-08",
    "Luật KCB 15/2023/QH15 Đ69 k5",
    [
      "Phiếu giao dữ liệu không dùng được: không có, đã dùng hoặc đã hết hạn.",
      "The ticket cannot be used: it is unknown, was used before, or has expired.",
    ],
    ["Xin quyết định và phiếu mới.", "Ask for a new decision and a new ticket."],
  ),
  ticket_of_other_use: error(
    "KCB-08",
    "Luật KCB 15/2023/QH15 Đ69 k5",
    [
      "Phiếu không cho phép việc này: khác bệnh án, người bệnh, thao tác, phạm vi hoặc người nhận. Phiếu đã bị hủy.",
      "The ticket is not for this: record, patient, operation, scope or recipient differ. The ticket is spent.",
    ],
    ["Xin phiếu mới cho đúng việc này.", "Ask for a ticket for this very use."],
  ),
} as const satisfies Readonly<Record<string, FindingText>>;
