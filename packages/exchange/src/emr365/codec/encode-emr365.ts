import { type JsonPath, requireOk } from "@benhan/core/faults";
import { refuseCall, word } from "@benhan/core/options";
import { escapeText, isUnwritable } from "../../bhyt/codec/xml-text.ts";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { shapeDocument } from "../check/shape-document.ts";
import type { Emr365 } from "../emr365.data.ts";
import { emr365Unwritable } from "../emr365.faults.ts";
import { type Emr365Finding, type FindingKind, findingAt } from "../emr365-finding.ts";
import type { Emr365Branch, Emr365Item } from "../field-table.ts";
import { emr365Groups } from "../fields.data.ts";
import type { Emr365Form } from "./decode-emr365.ts";

/**
 * Writes a document as a file: all known items in the order of the field table, unknown ones behind them, text in NFC,
 * UTF-8, no byte-order mark. The same document gives the same bytes. The format has no signature: sign the PDF beside.
 *
 * @throws EmrError `exchange.emr365.unwritable` with every place that is of the wrong shape or that the form cannot hold;
 *   `core.options.wrong`
 */
export function encodeEmr365(document: Emr365, form: Emr365Form): Uint8Array {
  refuseCall("encodeEmr365", argumentIssues("form", form, word("json", "xml")), guides.emr365);
  const { document: shaped, findings } = shapeDocument(document, "value");
  const wrong = findings.filter(({ severity }) => severity === "error");
  const issues = [...wrong, ...unwritableIn(shaped, [], form)];
  requireOk(
    issues.length > 0 ? { ok: false, issues } : { ok: true, value: shaped, issues },
    emr365Unwritable,
  );
  const text = form === "json" ? jsonOf(shaped) : xmlOf(shaped);
  return new TextEncoder().encode(text);
}

function jsonOf(document: Emr365): string {
  const content = jsonObject({ items: emr365Groups }, document as unknown as Members);
  return `${JSON.stringify({ HoSoBenhAn: content }, null, 1)}\n`;
}

type Members = Readonly<Record<string, unknown>>;

/** The same object in which a row that JSON writes without brackets stands alone. */
function jsonObject({ items }: Pick<Emr365Branch, "items">, members: Members): Members {
  const byName = new Map(items.map((item) => [item.name, item]));
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      const item = byName.get(name);
      if (item === undefined || item.shape === "text") return [name, value];
      if (item.shape === "object") return [name, jsonObject(item, value as Members)];
      const rows = (value as readonly Members[]).map((row) => jsonObject(item, row));
      return [name, item.alone === true && rows.length === 1 ? rows[0] : rows];
    }),
  );
}

function xmlOf(document: Emr365): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  element("HoSoBenhAn", document, { items: emr365Groups }, "", lines);
  return `${lines.join("\n")}\n`;
}

function element(
  name: string,
  value: unknown,
  branch: Pick<Emr365Branch, "items"> | undefined,
  indent: string,
  lines: string[],
): void {
  if (typeof value !== "object" || value === null) {
    const text = escapeText(String(value));
    lines.push(text === "" ? `${indent}<${name}/>` : `${indent}<${name}>${text}</${name}>`);
    return;
  }
  const members = Object.entries(value);
  if (members.length === 0) lines.push(`${indent}<${name}/>`);
  else {
    lines.push(`${indent}<${name}>`);
    for (const [member, content] of members) {
      const item: Emr365Item | undefined = branch?.items.find((one) => one.name === member);
      const inner = item === undefined || item.shape === "text" ? undefined : item;
      const rows: readonly unknown[] = Array.isArray(content) ? content : [content];
      if (rows.length === 0) lines.push(`${indent}  <${member}/>`);
      for (const row of rows) element(member, row, inner, `${indent}  `, lines);
    }
    lines.push(`${indent}</${name}>`);
  }
}

const elementName = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/** Texts and names that the form cannot hold. */
function unwritableIn(value: unknown, path: JsonPath, form: Emr365Form): readonly Emr365Finding[] {
  if (typeof value === "string") return isUnwritable(value) ? [findingAt(unwritableText, path)] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const isRow = Array.isArray(value);
    const own = [...path, isRow ? Number(name) : name];
    const named = form === "xml" && !isRow && !elementName.test(name) ? [findingAt(unwritableName, own)] : [];
    return [...named, ...unwritableIn(inner, own, form)];
  });
}

const unwritableText: FindingKind = {
  code: "exchange.emr365.unwritable_text",
  severity: "error",
  level: 1,
  basis: "own",
  text: {
    vi: "{at} có ký tự điều khiển mà XML không ghi được.",
    en: "{at} holds a control character that XML cannot hold.",
  },
  nextStep: {
    vi: "Xóa ký tự lạ (thường do dán từ phần mềm khác) rồi xuất lại.",
    en: "Delete the strange character (often pasted from elsewhere) and export again.",
  },
};

const unwritableName: FindingKind = {
  code: "exchange.emr365.unwritable_name",
  severity: "error",
  level: 1,
  basis: "own",
  text: { vi: "{at} không thể là tên thẻ XML.", en: "{at} cannot be the name of an XML element." },
  nextStep: {
    vi: "Xuất dạng JSON, hoặc bỏ trường lạ này khỏi phần bổ sung.",
    en: "Export JSON, or leave this foreign item out of the extras.",
  },
};
