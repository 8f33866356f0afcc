import type { Bilingual, Issue } from "../../faults/issue.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { kind, listOf, object, word } from "../../options/option-shape.ts";
import { flag, text } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { isSensitivityTag, type SensitivityTag, sensitivityRules } from "./sensitivity-groups.ts";

/** Who wants to do what with content that carries tags. */
export interface SensitiveUse {
  /** Who: a category of `@benhan/core/access`. */
  readonly category: string;
  readonly operation: "read" | "copy" | "export";
  /** By breaking the glass in an emergency. */
  readonly isBreakGlass?: boolean;
  /** By searching, where nobody has asked for this very record. */
  readonly isSearch?: boolean;
}

/** What the facility settles where the texts at hand say nothing. */
export interface SensitivityPolicy {
  /**
   * Who may be told, by the categories of `@benhan/core/access` (`privacy.closedRecipients`). The law has a closed list
   * for HIV, which our texts name and do not give: default nobody but the patient. A list for another tag closes it too.
   * `decideEgress` takes the types of destinations beside the categories.
   */
  readonly recipients?: { readonly [tag in SensitivityTag]?: readonly string[] };
  /**
   * Who reads as part of the treatment, and so receives nothing (`privacy.treatingCategories`). Default
   * `treating-staff`. @legal Luật KCB 15/2023/QH15 Đ10 k2, Đ69 k3
   */
  readonly treating?: readonly string[];
}

/** The categories that read as part of the treatment. */
export const defaultTreatingCategories: readonly string[] = ["treating-staff"];

const tagList = /* @__PURE__ */ kind("danh sách nhãn nhạy cảm", "a list of sensitivity tags", Array.isArray);
const useShape = /* @__PURE__ */ object<SensitiveUse>(
  { category: text, operation: word("read", "copy", "export"), isBreakGlass: flag, isSearch: flag },
  ["category", "operation"],
);
const names = /* @__PURE__ */ listOf(text);

/** A policy, by its members; lists under a word that is no tag would close nothing. */
export const sensitivityPolicy = /* @__PURE__ */ object<SensitivityPolicy>({
  recipients: /* @__PURE__ */ object<NonNullable<SensitivityPolicy["recipients"]>>({
    hiv: names,
    "substitution-treatment": names,
    "drug-test": names,
    psychiatric: names,
    "assisted-reproduction": names,
    "assisted-reproduction-donor": names,
    surrogacy: names,
    "foetal-sex": names,
    "transplant-donor": names,
    "gender-redetermination": names,
    genetic: names,
    "domestic-violence": names,
    "child-abuse": names,
  }),
  treating: /* @__PURE__ */ listOf(text),
});

/**
 * What stands against using content with these tags, each with its source. Errors bar it; a warning asks for care.
 * What carries no tag is not looked at here, and no answer allows anything: the rules of access are asked besides.
 *
 * Give the tags of what is handed out: where a tag bars, leave out the parts that carry it and ask again.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật Phòng, chống HIV/AIDS Đ30; Luật KCB 15/2023/QH15 Đ10 k2
 */
export function barredBy(
  tags: readonly string[],
  use: SensitiveUse,
  policy: SensitivityPolicy = {},
): readonly Issue[] {
  const wrongCall = [
    ...argumentIssues("tags", tags, tagList),
    ...optionIssues(use, useShape),
    ...optionIssues(policy, sensitivityPolicy),
  ];
  refuseCall("barredBy", wrongCall);
  return [...new Set(tags)].flatMap((tag) => barredByOne(tag, use, policy));
}

