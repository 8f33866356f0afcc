import type {
  KeptFile,
  NearestGroup,
  PeriodFixedEarlier,
  RetentionFacts,
  RetentionScope,
} from "@benhan/core";
import { day, either, flag, listOf, type OptionShape, object, text, word } from "@benhan/core/options";
import { retentionRows } from "./table/retention-rows.data.ts";

/** How deep mixed files may lie in each other. */
export const mostDepth = 8;

/** True for a tag of the table. */
export function isTag(value: unknown): boolean {
  return retentionRows.some(({ tags }) => tags.some((tag) => tag === value));
}

const allTags = () => new Set(retentionRows.flatMap(({ tags }) => tags));

const keptFile = /* @__PURE__ */ object<KeptFile>(
  { keepUntil: text, rule: text, edition: text, isControlledDrug: flag },
  ["keepUntil"],
);

/** The shape of facts, for the check of a call. */
export const factsShape: OptionShape = /* @__PURE__ */ object<RetentionFacts>(
  {
    endedOn: day,
    tags: /* @__PURE__ */ listOf(
      /* @__PURE__ */ either((value) => (isTag(value) ? text : word(...allTags()))),
    ),
    scope: /* @__PURE__ */ word(
      ...([
        "patient-record",
        "register",
        "incident-file",
        "certificate",
        "citizen-record",
        "programme-file",
        "assessment-file",
        "insurance-file",
        "institution-file",
        "facility-file",
        "drug-file",
        "administrative",
        "log",
        "privacy-file",
        "archive-file",
      ] satisfies readonly RetentionScope[]),
    ),
    rules: /* @__PURE__ */ listOf(text),
    diedOn: day,
    parent: /* @__PURE__ */ either((value) => (typeof value === "string" ? word("none") : keptFile)),
    members: /* @__PURE__ */ listOf(/* @__PURE__ */ either(() => factsShape)),
    fixedEarlier: /* @__PURE__ */ object<PeriodFixedEarlier>(
      { rule: text, fixedOn: day, keepUntil: text, edition: text, source: text },
      ["rule", "fixedOn"],
    ),
    nearest: /* @__PURE__ */ object<NearestGroup>({ rule: text, reason: text, decider: text }, [
      "rule",
      "reason",
      "decider",
    ]),
    medium: /* @__PURE__ */ word("paper", "electronic", "both"),
    digitisedFrom: /* @__PURE__ */ object<NonNullable<RetentionFacts["digitisedFrom"]>>(
      { reference: text, keepUntil: text, rule: text, edition: text, isControlledDrug: flag },
      ["reference", "keepUntil"],
    ),
  },
  ["endedOn", "tags"],
);
