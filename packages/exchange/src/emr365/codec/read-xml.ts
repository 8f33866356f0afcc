import type { JsonPath } from "@benhan/core/faults";
import { defaultXmlLimits } from "../../bhyt/codec/xml-limits.ts";
import { readXml as readElements, type XmlListener } from "../../bhyt/codec/xml-reader.ts";
import { FindingList, findingAt } from "../emr365-finding.ts";
import { isRawObject, type RawObject, type RawValue } from "../raw-value.ts";
import type { Emr365Limits } from "./emr365-limits.ts";
import { fileFindings } from "./file-findings.ts";
import type { RawReading } from "./read-json.ts";

interface Element {
  readonly name: string;
  /** Made when the first comes: most have none. */
  children?: Map<string, RawValue[]>;
  text: string;
}

/**
 * Reads XML as an object of the same form as the JSON: an element without elements is its text, one that stands
 * several times is a list. Whether a lone or empty one is a list is for the field table to say.
 */
export function readXml(bytes: Uint8Array, limits: Emr365Limits): RawReading {
  const findings = new FindingList();
  const top: Element = { name: "", text: "" };
  const open: Element[] = [top];
  const place = (): JsonPath => open.slice(2).map((element) => element.name);
  const listener: XmlListener = {
    open(name, _, attributes) {
      open.push({ name, text: "" });
      const { attribute } = fileFindings;
      if (attributes.length > 0) findings.add(attribute.code, () => findingAt(attribute, place()));
    },
    text(piece) {
      const element = open.at(-1);
      if (element !== undefined) element.text += piece;
    },
    close() {
      const element = open.pop();
      if (element === undefined) return;
      const stray = element.children !== undefined && element.text.trim() !== "";
      const { strayText } = fileFindings;
      if (stray) findings.add(strayText.code, () => findingAt(strayText, [...place(), element.name]));
      const value = element.children === undefined ? element.text : objectOf(element.children);
      const around = open.at(-1);
      if (around === undefined) return;
      around.children ??= new Map();
      const siblings = around.children.get(element.name);
      if (siblings === undefined) around.children.set(element.name, [value]);
      else siblings.push(value);
    },
  };
  const { refusal, at } = readElements(
    bytes,
    listener,
    { ...defaultXmlLimits, bytes: limits.bytes, depth: limits.depth, elements: limits.values },
    { left: limits.values },
  );
  if (refusal === undefined) return { raw: objectOf(top.children ?? new Map()), findings: findings.end() };
  const kind =
    refusal === "encoding" || refusal === "doctype" || refusal === "malformed"
      ? fileFindings[refusal]
      : fileFindings.size;
  const slots = { line: String(at?.line ?? 1), column: String(at?.column ?? 1), form: "XML" };
  return { findings: [...findings.end(), findingAt(kind, [], slots)] };
}

function objectOf(children: ReadonlyMap<string, readonly RawValue[]>): RawObject {
  const members: Record<string, RawValue> = Object.create(null);
  for (const [name, [first, ...others]] of children) {
    if (first !== undefined) members[name] = others.length === 0 ? first : [first, ...others];
  }
  return members;
}

/** The value under the root, when the root is the one that is wanted. */
export function underRoot(raw: RawValue, root: string): RawObject | undefined {
  if (!isRawObject(raw)) return undefined;
  const value = raw[root];
  return Object.keys(raw).length === 1 && isRawObject(value) ? value : undefined;
}
