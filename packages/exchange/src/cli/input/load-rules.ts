import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { listFileFindings } from "../../bhyt/codec/file-findings.ts";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { notCheckedRule, stoppedRule } from "../../bhyt/rules/engine/find-issues.ts";
import { wrongPartsOfRule } from "../../bhyt/rules/engine/rule-shape.ts";
import { unruledRule } from "../../bhyt/rules/engine/unruled-edition.ts";
import { bhytRules } from "../../bhyt/rules/index.ts";
import { rulesUnusable, rulesWrong } from "./input.faults.ts";

/**
 * Our rules and those of a module of the host, which exports them as `rules`.
 *
 * @throws EmrError `exchange.cli.rules_unusable`, `exchange.cli.rules_wrong`
 */
export async function loadRules(file: string): Promise<readonly BhytRule[]> {
  let loaded: unknown;
  try {
    loaded = await import(pathToFileURL(resolve(file)).href);
  } catch (cause) {
    throw rulesUnusable({ file, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
  const { rules } = loaded as { readonly rules?: unknown };
  if (!Array.isArray(rules)) throw rulesWrong({ file, wrong: ["export const rules = […]"] });
  const taken = namesTaken();
  const wrong = rules.flatMap((rule: unknown, index) => {
    const parts = wrongPartsOf(rule, taken);
    return parts.length === 0 ? [] : [`rules[${index}]: ${parts.join(", ")}`];
  });
  if (wrong.length > 0) throw rulesWrong({ file, wrong });
  return [...bhytRules, ...(rules as readonly BhytRule[])];
}

/** The ids and codes that mean something already. */
function namesTaken(): Set<string> {
  return new Set(
    [...bhytRules, notCheckedRule, stoppedRule, unruledRule, ...listFileFindings()].flatMap(
      ({ rule, code }) => (rule === undefined ? [code] : [rule, code]),
    ),
  );
}

/** What a rule lacks, by the names of its members. A code is taken when its rule was looked at. */
function wrongPartsOf(value: unknown, taken: Set<string>): readonly string[] {
  const { rule, code } = (value ?? {}) as Partial<BhytRule>;
  const used = [
    ...(taken.has(rule ?? "") ? [`rule ${rule}`] : []),
    ...(taken.has(code ?? "") ? [`code ${code}`] : []),
  ];
  if (code !== undefined) taken.add(code);
  return [...wrongPartsOfRule(value), ...used];
}
