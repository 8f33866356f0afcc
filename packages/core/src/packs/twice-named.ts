import type { JsonPath } from "../faults/json-path.ts";

interface Level {
  readonly names: Set<string> | undefined;
  /** The name or the index of the value that comes next or is being read. */
  step: string | number;
}

/** Enough to say what is wrong with a file; paths of an absurd one would fill the memory. */
const mostFound = 100;

/** The canonical writer goes no deeper: whatever lies below is refused by it. */
const deepest = 64;

/**
 * The members of a JSON text whose object has another member of the same name. `JSON.parse` keeps the last of them and
 * says nothing. The text must be one that it takes.
 */
export function twiceNamed(json: string): readonly JsonPath[] {
  const mark = /["{}[\],:]/g;
  const found: JsonPath[] = [];
  const levels: Level[] = [];
  let name = "";
  for (let sign = mark.exec(json); sign !== null; sign = mark.exec(json)) {
    if (found.length === mostFound || levels.length > deepest) break;
    const [text] = sign;
    const level = levels.at(-1);
    if (text === "{") levels.push({ names: new Set(), step: "" });
    else if (text === "[") levels.push({ names: undefined, step: 0 });
    else if (text === "}" || text === "]") levels.pop();
    else if (text === ",") {
      if (typeof level?.step === "number") level.step += 1;
    } else if (text === '"') {
      mark.lastIndex = endOfString(json, sign.index);
      name = json.slice(sign.index, mark.lastIndex);
    } else if (level?.names !== undefined) {
      level.step = JSON.parse(name) as string;
      if (level.names.has(level.step)) found.push(levels.map(({ step }) => step));
      level.names.add(level.step);
    }
  }
  return found;
}

/** Behind the quote that closes a string. By hand: a pattern runs out of stack on a string of some megabytes. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}
