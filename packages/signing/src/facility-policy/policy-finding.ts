import type { Bilingual, Issue, JsonPath, Severity } from "@benhan/core/faults";
import { editionFindings, type FindingText, mendDelegation, mendPolicy, tt13 } from "./edition-findings.ts";

const askOther: Bilingual = {
  vi: "Để đúng người ký; nếu ký thay thì khai văn bản giao quyền còn hiệu lực.",
  en: "Let the right person sign; whoever signs for another needs a delegation in force.",
};
const signAgain: Bilingual = {
  vi: "Lập lại bản chưa ký rồi ký theo đúng thứ tự của chính sách.",
  en: "Make the document again unsigned, and sign in the order of the policy.",
};
const otherMethod: Bilingual = {
  vi: "Ký lại bằng một hình thức mà chính sách cho phép, hoặc để cơ sở ban hành bản chính sách mới.",
  en: "Sign by a method that the policy allows, or let the facility put a new edition in force.",
};
const signOrStamp: Bilingual = {
  vi: "Ký ở mức B-T trở lên (có dấu thời gian); muốn bắt buộc thì ghi mức B-T vào methods của chính sách. Quyền đã hết thì để người đang có quyền ký.",
  en: "Sign at B-T or higher (with a time-stamp); to demand it write the level B-T into methods of the policy. When the right is over let somebody sign who has it now.",
};
const delegated = "NĐ 23/2025/NĐ-CP Đ13–14";

/**
 * `{who}` is the label of the place, `{whom}` those of other places, `{near}` codes that may have been meant: words of the
 * policy, never of the patient.
 */
