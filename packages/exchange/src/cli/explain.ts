import type { Fault } from "@benhan/core/faults";
import { listFileFindings } from "../bhyt/codec/file-findings.ts";
import { explainField } from "../bhyt/explain/index.ts";
import type { BhytRule } from "../bhyt/rules/bhyt-rule.ts";
import { notCheckedRule, stoppedRule } from "../bhyt/rules/engine/find-issues.ts";
import { bhytRules } from "../bhyt/rules/index.ts";
import type { BhytEdition } from "../bhyt/schema/bhyt-edition.ts";
import * as cliFaults from "./cli.faults.ts";
import { explainColumn } from "./explain/explain-column.ts";
import { explainRule, type Told } from "./explain/explain-rule.ts";
import type { Explanation } from "./explain/explanation.ts";
import * as serveFaults from "./serve/serve.faults.ts";

/** Everything of this name: a rule by its id or code, a column, every table's column of the name, or a whole table. */
export function explain(
  name: string,
  edition: BhytEdition,
  rules: readonly BhytRule[] = bhytRules,
): readonly Explanation[] {
  const wanted = name.trim().toUpperCase();
  const found = [...rules, notCheckedRule, stoppedRule, ...listFileFindings(), ...faultsOfCommand()].filter(
    ({ rule, code }) => rule?.toUpperCase() === wanted || code.toUpperCase() === wanted,
  );
  if (found.length > 0) return found.map((one) => explainRule(one, edition));
  return explainField(name, edition).map(explainColumn);
}

/** The faults of the command itself, which a report names when a file cannot be read or checked. */
function faultsOfCommand(): readonly Told[] {
  // Stands for whatever a sentence leaves open: text, number or list.
  const open = new Proxy({}, { get: () => ["…"] });
  const source = "BenhAn";
  return Object.values<Fault<never>>({ ...cliFaults, ...serveFaults }).map((fault) => {
    const { code, text, nextStep = { vi: "", en: "" } } = fault(open as never);
    return { code, severity: "error", source, text, nextStep };
  });
}
