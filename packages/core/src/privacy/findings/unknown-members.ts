import type { Issue } from "../../faults/issue.ts";
import { optionIssues } from "../../options/option-issues.ts";
import type { OptionShape } from "../../options/option-shape.ts";

/** The members of a thing that it does not have, with those that may be meant; what its members hold others look at. */
export function unknownMembersOf(value: unknown, shape: OptionShape): readonly Issue[] {
  return optionIssues(value, shape).filter(({ code }) => code === "core.options.unknown");
}