const findings = {
  no_edition: {
    vi: "Ngày này không có bản chính sách ký nào của cơ sở đang hiệu lực.",
    en: "No edition of the facility's signature policy holds on that day.",
    nextStep: mendPolicy,
    source: tt13,
  },
  document_not_ruled: {
    vi: "Chính sách ký không quy định loại giấy tờ này{near}.",
    en: "The policy has no rule for this kind of document{near}.",
    nextStep: mendPolicy,
    source: tt13,
  },
  no_places: {
    severity: "information",
    vi: "Chính sách không yêu cầu ai ký loại giấy tờ này.",
    en: "The policy asks nobody to sign this kind of document.",
    nextStep: mendPolicy,
  },
  missing: {
    vi: "Còn thiếu chữ ký hoặc xác nhận của: {who}.",
    en: "The signature or confirmation of this role is missing: {who}.",
    nextStep: {
      vi: "Chuyển giấy tờ đến người còn thiếu.",
      en: "Pass the document on to whoever is missing.",
    },
  },
  unknown_place: {
    vi: "Chính sách không có vị trí ký này trên loại giấy tờ này.",
    en: "The policy has no such place on this kind of document.",
    nextStep: askOther,
  },
  wrong_role: {
    vi: "Vai trò này không ký ở đây: {who}.",
    en: "This role does not sign here: {who}.",
    nextStep: askOther,
  },
  signed_twice: {
    vi: "Vị trí này đã có người ký: {who}.",
    en: "This place is already signed: {who}.",
    nextStep: askOther,
  },
  not_valid: {
    vi: "Chữ ký không được xác nhận là hợp lệ nên không được tính: {who}.",
    en: "The signature was not found valid, so it does not count: {who}.",
    nextStep: { vi: "Xem kết quả kiểm tra chữ ký và ký lại.", en: "See the verification and sign again." },
  },
  wrong_method: {
    vi: "Hình thức ký hoặc xác nhận không được phép cho: {who}.",
    en: "The method is not allowed for: {who}.",
    nextStep: otherMethod,
    source: tt13,
  },
  level_too_low: {
    vi: "Mức chữ ký số thấp hơn mức chính sách yêu cầu: {who}.",
    en: "The level of the digital signature is lower than the policy asks: {who}.",
    nextStep: otherMethod,
  },
  wrong_order: {
    vi: "Ký sau bước mà lẽ ra phải ký trước: {who}.",
    en: "Signed after a step that it should come before: {who}.",
    nextStep: signAgain,
  },
  too_early: {
    vi: "{who} ký khi còn thiếu: {whom}.",
    en: "{who} signs while these are missing: {whom}.",
    nextStep: signAgain,
  },
  seal_too_early: {
    vi: "Cơ sở ký đóng khi còn thiếu: {whom}.",
    en: "The facility seals while these are missing: {whom}.",
    nextStep: signAgain,
    source: "Luật GDĐT 20/2023/QH15 Đ23 k3",
  },
  after_seal: {
    vi: "Ký sau khi cơ sở đã ký đóng: {who}.",
    en: "Signed after the facility had sealed: {who}.",
    nextStep: signAgain,
  },
  time_goes_back: {
    severity: "warning",
    vi: "Thời điểm ký sớm hơn chữ ký trước đó: {who}.",
    en: "The moment is before that of the signature in front of it: {who}.",
    nextStep: { vi: "Kiểm tra đồng hồ của máy ký.", en: "Look at the clock of the machine that signed." },
  },
  in_future: {
    vi: "Thời điểm ký ở tương lai so với đồng hồ của máy kiểm tra: {who}.",
    en: "The moment of signing is in the future of the clock of this machine: {who}.",
    nextStep: {
      vi: "Kiểm tra đồng hồ của máy ký và của máy này, rồi ký lại.",
      en: "Look at the clocks of the machine that signed and of this one, then sign again.",
    },
  },
  before_document: {
    vi: "Thời điểm ký sớm hơn ngày của giấy tờ: {who}.",
    en: "The moment of signing is before the day of the document: {who}.",
    nextStep: {
      vi: "Kiểm tra ngày của giấy tờ và đồng hồ của máy ký, rồi ký lại. Giấy được phép ký trước thì ghi daysAhead vào quy định của chính sách.",
      en: "Look at the day of the document and the clock of the machine that signed, then sign again. For a paper that may be signed ahead write daysAhead into its rule.",
    },
  },
  claimed_before_end: {
    vi: "Quyền ký nay đã hết, và chỉ người ký nói rằng đã ký khi còn quyền: {who}.",
    en: "The right to sign is over by now, and only the signer says that it was used before: {who}.",
    nextStep: signOrStamp,
    source: delegated,
  },
  claimed_time_only: {
    severity: "warning",
    vi: "Quyền ký có thời hạn hoặc theo văn bản giao quyền, mà thời điểm ký chỉ do người ký khai: {who}.",
    en: "The right to sign ends or is delegated, and only the signer says when it was used: {who}.",
    nextStep: signOrStamp,
    source: delegated,
  },
  not_verified: {
    vi: "Chữ ký hoặc xác nhận chưa được kiểm tra nên không được tính: {who}.",
    en: "The signature or confirmation was not verified, so it does not count: {who}.",
    nextStep: {
      vi: "Kiểm tra trước (verifyDocument; với xác nhận: checkConfirmation) rồi truyền indication.",
      en: "Verify it first (verifyDocument; a confirmation: checkConfirmation), then give its indication.",
    },
  },
  signer_not_compared: {
    severity: "warning",
    vi: "Người ký chưa được đối chiếu, vì không có gì ngoài họ tên nêu ai giữ vai trò này: {who}.",
    en: "The signer was not compared: nothing but a name says who holds this role: {who}.",
    nextStep: {
      vi: "Truyền form (kết quả fillForm) nêu người ký, hoặc ghi người giữ vai trò vào appointments của chính sách (với cơ sở: facility.code, facility.ids).",
      en: "Give form (of fillForm) that names the signer, or write who holds the role into appointments of the policy (of the facility: facility.code, facility.ids).",
    },
    source: tt13,
  },
  not_appointed: {
    vi: "Người ký không phải người giữ vai trò này vào ngày ký, theo chính sách: {who}.",
    en: "By the policy the signer did not hold this role on the day of signing: {who}.",
    nextStep: askOther,
    source: tt13,
  },
  other_facility: {
    vi: "Chữ ký này không phải của cơ sở nêu trong chính sách: {who}.",
    en: "This signature is not of the facility that the policy names: {who}.",
    nextStep: {
      vi: "Ký bằng chứng thư số của chính cơ sở. Nếu đúng là của cơ sở, ghi số của chứng thư vào facility.ids.",
      en: "Sign with the facility's own certificate. If it is its own, write the number of the certificate into facility.ids.",
    },
    source: "Luật GDĐT 20/2023/QH15 Đ23 k3",
  },
  other_person: {
    vi: "Người ký không phải người mà bệnh án nêu tên cho vị trí: {who}.",
    en: "The signer is not the one whom the record names for: {who}.",
    nextStep: askOther,
  },
  used_twice: {
    vi: "Một lần xác nhận được dùng cho hai vị trí: {who}.",
    en: "One confirmation is used for two places: {who}.",
    nextStep: otherMethod,
    source: "NĐ 69/2024/NĐ-CP",
  },
  delegation_not_allowed: {
    vi: "Vị trí này không được ký thay theo hình thức đã khai: {who}.",
    en: "Nobody may sign for this place in that way: {who}.",
    nextStep: askOther,
    source: delegated,
  },
  delegation_missing: {
    vi: "Người này chỉ ký được cho vai trò này theo văn bản giao quyền, mà chữ ký không nêu văn bản nào: {who}.",
    en: "This person signs for the role under a delegation only, and the signature names none: {who}.",
    nextStep: {
      vi: "Khai delegation: mã văn bản giao quyền còn hiệu lực vào ngày ký. Nếu nay chính họ giữ vai trò này thì ghi vào appointments.",
      en: "Give as delegation the id of one in force on the day of signing. If they hold the role themselves by now, write so into appointments.",
    },
    source: delegated,
  },
  delegation_unknown: {
    vi: "Không có văn bản giao quyền đã khai: {who}.",
    en: "There is no such delegation: {who}.",
    nextStep: mendDelegation,
    source: delegated,
  },
  delegation_of_other: {
    vi: "Văn bản giao quyền thuộc người hoặc vai trò khác: {who}.",
    en: "The delegation is of another person or role: {who}.",
    nextStep: mendDelegation,
    source: delegated,
  },
  delegation_not_begun: {
    vi: "Văn bản giao quyền chưa có hiệu lực vào ngày ký: {who}.",
    en: "The delegation had not begun on the day of signing: {who}.",
    nextStep: mendDelegation,
    source: delegated,
  },
  delegation_expired: {
    vi: "Văn bản giao quyền đã hết hạn vào ngày ký: {who}.",
    en: "The delegation had expired on the day of signing: {who}.",
    nextStep: mendDelegation,
    source: delegated,
  },
  delegation_out_of_scope: {
    vi: "Văn bản giao quyền không bao gồm loại giấy tờ này: {who}.",
    en: "The delegation does not cover this kind of document: {who}.",
    nextStep: mendDelegation,
    source: delegated,
  },
  ...editionFindings,
} satisfies Readonly<Record<string, FindingText>>;

