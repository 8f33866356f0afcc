import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bilingual, Severity } from "@benhan/core/faults";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { fill } from "../../bhyt/schema/fill.ts";
import type { FileFinding } from "../check/file-finding.ts";
import type { ReportHead, ReportWriter } from "./report-writer.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
};

/**
 * The report for code review and CI: SARIF 2.1.0. The rules that were found stand behind the results, because only then
 * are they known; the order of members means nothing in JSON.
 */
export function sarifReport(
  { language, engine, packs }: ReportHead,
  rules: readonly BhytRule[],
): ReportWriter {
  const [name = "", version = ""] = engine.split(" ");
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const described = new Map<string, { readonly index: number; readonly descriptor: object }>();
  let results = 0;

  const indexOf = (finding: FileFinding) => {
    const held = described.get(finding.code);
    if (held !== undefined) return held.index;
    const index = described.size;
    described.set(finding.code, {
      index,
      descriptor: descriptorOf(finding, known.get(finding.code), language),
    });
    return index;
  };
  const resultOf = (file: string, finding: FileFinding) => ({
    ruleId: finding.code,
    ruleIndex: indexOf(finding),
    level: levels[finding.level],
    message: { text: finding.text[language] },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) } },
        logicalLocations: [{ fullyQualifiedName: finding.path, kind: "element" }],
      },
    ],
    properties: {
      dossier: finding.dossier ?? null,
      vi: finding.text.vi,
      en: finding.text.en,
      table: finding.table,
      row: finding.row,
      field: finding.field,
    },
  });
  return {
    begin: () =>
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[',
    file({ file, findings }) {
      return findings
        .map((finding) => {
          results += 1;
          return `${results === 1 ? "\n" : ",\n"}${JSON.stringify(resultOf(file, finding))}`;
        })
        .join("");
    },
    end({ edition, unreadable, rulesBroken }) {
      const driver = {
        name: "benhan-exchange",
        fullName: `${name} ${version}`,
        semanticVersion: version,
        language: language === "vi" ? "vi-VN" : "en-US",
        rules: [...described.values()].map(({ descriptor }) => descriptor),
      };
      const properties = { edition, engine, packs };
      const invocations = [{ executionSuccessful: unreadable + rulesBroken === 0 }];
      return `\n],"tool":${JSON.stringify({ driver })},"invocations":${JSON.stringify(invocations)},"columnKind":"utf16CodeUnits","properties":${JSON.stringify(properties)}}]}\n`;
    },
  };
}

/** A rule says what it demands in general; a finding about form says it in the first place where it was met. */
function descriptorOf(finding: FileFinding, rule: BhytRule | undefined, language: "vi" | "en") {
  const at = { vi: "ô được nêu", en: "the cell named" };
  const slots = { at, field: at };
  const general = (sentence: Bilingual): Bilingual => {
    const { vi, en } = fill(sentence, slots);
    return { vi: vi.replace(/\{\w+\}/g, "…"), en: en.replace(/\{\w+\}/g, "…") };
  };
  const text = rule === undefined ? finding.text : general(rule.text);
  const next = rule === undefined ? finding.nextStep : general(rule.nextStep);
  const help = [text.vi, next?.vi, text.en, next?.en, finding.source]
    .filter((part) => part != null)
    .join("\n");
  return {
    id: finding.code,
    name: finding.rule ?? finding.code,
    shortDescription: { text: text[language] },
    fullDescription: { text: `${text.vi} / ${text.en}` },
    help: { text: help },
    defaultConfiguration: { level: levels[rule?.severity ?? finding.level] },
    properties: { source: rule?.source ?? finding.source },
  };
}

function uriOf(file: string): string {
  return file === "-" ? "stdin" : pathToFileURL(resolve(file)).href;
}
