import type { CheckedFile } from "../check/checked-file.ts";
import type { FileFinding } from "../check/file-finding.ts";
import type { ReportHead, ReportTotals, ReportWriter } from "./report-writer.ts";

/** A finding as JSON has it: both languages, each with what to do next. `key` is there only when it was asked for. */
export function findingJson(finding: FileFinding) {
  const { code, rule, level, table, row, field, path, expected, key, text, nextStep, source } = finding;
  return {
    ...{ code, rule, level, table, row, field, path },
    ...(key !== undefined && { key }),
    expected: expected ?? null,
    vi: nextStep === null ? text.vi : `${text.vi} ${nextStep.vi}`,
    en: nextStep === null ? text.en : `${text.en} ${nextStep.en}`,
    source,
  };
}

/** A file as JSON has it. */
export function fileJson({ file, sha256, dossiers, errors, warnings, findings }: CheckedFile) {
  return { file, sha256, dossiers, errors, warnings, findings: findings.map(findingJson) };
}

/** The report for programs. The edition stands last: which one each episode fell under shows only when it is read. */
export function jsonReport({ engine, packs }: ReportHead): ReportWriter {
  let files = 0;
  return {
    begin: () => `{"engine":${JSON.stringify(engine)},"packs":${JSON.stringify(packs)},"files":[`,
    file(checked) {
      files += 1;
      return `${files === 1 ? "\n" : ",\n"}${JSON.stringify(fileJson(checked))}`;
    },
    end: ({ edition }: ReportTotals) => `\n],"edition":${JSON.stringify(edition)}}\n`,
  };
}