export type PolicyFinding = keyof typeof findings;

/** Words of the policy that a finding names. */
export interface FindingWords {
  readonly who?: string;
  readonly whom?: string;
  readonly near?: Bilingual;
  readonly severity?: Severity;
  /** Nothing is signed yet: what to do instead of signing again. */
  readonly isAhead?: boolean;
}

/** Before the key is used nothing has to be made again. */
const signFirst: Bilingual = {
  vi: "Chưa dùng khóa ký. Để những người này ký trước rồi hỏi lại: {whom}.",
  en: "Do not use the key yet. Let these sign first, then ask again: {whom}.",
};

/** The issue of a finding at its place. */
export function policyIssue(name: PolicyFinding, path: JsonPath, words: FindingWords = {}): Issue {
  const { vi, en, nextStep, severity = "error", source }: FindingText = findings[name];
  const { who = "", whom = "", near = { vi: "", en: "" }, isAhead = false } = words;
  const fill = (text: Bilingual): Bilingual => ({
    vi: fillIn(text.vi, near.vi),
    en: fillIn(text.en, near.en),
  });
  const fillIn = (text: string, codes: string) =>
    text
      .replaceAll("{whom}", () => whom)
      .replaceAll("{who}", () => who)
      .replaceAll("{near}", () => codes);
  return {
    code: `signing.facility_policy.${name}`,
    severity: words.severity ?? severity,
    path,
    text: fill({ vi, en }),
    nextStep: fill(isAhead && nextStep === signAgain && whom !== "" ? signFirst : nextStep),
    ...(source !== undefined && { source }),
  };
}
