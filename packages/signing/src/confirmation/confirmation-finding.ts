import type { Bilingual, Issue, JsonPath, Severity } from "@benhan/core/faults";

interface FindingText extends Bilingual {
  readonly nextStep: Bilingual;
  readonly severity?: Severity;
  readonly source?: string;
}

const sealAgain: Bilingual = {
  vi: "Không dùng gói này làm chứng cứ. Lấy lại bản đã lưu và báo người phụ trách an toàn thông tin.",
  en: "Do not use this bundle as evidence. Get the stored copy and tell whoever is in charge of information security.",
};
const askAgain: Bilingual = {
  vi: "Cho người đó xác nhận lại, hoặc dùng cách khác mà quy chế của cơ sở cho phép.",
  en: "Let the person confirm again, or take another way that the rule book of the facility allows.",
};
const mendCall: Bilingual = {
  vi: "Bổ sung dữ liệu ở đường dẫn đã nêu rồi lập lại gói xác nhận.",
  en: "Add what is missing at that path and make the bundle again.",
};
const giveBytes: Bilingual = {
  vi: "Truyền đúng tệp mà gói nêu tên; nếu đã đúng thì tệp đã bị thay đổi.",
  en: "Give the file that the bundle names; if it is that file, it was changed.",
};

/** What is said of confirmations. None of it speaks of a signature: a confirmation is none. */
const findings = {
  unreadable: {
    vi: "Tệp không phải gói xác nhận điện tử, hoặc đã hỏng.",
    en: "The file is no bundle of an electronic confirmation, or it is damaged.",
    nextStep: sealAgain,
  },
  not_canonical: {
    vi: "Gói không còn đúng từng byte như lúc lập.",
    en: "The bundle is not byte for byte as it was made.",
    nextStep: sealAgain,
  },
  bundle_changed: {
    vi: "Gói đã bị thay đổi: giá trị băm của gói không khớp.",
    en: "The bundle was changed: its digest does not match.",
    nextStep: sealAgain,
  },
  evidence_differs: {
    vi: "Đây không phải gói mà bệnh án đã ghi nhận.",
    en: "This is not the bundle that the record names.",
    nextStep: sealAgain,
  },
  chain_broken: {
    vi: "Gói không nối tiếp gói trước nó của cơ sở.",
    en: "The bundle does not follow the one that the facility made before it.",
    nextStep: sealAgain,
  },
  document_changed: {
    vi: "Tài liệu không phải là tài liệu đã được xác nhận: nội dung khác từ lúc xác nhận.",
    en: "The document is not the one that was confirmed: its content is another.",
    nextStep: giveBytes,
  },
  attachment_changed: {
    vi: "Tệp chứng cứ kèm theo đã bị thay đổi.",
    en: "An attached piece of evidence was changed.",
    nextStep: giveBytes,
  },
  attachment_not_given: {
    severity: "warning",
    vi: "Tệp chứng cứ kèm theo không được đưa vào để đối chiếu.",
    en: "An attached piece of evidence was not given, so it was not compared.",
    nextStep: giveBytes,
  },
  attachment_unknown: {
    vi: "Có tệp chứng cứ mà gói không nêu.",
    en: "A piece of evidence was given that the bundle does not name.",
    nextStep: giveBytes,
  },
  attachment_twice: {
    vi: "Hai tệp chứng cứ trùng tên.",
    en: "Two pieces of evidence have the same name.",
    nextStep: mendCall,
  },
  attachment_missing: {
    vi: "Cách xác nhận nhắc đến tệp chứng cứ không có trong gói.",
    en: "The method names a piece of evidence that the bundle does not have.",
    nextStep: mendCall,
  },
  unsealed: {
    vi: "Gói không có niêm phong cần có nên ai cũng có thể lập lại; không có giá trị chứng cứ.",
    en: "The bundle lacks the seal that it needs: anybody could have made it, so it proves nothing.",
    nextStep: {
      vi: "Niêm phong bằng khóa của cơ sở, hoặc bằng dấu thời gian của tổ chức cung cấp dịch vụ.",
      en: "Seal it with the key of the facility, or with a time-stamp of a provider.",
    },
  },
  origin_unknown: {
    vi: "Dấu thời gian chỉ chứng minh thời điểm, không chứng minh gói do cơ sở lập.",
    en: "A time-stamp proves when, not that the facility made the bundle.",
    nextStep: {
      vi: "Truyền evidence: giá trị băm của gói mà bệnh án đã ghi nhận.",
      en: "Give as evidence the digest of the bundle that the record kept.",
    },
  },
  seal_not_checked: {
    vi: "Chưa kiểm tra được niêm phong vì thiếu hàm kiểm tra.",
    en: "The seal was not checked: nothing that checks it was given.",
    nextStep: {
      vi: "Truyền verifySeal, với chứng thư của chính cơ sở làm điểm tin cậy.",
      en: "Give verifySeal, with the facility's own certificate as what it trusts.",
    },
  },
  seal_broken: {
    vi: "Niêm phong không hợp lệ.",
    en: "The seal does not hold.",
    nextStep: sealAgain,
  },
  seal_uncertain: {
    vi: "Chưa đủ căn cứ để kết luận niêm phong hợp lệ.",
    en: "There is not enough evidence to say that the seal holds.",
    nextStep: {
      vi: "Bổ sung chứng thư tin cậy và trạng thái thu hồi rồi kiểm tra lại.",
      en: "Give the trusted certificates and the revocation status, then check again.",
    },
  },
  seal_of_other: {
    vi: "Niêm phong thuộc về nội dung khác, không phải gói này.",
    en: "The seal belongs to other content, not to this bundle.",
    nextStep: sealAgain,
  },
  failed: {
    vi: "Lần xác nhận này không thành công nên không phải là xác nhận.",
    en: "This attempt failed, so it confirms nothing.",
    nextStep: askAgain,
  },
  sent_after: {
    vi: "Mã dùng một lần được gửi sau thời điểm xác nhận.",
    en: "The one-time code was sent after the confirmation.",
    nextStep: askAgain,
  },
  code_expired: {
    vi: "Mã dùng một lần được gửi quá lâu trước thời điểm xác nhận nên không còn hiệu lực.",
    en: "The one-time code was sent too long before the confirmation to be valid still.",
    nextStep: askAgain,
  },
  login_expired: {
    vi: "Đăng nhập diễn ra quá lâu trước thời điểm xác nhận.",
    en: "The login was too long before the confirmation.",
    nextStep: askAgain,
  },
  in_future: {
    vi: "Thời điểm xác nhận nằm trong tương lai.",
    en: "The moment of the confirmation lies in the future.",
    nextStep: {
      vi: "Kiểm tra đồng hồ của máy đã ghi nhận và của máy này, rồi ghi đúng thời điểm xác nhận.",
      en: "Look at the clocks of the machine that recorded it and of this one, and give the true moment.",
    },
  },
  stamped_before: {
    vi: "Dấu thời gian có trước thời điểm xác nhận ghi trong gói.",
    en: "The time-stamp is of before the confirmation that the bundle tells of.",
    nextStep: sealAgain,
  },
  document_empty: {
    vi: "Tài liệu được xác nhận là tệp rỗng.",
    en: "The document that was confirmed is an empty file.",
    nextStep: giveBytes,
  },
  attachment_empty: {
    vi: "Tệp chứng cứ kèm theo là tệp rỗng.",
    en: "An attached piece of evidence is an empty file.",
    nextStep: giveBytes,
  },
  login_after: {
    vi: "Đăng nhập diễn ra sau thời điểm xác nhận.",
    en: "The login was after the confirmation.",
    nextStep: askAgain,
  },
  nothing_drawn: {
    vi: "Nét viết tay không có tệp nét hay ảnh nào để chứng minh.",
    en: "The handwriting has neither strokes nor picture to show for it.",
    nextStep: mendCall,
  },
  consent_missing: {
    vi: "So sánh sinh trắc học cần sự đồng ý cho từng lần dùng.",
    en: "Comparing a trait needs a consent for each use.",
    nextStep: mendCall,
    source: "NĐ 69/2024/NĐ-CP",
  },
  person_not_identified: {
    vi: "Không nêu giấy tờ hay số nào để biết ai đã xác nhận.",
    en: "No number or paper says who confirmed.",
    nextStep: mendCall,
  },
  shown_not_known: {
    vi: "Không nêu giá trị băm của nội dung đã cho xem, trong khi nội dung đó không phải chính tài liệu.",
    en: "What was shown was not the document itself, and its digest is not told.",
    nextStep: {
      vi: "Lưu bản đã cho xem và truyền giá trị băm của nó (shown.digest).",
      en: "Keep what was shown, and give its digest (shown.digest).",
    },
  },
  name_misleads: {
    vi: "Tên của cách xác nhận làm người đọc hiểu sai giá trị pháp lý của nó.",
    en: "The name of the method misleads about its legal value.",
    nextStep: {
      vi: "Đặt tên theo việc đã làm, ví dụ “Xác nhận qua VNeID”.",
      en: "Name it after what was done, such as “Confirmed by VNeID”.",
    },
    source: "Luật GDĐT 20/2023/QH15 Đ22 k4, Đ23",
  },
  weak_evidence: {
    severity: "information",
    vi: "Pháp luật chưa có chuẩn tối thiểu cho chứng cứ của cách xác nhận này; giá trị tùy cơ quan xem xét.",
    en: "No minimum standard of evidence exists for this way of confirming; its weight is for a court to say.",
    nextStep: {
      vi: "Lưu gói này cùng hồ sơ; với giấy tờ quan trọng, cân nhắc thêm người làm chứng.",
      en: "Keep the bundle with the record; for weighty papers consider a witness.",
    },
    source: "TT 13/2025/TT-BYT Đ3; NĐ 69/2024/NĐ-CP",
  },
} satisfies Readonly<Record<string, FindingText>>;

export type ConfirmationFinding = keyof typeof findings;

/** All findings, for whoever walks their texts. */
export const confirmationFindings = Object.keys(findings) as readonly ConfirmationFinding[];

/** The issue of a finding at its place. */
export function confirmationIssue(name: ConfirmationFinding, path: JsonPath): Issue {
  const { vi, en, nextStep, severity = "error", source }: FindingText = findings[name];
  return {
    code: `signing.confirmation.${name}`,
    severity,
    path,
    text: { vi, en },
    nextStep,
    ...(source !== undefined && { source }),
  };
}
