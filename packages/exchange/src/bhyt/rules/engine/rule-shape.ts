import { isCalendarDate } from "@benhan/core";
import type { BhytRule } from "../bhyt-rule.ts";

/**
 * The members of a host's rule that are missing or no such thing, in words; plain JavaScript may pass anything. A rule
 * with one of them would be passed over in silence, or break what asks it.
 */
export function wrongPartsOfRule(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return ["{ … }"];
  const {
    rule,
    code,
    severity,
    source,
    appliesTo,
    text,
    nextStep,
    editions,
    from,
    until,
    needs,
    cell,
    row,
    check,
  } = value as Partial<Record<keyof BhytRule, unknown>>;
  const judges = [cell, row, check].filter((judge) => judge !== undefined);
  const found: readonly (readonly [string, boolean])[] = [
    ["rule", isText(rule)],
    ["code", isText(code)],
    ["severity (error|warning|information)", isSeverity(severity)],
    ["source", isText(source)],
    ["appliesTo ([…])", Array.isArray(appliesTo)],
    ["text ({ vi, en })", isBilingual(text)],
    ["nextStep ({ vi, en })", isBilingual(nextStep)],
    [`editions (${editionIds.join("|")})`, editions === undefined || isListOfEditions(editions)],
    ["from (2026-01-01)", from === undefined || isDay(from)],
    ["until (2026-01-01)", until === undefined || isDay(until)],
    ["needs (history|bedUse|staff|codeLists.…|priceLists.…)", needs === undefined || isNeed(needs)],
    ["cell|row|check (function)", judges.length > 0 && judges.every((judge) => typeof judge === "function")],
  ];
  return found.flatMap(([part, isRight]) => (isRight ? [] : [part]));
}

/** True for the level of a finding. */
export function isSeverity(value: unknown): boolean {
  return value === "error" || value === "warning" || value === "information";
}

const editionIds = ["qd130", "qd4750", "qd3176", "qd4210"];

function isListOfEditions(value: unknown): boolean {
  return Array.isArray(value) && value.every((id) => editionIds.includes(id));
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && isCalendarDate(value);
}

function isNeed(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^(history|bedUse|staff|codeLists\..+|priceLists\.(services|drugs|supplies))$/.test(value)
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isBilingual(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { vi, en } = value as { readonly vi?: unknown; readonly en?: unknown };
  return isText(vi) && isText(en);
}