function barredByOne(tag: string, use: SensitiveUse, policy: SensitivityPolicy): readonly Issue[] {
  if (!isSensitivityTag(tag)) return [finding("tag_unknown", { vi: "không rõ", en: "unknown" }, "SENS-01")];
  const { name, recipients, isBarredFromBreakGlass, source } = sensitivityRules[tag];
  const { category, operation, isBreakGlass = false, isSearch = false } = use;
  // To disclose it is forbidden: no category, operation or emergency changes that.
  if (recipients === "nobody") return [finding("disclosure_forbidden", name, source)];
  const found: Issue[] = [];
  if (isSearch) found.push(finding("hidden_from_search", name, source));
  if (isBreakGlass && isBarredFromBreakGlass) found.push(finding("break_glass_barred", name, source));
  const own = policy.recipients?.[tag];
  const isClosed = recipients === "closed" || own !== undefined;
  const isTreating =
    operation === "read" &&
    (isBreakGlass || (policy.treating ?? defaultTreatingCategories).includes(category));
  if (isClosed && !isTreating && category !== "patient" && own?.includes(category) !== true) {
    found.push(finding("recipient_not_listed", name, source));
  } else if (operation !== "read") found.push(finding("handle_with_care", name, source));
  return found;
}

type SensitivityFinding = keyof typeof findings;

const findings = {
  tag_unknown: {
    severity: "error",
    vi: () => "Nhãn nhạy cảm không có trong danh mục; nội dung bị giữ lại.",
    en: () => "The sensitivity tag is none of the list; the content is held back.",
    next: {
      vi: `Dùng nhãn của sensitivityRules: ${Object.keys(sensitivityRules).join(", ")}.`,
      en: `Use a tag of sensitivityRules: ${Object.keys(sensitivityRules).join(", ")}.`,
    },
  },
  disclosure_forbidden: {
    severity: "error",
    vi: (name) => `Cấm tiết lộ nội dung về ${name} cho bất kỳ ai, dưới mọi hình thức.`,
    en: (name) => `To disclose content about the ${name} is forbidden, to anybody and in any form.`,
    next: { vi: "Bỏ phần có nhãn này rồi làm lại.", en: "Leave out the parts with this tag and try again." },
  },
  hidden_from_search: {
    severity: "error",
    vi: (name) => `Nội dung thuộc nhóm bí mật đặc biệt (${name}) không hiện trong tìm kiếm thường.`,
    en: (name) => `Content of a special secrecy group (${name}) does not appear in ordinary search.`,
    next: {
      vi: "Mở đúng bệnh án bằng số bệnh án, với quyền và mục đích rõ ràng.",
      en: "Open the record itself by its number, with a right and a stated purpose.",
    },
  },
  break_glass_barred: {
    severity: "error",
    vi: (name) => `Không được mở khẩn cấp nội dung cho biết ${name}.`,
    en: (name) => `Breaking the glass does not open content that tells of a ${name}.`,
    next: {
      vi: "Mở các phần khác của bệnh án; phần này phải theo thủ tục của cơ sở quản lý người hiến.",
      en: "Open the other parts of the record; this one needs the procedure of whoever keeps the donors.",
    },
  },
  recipient_not_listed: {
    severity: "error",
    vi: (name) => `Người nhận không thuộc danh sách được biết thông tin về ${name}.`,
    en: (name) => `The recipient is not on the list of those who may be told about ${name}.`,
    next: {
      vi: "Bỏ phần có nhãn này, hoặc để người có thẩm quyền bổ sung danh sách người nhận trong quy chế (recipients).",
      en: "Leave out the parts with this tag, or have the recipient put on the list of the rule book (recipients).",
    },
  },
  handle_with_care: {
    severity: "warning",
    vi: (name) => `Nội dung thuộc nhóm bí mật đặc biệt (${name}): kiểm tra lại người nhận và phạm vi.`,
    en: (name) => `The content is of a special secrecy group (${name}): look at recipient and scope again.`,
    next: { vi: "Chỉ giao phần cần cho mục đích.", en: "Hand out only what the purpose needs." },
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly severity: Issue["severity"];
      readonly vi: (name: string) => string;
      readonly en: (name: string) => string;
      readonly next: Bilingual;
    }
  >
>;

function finding(what: SensitivityFinding, name: Bilingual, source: string): Issue {
  const { severity, vi, en, next } = findings[what];
  return {
    code: `core.privacy.${what}`,
    severity,
    path: ["tags"],
    text: { vi: vi(name.vi), en: en(name.en) },
    nextStep: next,
    rule: "SENS-01",
    source,
  };
}
