import type { Issue } from "../../faults/issue.ts";
import { barredBy } from "../sensitivity/barred-by.ts";
import type { EgressPolicy } from "./egress-policy.ts";
import type { EgressRequest } from "./egress-request.ts";

/**
 * What the tags say to who receives. What the patient, or who stands for them, asks to be sent to somebody else is
 * received by that one: the type of the destination counts as the category. Of anybody else who asks, a tag lets through
 * what names the category or the type of the destination. Outside nobody reads as part of the treatment.
 *
 * @legal Luật Phòng, chống HIV/AIDS Đ30; Luật KCB 15/2023/QH15 Đ10 k2
 */
export function recipientSecrecyIssues(
  { tags, operation, destination, requester: { category } }: EgressRequest,
  { sensitivity = {} }: EgressPolicy,
): readonly Issue[] {
  if (destination.type === "patient") return barredBy(tags, { category, operation }, sensitivity);
  const recipients = isOnPatientSide(category) ? [destination.type] : [category, destination.type];
  const outside = { ...sensitivity, treating: [] };
  return [...new Set(tags)].flatMap((tag) => {
    const answers = recipients.map((own) => barredBy([tag], { category: own, operation }, outside));
    return answers.find((issues) => issues.every(({ severity }) => severity !== "error")) ?? answers[0] ?? [];
  });
}

/** The categories of `@benhan/core/access` that ask for the patient. */
export function isOnPatientSide(category: string): boolean {
  return category === "patient" || category.startsWith("representative-");
}
