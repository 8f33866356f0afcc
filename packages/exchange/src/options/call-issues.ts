import type { Issue } from "@benhan/core/faults";
import {
  argumentIssues as argumentIssuesOf,
  type KnownThing,
  type OptionShape,
  optionIssues as optionIssuesOf,
} from "@benhan/core/options";

/** What the functions of this package pass on: one in another's place is told by its name. */
export const passedOn: readonly KnownThing[] = [
  [["requester", "written"], "yêu cầu (RecordRequest)", "a request (RecordRequest)"],
  [["request", "decidedBy"], "quyết định (ScopeDecision)", "a decision (ScopeDecision)"],
  [["decision", "items"], "việc cung cấp (Fulfilment)", "a fulfilment (Fulfilment)"],
  [["fulfilment", "delivery"], "giấy giao nhận (DeliveryReceipt)", "a receipt (DeliveryReceipt)"],
  [["form", "blocks"], "một tờ giấy (PaperDocument)", "a paper (PaperDocument)"],
];

/** What is wrong with an argument before the options. */
export function argumentIssues(name: string, value: unknown, shape: OptionShape): readonly Issue[] {
  return argumentIssuesOf(name, value, shape, passedOn);
}

/** Everything that is wrong with options. */
export function optionIssues(options: unknown, shape: OptionShape): readonly Issue[] {
  return optionIssuesOf(options, shape, passedOn);
}
