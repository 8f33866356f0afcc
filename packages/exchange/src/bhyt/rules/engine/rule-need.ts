import type { Bilingual } from "@benhan/core/faults";
import type { RuleNeed } from "../bhyt-rule.ts";
import type { CheckedVisit } from "../checked-visit.ts";

/** True when the host has loaded what a rule needs. */
export function hasNeed(need: RuleNeed, visit: CheckedVisit): boolean {
  const { history, bedUse, staff, priceLists } = visit.options;
  if (need === "history") return history !== undefined;
  if (need === "bedUse") return bedUse !== undefined;
  if (need === "staff") return staff !== undefined;
  const [option, name = ""] = need.split(".", 2);
  if (option === "priceLists") return priceLists[name as keyof typeof priceLists] !== undefined;
  return visit.list(name) !== undefined;
}

const kinds: Readonly<Record<string, Bilingual>> = {
  history: {
    vi: "chưa có lịch sử khám chữa bệnh của người bệnh",
    en: "the patient's other visits are not known",
  },
  bedUse: {
    vi: "chưa biết giường trong hồ sơ của người bệnh khác",
    en: "the beds of other records are not known",
  },
  staff: { vi: "chưa nạp danh sách nhân viên y tế", en: "the staff list is not loaded" },
  priceLists: { vi: "chưa nạp bảng giá được duyệt", en: "the approved prices are not loaded" },
  codeLists: {
    vi: "danh mục do nơi khác ban hành, chưa nạp bản có hiệu lực vào ngày ra",
    en: "others issue the list, and no edition for NGAY_RA is loaded",
  },
};

/** What a rule needs in words: a list by its name, for which the command has an option, or data of a program. */
export function needWords(need: RuleNeed): Bilingual {
  const [option, list] = need.split(".", 2);
  if (option === "codeLists") return { vi: `danh mục ${list}`, en: `the list ${list}` };
  return { vi: `dữ liệu ${need}`, en: `the data ${need}` };
}

/** Why rules were not asked. */
export function reasonOf(need: RuleNeed): Bilingual {
  const kind = need.split(".", 1)[0] ?? need;
  return kinds[kind] ?? { vi: need, en: need };
}
