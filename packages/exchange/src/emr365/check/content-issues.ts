import type { Emr365 } from "../emr365.data.ts";
import { type Emr365Finding, type FindingKind, FindingList, findingAt } from "../emr365-finding.ts";
import type { Emr365Text } from "../field-table.ts";
import { isGrouped, readDecimal } from "../text/emr365-decimal.ts";
import { readDay, readMoment } from "../text/emr365-moments.ts";
import { isRichText } from "../text/rich-text.ts";
import { contentFindings as findings } from "./content-findings.ts";
import { walkTexts } from "./walk-texts.ts";

/** Levels 2 and 3: types, formats and known lengths of every filled text. */
export function contentIssues(document: Emr365): readonly Emr365Finding[] {
  const issues = new FindingList();
  walkTexts(document, (item, text, within) => {
    const path = () => within.concat(item.name);
    const kind = wrongForm(item, text);
    if (kind !== undefined) issues.add(kind.code, () => findingAt(kind, path()));
    if (item.max === undefined || text.length <= item.max) return;
    if ([...text.normalize("NFC")].length <= item.max) return;
    const tooLong = { ...findings.length, basis: item.sizeBasis ?? "second-hand" };
    issues.add(tooLong.code, () => findingAt(tooLong, path(), { max: String(item.max) }));
  });
  return issues.end();
}

function wrongForm({ form }: Emr365Text, text: string): FindingKind | undefined {
  switch (form) {
    case "date":
      return readDay(text) === undefined ? findings.date : undefined;
    case "instant":
      return readMoment(text) === undefined ? findings.instant : undefined;
    case "either":
      return readDay(text) === undefined && readMoment(text) === undefined ? findings.either : undefined;
    case "digits":
      return /^\d+$/.test(text) ? undefined : findings.digits;
    case "decimal":
      if (isGrouped(text)) return findings.grouped;
      return readDecimal(text) === undefined ? findings.decimal : undefined;
    default:
      return isRichText(text) ? findings.richText : undefined;
  }
}
