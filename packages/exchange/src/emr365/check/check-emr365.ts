import { fileBytes, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { type DecodeEmr365Options, decodeMembers, readEmr365 } from "../codec/decode-emr365.ts";
import type { Emr365 } from "../emr365.data.ts";
import type { Emr365Finding } from "../emr365-finding.ts";
import { type CheckEmr365Options, checkMembers } from "./check-options.ts";
import { contentIssues } from "./content-issues.ts";
import { referenceIssues } from "./reference-issues.ts";
import { shapeDocument } from "./shape-document.ts";

/** The answer of a check: the document with every item in its place, or what is wrong. */
export type Emr365Report =
  | { readonly ok: true; readonly value: Emr365; readonly issues: readonly Emr365Finding[] }
  | { readonly ok: false; readonly issues: readonly Emr365Finding[] };

/**
 * Checks what stands below `HoSoBenhAn` on five levels: shape, type and format, known lengths, references, catalogues.
 * There is no official validator: each finding says whether it comes from the annex or from a rule of our own.
 *
 * @throws EmrError `core.options.wrong` for wrong options, never for content.
 */
export function checkEmr365(document: unknown, options: CheckEmr365Options = {}): Emr365Report {
  refuseCall("checkEmr365", optionIssues(options, checkShape), guides.emr365);
  const shaped = shapeDocument(document, "value");
  return reportOn(shaped.document, shaped.findings, options);
}

/**
 * The same for the bytes of a file, JSON or XML, with what is wrong about the file itself.
 *
 * @throws EmrError `core.options.wrong` for what is no bytes and for wrong options, never for content.
 */
export function checkEmr365File(
  bytes: Uint8Array,
  options: CheckEmr365Options & DecodeEmr365Options = {},
): Emr365Report {
  const wrongCall = [...argumentIssues("bytes", bytes, fileBytes), ...optionIssues(options, checkFileShape)];
  refuseCall("checkEmr365File", wrongCall, guides.emr365);
  const { document, findings } = readEmr365(bytes, options);
  return document === undefined ? { ok: false, issues: findings } : reportOn(document, findings, options);
}

const checkShape = object<CheckEmr365Options>(checkMembers);
const checkFileShape = object<CheckEmr365Options & DecodeEmr365Options>({
  ...decodeMembers,
  ...checkMembers,
});

function reportOn(
  document: Emr365,
  findings: readonly Emr365Finding[],
  options: CheckEmr365Options,
): Emr365Report {
  const issues = [...findings, ...contentIssues(document), ...referenceIssues(document, options)];
  return issues.some(({ severity }) => severity === "error")
    ? { ok: false, issues }
    : { ok: true, value: document, issues };
}
