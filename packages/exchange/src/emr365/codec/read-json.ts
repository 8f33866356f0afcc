import type { JsonPath } from "@benhan/core/faults";
import { type Emr365Finding, FindingList, findingAt } from "../emr365-finding.ts";
import { RawNumber, type RawValue } from "../raw-value.ts";
import type { Emr365Limits } from "./emr365-limits.ts";
import { fileFindings } from "./file-findings.ts";

/** A file as it stands, before its content is looked at. Without `raw` it could not be read. */
export interface RawReading {
  readonly raw?: RawValue;
  readonly findings: readonly Emr365Finding[];
}

class Stop extends Error {
  readonly reason: "malformed" | "size";
  constructor(reason: "malformed" | "size") {
    super(reason);
    this.reason = reason;
  }
}

const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plain = /[^"\\\x00-\x1f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads JSON as it was written: numbers keep their digits, a name that stands twice in one object is a finding.
 * `JSON.parse` would hide both.
 */
export function readJson(text: string, limits: Emr365Limits): RawReading {
  const findings = new FindingList();
  let at = 0;
  let left = limits.values;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const take = (sign: string): boolean => {
    match(space);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const need = (sign: string) => {
    if (!take(sign)) throw new Stop("malformed");
  };
  const word = (): RawValue => {
    for (const [name, value] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const) {
      if (text.startsWith(name, at)) {
        at += name.length;
        return value;
      }
    }
    const digits = match(number);
    if (digits === undefined) throw new Stop("malformed");
    return new RawNumber(digits);
  };
  const text1 = (): string => {
    match(space);
    const from = at;
    need('"');
    // Piece by piece: one pattern for the whole runs out of stack at millions of escapes.
    do match(plain);
    while (match(escaped) !== undefined);
    if (text[at] !== '"') throw new Stop("malformed");
    at += 1;
    return JSON.parse(text.slice(from, at)) as string;
  };
  const object = (path: JsonPath): RawValue => {
    const members: Record<string, RawValue> = Object.create(null);
    if (take("}")) return members;
    do {
      const name = text1();
      need(":");
      const own = [...path, name];
      const value = read(own);
      if (name in members) {
        findings.add(fileFindings.repeatedName.code, () =>
          findingAt(fileFindings.repeatedName, own.slice(1)),
        );
      }
      members[name] = value;
    } while (take(","));
    need("}");
    return members;
  };
  const list = (path: JsonPath): RawValue => {
    const items: RawValue[] = [];
    if (take("]")) return items;
    do items.push(read([...path, items.length]));
    while (take(","));
    need("]");
    return items;
  };
  const read = (path: JsonPath): RawValue => {
    if (--left < 0 || path.length > limits.depth) throw new Stop("size");
    match(space);
    if (take("{")) return object(path);
    if (take("[")) return list(path);
    return text[at] === '"' ? text1() : word();
  };

  try {
    const raw = read([]);
    match(space);
    if (at < text.length) throw new Stop("malformed");
    return { raw, findings: findings.end() };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const before = text.slice(0, at).split("\n");
    const place = {
      line: String(before.length),
      column: String((before.at(-1)?.length ?? 0) + 1),
      form: "JSON",
    };
    return { findings: [...findings.end(), findingAt(fileFindings[error.reason], [], place)] };
  }
}
