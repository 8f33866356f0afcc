import type { JsonPath } from "../faults/json-path.ts";

interface Level {
  readonly names: Set<string> | undefined;
  /** The name or the index of the value that comes next or is being read. */
  step: string | number;
}

/** Enough to say what is wrong with a file; paths of an absurd one would fill the memory. */
const mostFound = 100;

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The members of a JSON text whose object has another member of the same name. `JSON.parse` keeps the last of them and
 * says nothing. The text must be one that it takes.
 */
export function twiceNamed(json: string): readonly JsonPath[] {
  const found: JsonPath[] = [];
  const levels: Level[] = [];
  let name = "";
  for (const [text] of json.matchAll(token)) {
    if (found.length === mostFound) break;
    const level = levels.at(-1);
    if (text === "{") levels.push({ names: new Set(), step: "" });
    else if (text === "[") levels.push({ names: undefined, step: 0 });
    else if (text === "}" || text === "]") levels.pop();
    else if (text === ",") {
      if (typeof level?.step === "number") level.step += 1;
    } else if (text === ":" && level?.names !== undefined) {
      level.step = JSON.parse(name) as string;
      if (level.names.has(level.step)) found.push(levels.map(({ step }) => step));
      level.names.add(level.step);
    } else name = text;
  }
  return found;
}
