/**
 * Says where an object of a JSON text has a key a second time, of which `JSON.parse` would silently keep the last:
 * `$.XML2[3].DON_GIA`. Undefined when none has. The text must be one that `JSON.parse` takes.
 */
export function repeatedKey(json: string): string | undefined {
  const open: Level[] = [];
  let top: Level | undefined;
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (char === "{" || char === "[") {
      top = { keys: char === "{" ? new Set() : undefined, index: 0, key: "" };
      open.push(top);
    } else if (char === "}" || char === "]") {
      open.pop();
      top = open[open.length - 1];
    } else if (char === "," && top?.keys === undefined) {
      if (top !== undefined) top.index++;
    } else if (char === '"') {
      const from = at;
      at = endOfString(json, at);
      if (top?.keys === undefined || !isKey(json, at)) continue;
      const key: unknown = JSON.parse(json.slice(from, at + 1));
      top.key = String(key);
      if (top.keys.has(top.key)) return pathOf(open);
      top.keys.add(top.key);
    }
  }
  return undefined;
}

/** An object or a list that is not closed yet. */
interface Level {
  /** Undefined for a list. */
  readonly keys: Set<string> | undefined;
  index: number;
  key: string;
}

/** Where the quotation mark is that ends a string. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}

/** True for a string that ends here when a colon follows. */
function isKey(json: string, end: number): boolean {
  let at = end + 1;
  while (/[ \t\r\n]/.test(json[at] ?? "")) at++;
  return json[at] === ":";
}

/** Only names of the insurer's are told; what else a sender calls a key may be anything. */
function pathOf(open: readonly Level[]): string {
  const steps = open.map(({ keys, index, key }) => {
    if (keys === undefined) return `[${index}]`;
    return /^\w{1,40}$/.test(key) ? `.${key}` : ".?";
  });
  return `$${steps.join("")}`;
}
