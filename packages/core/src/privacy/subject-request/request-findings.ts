import type { Bilingual, Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { nearNames } from "../../text/near-names.ts";
import { perhaps } from "../../text/perhaps.ts";
import { clockSource } from "./request-clocks.ts";

interface Finding {
  readonly severity: Issue["severity"];
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly rule?: string;
  readonly source?: string;
}

const law = "Luật 91/2025/QH15";

const findings = {
  missing: {
    severity: "error",
    text: { vi: "Chưa ghi mục này.", en: "This is empty." },
    nextStep: { vi: "Điền mục này.", en: "Fill it in." },
  },
  kind_unknown: {
    severity: "error",
    text: { vi: "Loại yêu cầu không có trong danh sách.", en: "There is no such kind of request." },
    nextStep: {
      vi: "Chọn withdraw-consent, restrict, object, view, correct, provide, delete hoặc protect.",
      en: "Choose withdraw-consent, restrict, object, view, correct, provide, delete or protect.",
    },
  },
  purposes_missing: {
    severity: "error",
    text: {
      vi: "Rút sự đồng ý mà chưa nêu cho mục đích nào.",
      en: "Consent is withdrawn, and it is not said for which purposes.",
    },
    nextStep: {
      vi: 'Ghi mã các mục đích: purposes: ["research"]; mỗi mã là một mục đích trong sổ đồng ý.',
      en: 'Write their codes: purposes: ["research"]; each is a purpose of the ledger of consents.',
    },
    rule: "PDP-04",
    source: `${law} Đ9; ${clockSource}`,
  },
  purposes_of_other: {
    severity: "error",
    text: {
      vi: "Loại yêu cầu này không nêu mục đích: purposes chỉ dùng cho withdraw-consent.",
      en: "A request of this kind names no purposes: they are of withdraw-consent alone.",
    },
    nextStep: {
      vi: "Bỏ purposes, hoặc đổi kind thành withdraw-consent.",
      en: "Leave purposes out, or make kind withdraw-consent.",
    },
  },
  withdrawal_unrecorded: {
    severity: "error",
    text: {
      vi: "Chưa thực hiện việc rút: chưa nêu phiếu rút trong sổ đồng ý cho mục đích này.",
      en: "The withdrawal is not carried out: no statement of the ledger says it for this purpose.",
    },
    nextStep: {
      vi: 'Ghi vào sổ bằng recordConsent với decision: "withdraw", rồi nêu trong statements: [{ purpose, consentId }].',
      en: 'Record it by recordConsent with decision: "withdraw", then name it in statements: [{ purpose, consentId }].',
    },
    rule: "PDP-04",
    source: `${law} Đ9; ${clockSource}`,
  },
  statement_wrong: {
    severity: "error",
    text: {
      vi: "Phiếu không đúng dạng, đã nêu rồi, hoặc không thuộc mục đích của yêu cầu này.",
      en: "A statement is not of the right form, is named twice, or is for no purpose of this request.",
    },
    nextStep: {
      vi: "Mỗi mục đích một phiếu: { purpose, consentId }, consentId là mã phiếu (UUID) trong sổ đồng ý.",
      en: "One statement a purpose: { purpose, consentId }, where consentId is its key (UUID) in the ledger.",
    },
  },
  statements_of_other: {
    severity: "error",
    text: {
      vi: "Loại yêu cầu này không nêu phiếu đồng ý: statements chỉ dùng cho withdraw-consent.",
      en: "A request of this kind names no statements: they are of withdraw-consent alone.",
    },
    nextStep: { vi: "Bỏ statements.", en: "Leave statements out." },
  },
  evidence_not_text: {
    severity: "error",
    text: {
      vi: "evidence của bước là chữ (khóa của giấy tờ), không phải đối tượng { id }.",
      en: "The evidence of a step is a text (key of the document), no object { id }.",
    },
    nextStep: {
      vi: 'Ghi evidence: "BB-0001/2026".',
      en: 'Write evidence: "BB-0001/2026".',
    },
  },
  time_wrong: {
    severity: "error",
    text: {
      vi: "Thời điểm thiếu, sai, hoặc sớm hơn bước trước.",
      en: "The time is missing, wrong, or before the last step.",
    },
    nextStep: {
      vi: 'Ghi dạng "2026-07-08T09:00:00.000+07:00", không sớm hơn bước trước.',
      en: 'Write "2026-07-08T09:00:00.000+07:00", not before the step that went ahead.',
    },
  },
  step_not_allowed: {
    severity: "error",
    text: {
      vi: "Yêu cầu đang ở bước không cho phép việc này.",
      en: "The request stands where this step cannot be taken.",
    },
    nextStep: {
      vi: "Xem phaseOf(request) và requestTransitions; yêu cầu đã kết thúc thì lập yêu cầu mới.",
      en: "See phaseOf(request) and requestTransitions; when it has ended, open a new request.",
    },
  },
  reason_missing: {
    severity: "error",
    text: {
      vi: "Phải nêu lý do cho người yêu cầu.",
      en: "The reason must be told to the person who asked.",
    },
    nextStep: { vi: "Ghi lý do vào reason.", en: "Write it into reason." },
    rule: "PDP-04",
    source: clockSource,
  },
  source_missing: {
    severity: "error",
    text: { vi: "Từ chối mà chưa ghi căn cứ.", en: "It is refused without a ground." },
    nextStep: {
      vi: "Ghi điều, khoản của văn bản làm căn cứ vào source.",
      en: "Write the article of the text into source.",
    },
    rule: "PDP-05",
    source: `${law} Đ14`,
  },
  extended_before: {
    severity: "error",
    text: { vi: "Chỉ được gia hạn một lần.", en: "The time may be extended once only." },
    nextStep: {
      vi: "Thực hiện trong hạn đã gia hạn, hoặc trả lời từ chối có căn cứ.",
      en: "Carry it out within the extended time, or refuse it with its ground.",
    },
    rule: "PDP-04",
    source: clockSource,
  },
  extension_wrong: {
    severity: "error",
    text: {
      vi: "Số ngày gia hạn phải là số nguyên dương và không vượt mức đã đặt.",
      en: "The days of the extension must be a whole number above zero, and not above the limit that was set.",
    },
    nextStep: {
      vi: "Giảm số ngày; mức cao nhất là thiết lập extensionDays (văn bản chưa rõ).",
      en: "Take fewer days; the most is the setting extensionDays (the text at hand names none).",
    },
    rule: "PDP-04",
    source: "subjectRequest.extensionDays",
  },
  extension_late: {
    severity: "warning",
    text: {
      vi: "Gia hạn sau khi đã hết hạn: hạn cũ vẫn được tính.",
      en: "It was extended after its last day: that day still counts.",
    },
    nextStep: {
      vi: "Gia hạn và giải thích trước khi hết hạn.",
      en: "Extend it, and explain why, before the time has run out.",
    },
    rule: "PDP-04",
    source: clockSource,
  },
  keeping_unknown: {
    severity: "error",
    text: {
      vi: "Chưa có câu trả lời về lưu trữ cho từng hồ sơ: chưa biết có được xóa hay không.",
      en: "It is not said for each record whether it must be kept: nobody knows if it may be deleted.",
    },
    nextStep: {
      vi: "Hỏi bộ phận lưu trữ (explainRetention của @benhan/storage) và ghi vào keeping, mỗi hồ sơ một dòng.",
      en: "Ask the retention engine (explainRetention of @benhan/storage) and write keeping, one line a record.",
    },
    rule: "PDP-05",
    source: `${law} Đ14`,
  },
  keeping_wrong: {
    severity: "error",
    text: {
      vi: "Câu trả lời về lưu trữ không đúng dạng, hoặc thiếu căn cứ.",
      en: "An answer on keeping is not of the right form, or names no source.",
    },
    nextStep: {
      vi: 'answer là "must-keep" (kèm until, source), "without-consent" (kèm source) hoặc "may-delete".',
      en: 'answer is "must-keep" (with until, source), "without-consent" (with source) or "may-delete".',
    },
  },
  must_keep: {
    severity: "error",
    text: {
      vi: "Không được xóa: pháp luật yêu cầu lưu giữ, hoặc dữ liệu thuộc trường hợp Điều 19.",
      en: "It must not be deleted: the law requires keeping it, or Article 19 applies.",
    },
    nextStep: {
      vi: 'Trả lời từ chối ("refuse") với lý do của deletionRefusal, và đề nghị hạn chế xử lý.',
      en: 'Answer with "refuse" and the reason of deletionRefusal, and offer restriction.',
    },
    rule: "PDP-05",
    source: `${law} Đ14 k2, k5; Đ19`,
  },
} as const satisfies Readonly<Record<string, Finding>>;

/** A finding about a request; it names the place and never its content. */
export function requestIssue(kind: keyof typeof findings, path: JsonPath, source?: string): Issue {
  const finding: Finding = findings[kind];
  return {
    rule: "PDP-04",
    ...finding,
    code: `core.subject_request.${kind}`,
    path,
    ...(source !== undefined && { source }),
  };
}

/** An event that there is not, with the one that may be meant. What was written is not repeated. */
export function eventUnknown(event: unknown, events: readonly string[]): Issue {
  const near = perhaps(nearNames(event, events).map((name) => JSON.stringify(name)));
  const all = events.join(", ");
  return {
    code: "core.subject_request.event_unknown",
    severity: "error",
    path: ["event"],
    text: { vi: `Không có bước (event) này${near.vi}.`, en: `There is no such event${near.en}.` },
    nextStep: { vi: `Dùng một trong: ${all}.`, en: `Use one of: ${all}.` },
    rule: "PDP-04",
    source: clockSource,
  };
}
