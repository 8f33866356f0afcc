/** Where a text is no JSON any more, as an editor shows it, both from 1. */
export interface JsonSlip {
  /** The text breaks off; or something stands where something else is wanted. */
  readonly seen: "end" | "syntax";
  readonly line: number;
  readonly column: number;
}

/** What may come next: a value, the end of a list too, a key, the end of an object too, a colon, a comma or the end. */
type Wanted = "value" | "item" | "key" | "member" | "colon" | "comma";

/**
 * The first place where a text that `JSON.parse` refused is none: its own message says that only sometimes, and may quote
 * what stands there. Undefined for a text that is JSON.
 */
export function jsonSlipOf(json: string): JsonSlip | undefined {
  const at = wrongAt(json);
  if (at === undefined) return undefined;
  const before = json.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  return { seen: at >= json.length ? "end" : "syntax", line, column };
}

function wrongAt(json: string): number | undefined {
  const open: string[] = [];
  let wanted: Wanted = "value";
  let at = blankEnd(json, 0);
  for (; at < json.length; at = blankEnd(json, at)) {
    const sign = json[at] ?? "";
    if (wanted === "comma") {
      const inner = open.at(-1);
      if (inner === undefined) return at;
      if (sign === ",") wanted = inner === "}" ? "key" : "value";
      else if (sign === inner) open.pop();
      else return at;
      at += 1;
    } else if (wanted === "colon") {
      if (sign !== ":") return at;
      wanted = "value";
      at += 1;
    } else if ((wanted === "item" || wanted === "member") && sign === open.at(-1)) {
      open.pop();
      wanted = "comma";
      at += 1;
    } else if (wanted === "key" || wanted === "member") {
      const end = sign === '"' ? stringEnd(json, at) : undefined;
      if (end === undefined) return at;
      wanted = "colon";
      at = end;
    } else if (sign === "{" || sign === "[") {
      open.push(sign === "{" ? "}" : "]");
      wanted = sign === "{" ? "member" : "item";
      at += 1;
    } else {
      const end = sign === '"' ? stringEnd(json, at) : wordEnd(json, at);
      if (end === undefined) return at;
      wanted = "comma";
      at = end;
    }
  }
  return wanted === "comma" && open.length === 0 && at === json.length ? undefined : json.length;
}

function blankEnd(json: string, from: number): number {
  let at = from;
  while (at < json.length && " \t\r\n".includes(json[at] ?? "x")) at += 1;
  return at;
}

/** Behind the quote that closes a text, or behind the end; undefined for a line break or an escape that is none. */
function stringEnd(json: string, quote: number): number | undefined {
  for (let at = quote + 1; at < json.length; at += 1) {
    const sign = json[at] ?? "";
    if (sign === '"') return at + 1;
    if (sign < " ") return undefined;
    if (sign !== "\\") continue;
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(json.slice(at + 1, at + 6))) return undefined;
    at += 1;
  }
  return json.length + 1;
}

const word = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

function wordEnd(json: string, from: number): number | undefined {
  word.lastIndex = from;
  return word.test(json) ? word.lastIndex : undefined;
}
