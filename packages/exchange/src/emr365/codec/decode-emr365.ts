import { type Report, requireOk } from "@benhan/core/faults";
import { type ShapedDocument, shapeDocument } from "../check/shape-document.ts";
import type { Emr365 } from "../emr365.data.ts";
import { emr365Unreadable } from "../emr365.faults.ts";
import { findingAt } from "../emr365-finding.ts";
import { defaultEmr365Limits, type Emr365Limits } from "./emr365-limits.ts";
import { fileFindings } from "./file-findings.ts";
import { type RawReading, readJson } from "./read-json.ts";
import { readXml, underRoot } from "./read-xml.ts";

/** The two forms of a file. */
export type Emr365Form = "json" | "xml";

export interface DecodeEmr365Options {
  /** Replaces single limits of the reader. */
  readonly limits?: Partial<Emr365Limits>;
}

/**
 * Reads a `HoSoBenhAn` file. Items in another order, missing and unknown ones are read; unknown ones stay where they
 * were. Bytes are UTF-8.
 *
 * @throws EmrError `exchange.emr365.unreadable` with every finding, when the file or its shape is wrong.
 */
export function decodeEmr365(bytes: Uint8Array, form: Emr365Form, options: DecodeEmr365Options = {}): Emr365 {
  const { document, findings } = readEmr365(bytes, form, options);
  const wrong = findings.some(({ severity }) => severity === "error");
  const report: Report<Emr365> =
    wrong || document === undefined
      ? { ok: false, issues: findings }
      : { ok: true, value: document, issues: findings };
  return requireOk(report, emr365Unreadable);
}

/** The document of a file as far as it can be read, and every finding about file and shape. */
export function readEmr365(
  bytes: Uint8Array,
  form: Emr365Form,
  { limits }: DecodeEmr365Options,
): Partial<Pick<ShapedDocument, "document">> & Pick<ShapedDocument, "findings"> {
  const { raw, findings } = rawOf(bytes, form, { ...defaultEmr365Limits, ...limits });
  if (raw === undefined) return { findings };
  const content = underRoot(raw, "HoSoBenhAn");
  if (content === undefined) return { findings: [...findings, findingAt(fileFindings.root, [])] };
  const shaped = shapeDocument(content, form);
  return { document: shaped.document, findings: [...findings, ...shaped.findings] };
}

function rawOf(bytes: Uint8Array, form: Emr365Form, limits: Emr365Limits): RawReading {
  if (bytes.length > limits.bytes) return { findings: [findingAt(fileFindings.size, [])] };
  if (form === "xml") return readXml(bytes, limits);
  try {
    return readJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes), limits);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { findings: [findingAt(fileFindings.encoding, [])] };
  }
}
