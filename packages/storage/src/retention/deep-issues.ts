import type { Issue, JsonPath } from "@benhan/core/faults";
import { argumentIssues, type OptionShape, optionIssues } from "@benhan/core/options";

/** Everything that is wrong with an argument, to its last member. */
export function deepIssues(name: string, value: unknown, shape: OptionShape): readonly Issue[] {
  const wrong = argumentIssues(name, value, shape);
  return wrong.length > 0 ? wrong : under([name], optionIssues(value, shape));
}

/** The same findings at a place further in. */
export function under<One extends Issue>(path: JsonPath, issues: readonly One[]): readonly One[] {
  return issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}
