import type { Issue } from "../../faults/issue.ts";
import type { MedicalRecord } from "../medical-record.ts";
import { correctionIssues } from "./corrections.check.ts";
import { dateRangeIssues } from "./date-ranges.check.ts";
import { endingIssues } from "./endings.check.ts";
import { entryTimeIssues } from "./entry-times.check.ts";
import { episodeTimeIssues } from "./episode-times.check.ts";
import { identifierIssues } from "./identifiers.check.ts";
import { prescriptionIssues } from "./prescriptions.check.ts";
import { recordFacts } from "./record-facts.ts";
import { referenceIssues } from "./references.check.ts";
import { sourceIssues } from "./sources.check.ts";
import { stayIssues } from "./stays.check.ts";
import { vitalSignsIssues } from "./vital-signs.check.ts";

/** What is wrong or doubtful in what the members of a well-formed record say of each other. */
export function integrityIssues(
  record: MedicalRecord,
  options: { readonly clockToleranceMinutes?: number },
): readonly Issue[] {
  const facts = recordFacts(record, options.clockToleranceMinutes ?? 5);
  return [
    ...identifierIssues(facts),
    ...dateRangeIssues(facts),
    ...episodeTimeIssues(facts),
    ...stayIssues(facts),
    ...sourceIssues(facts),
    ...referenceIssues(facts),
    ...correctionIssues(facts),
    ...vitalSignsIssues(facts),
    ...prescriptionIssues(facts),
    ...entryTimeIssues(facts),
    ...endingIssues(facts),
  ];
}
