import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { bhytRules } from "../../bhyt/rules/index.ts";
import { rulesUnusable } from "../cli.faults.ts";

/**
 * Our rules and those of a module of the host, which exports them as `rules`.
 *
 * @throws EmrError `exchange.cli.rules_unusable`
 */
export async function loadRules(file: string): Promise<readonly BhytRule[]> {
  let loaded: unknown;
  try {
    loaded = await import(pathToFileURL(resolve(file)).href);
  } catch (cause) {
    throw rulesUnusable({ file, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
  const { rules } = loaded as { readonly rules?: unknown };
  if (!Array.isArray(rules)) throw rulesUnusable({ file, reason: "rules" });
  const wrong = rules.findIndex((rule) => !isRule(rule));
  if (wrong >= 0) throw rulesUnusable({ file, reason: `rules[${wrong}]` });
  const taken = new Set(bhytRules.map(({ code }) => code));
  const twice = rules.find(({ code }: BhytRule) => taken.has(code) || !taken.add(code));
  if (twice !== undefined) throw rulesUnusable({ file, reason: `code ${twice.code} ×2` });
  return [...bhytRules, ...rules];
}

function isRule(value: unknown): value is BhytRule {
  if (typeof value !== "object" || value === null) return false;
  const { rule, code, severity, source, appliesTo, text, nextStep, cell, row, check } =
    value as Partial<BhytRule>;
  const judges = [cell, row, check].filter((judge) => judge !== undefined);
  return (
    [rule, code, source].every((own) => typeof own === "string" && own !== "") &&
    (severity === "error" || severity === "warning" || severity === "information") &&
    Array.isArray(appliesTo) &&
    [text, nextStep].every((own) => typeof own?.vi === "string" && typeof own.en === "string") &&
    judges.length > 0 &&
    judges.every((judge) => typeof judge === "function")
  );
}
