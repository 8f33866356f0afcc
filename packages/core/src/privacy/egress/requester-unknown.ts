import { operatingCategories, requesterCategories } from "../../access/requester-categories.data.ts";
import type { Issue } from "../../faults/issue.ts";
import { nearNames } from "../../text/near-names.ts";
import { perhaps } from "../../text/perhaps.ts";
import { privacyIssue } from "../findings/privacy-issue.ts";

/** A category of no list, with the one that may be meant. What was written is not repeated. */
export function requesterUnknown(category: unknown): Issue {
  const law = Object.keys(requesterCategories);
  const own = Object.keys(operatingCategories);
  const near = perhaps(nearNames(category, [...law, ...own]).map((name) => JSON.stringify(name)));
  const issue = privacyIssue("requester_unknown", ["requester", "category"]);
  const list = [...law, ...own].join(", ");
  return {
    ...issue,
    text: {
      vi: issue.text.vi.replace(/\.$/, `${near.vi}.`),
      en: issue.text.en.replace(/\.$/, `${near.en}.`),
    },
    nextStep: { vi: `Dùng một trong: ${list}.`, en: `Use one of: ${list}.` },
  };
}
