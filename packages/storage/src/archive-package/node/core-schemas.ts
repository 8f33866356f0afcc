import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const names = ["entry", "facility-masters", "medical-record", "record-head", "visit"] as const;

/**
 * The JSON Schemas of documents as `@benhan/core` publishes them, by file name; none where the package is not installed
 * beside this program, as in one that was bundled.
 */
export async function coreSchemas(): Promise<Readonly<Record<string, string>>> {
  const { resolve } = createRequire(import.meta.url);
  const read = async (name: string) => {
    try {
      const file = resolve(`@benhan/core/schemas/${name}.json`);
      return [[`${name}.json`, await readFile(file, "utf8")] as const];
    } catch {
      return [];
    }
  };
  return Object.fromEntries((await Promise.all(names.map(read))).flat());
}
