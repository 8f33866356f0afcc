import { sources } from "../../schema/sources.ts";
import type { NotChecked } from "../bhyt-report.ts";
import { bhytRule } from "../bhyt-rule.ts";
import { bhytRules } from "../bhyt-rules.ts";

/** What is said of an episode in an edition for which there are no rules: that nothing was found means nothing. */
export const unruledRule = bhytRule({
  rule: "EDITION-NOT-CHECKED",
  severity: "warning",
  source: sources.own,
  appliesTo: [],
  text: {
    vi: "Chưa kiểm tra luật và tiền: thư viện không có luật cho {edition}, chỉ hình thức tệp được kiểm tra. Không có phát hiện không có nghĩa là đúng.",
    en: "Rules and money were not checked: there are no rules for {edition}, only the form of the file was checked. No findings does not mean that all is right.",
  },
  nextStep: {
    vi: "Kiểm tra bằng công cụ khác; nếu phải chuyển sang QĐ 3176 thì dùng migrate rồi check.",
    en: "Check it with another tool; where it is to become QĐ 3176, migrate it and check that.",
  },
});

/** The same in the part of the report that says what was not checked. */
export function unruledEdition(): NotChecked {
  return { needs: "edition", rules: bhytRules.map(({ rule }) => rule), reason: unruledRule.text };
}
