// Makes the proposed dictionary of abbreviations for `@benhan/exchange/abbreviations` out of data/abbreviations.vi.json.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);

export function generateAbbreviations() {
  const { entries } = JSON.parse(readFileSync(new URL("data/abbreviations.vi.json", root), "utf8"));
  const rows = entries.map(({ short, full, also }) => {
    const others = also === undefined ? "" : `, also: [${also.map((one) => JSON.stringify(one)).join(", ")}]`;
    return `  { short: ${JSON.stringify(short)}, full: ${JSON.stringify(full)}${others} },`;
  });
  return {
    "packages/exchange/src/paper/lint/abbreviations.data.ts": `// Made by tools/generate/abbreviations.mjs from data/abbreviations.vi.json. Do not edit: run \`npm run generate\`.

import type { Abbreviation } from "./abbreviation.ts";

/**
 * Abbreviations that hospitals write, with their words: a beginning for the facility's own list, our reading and no
 * official one.
 */
export const abbreviations: readonly Abbreviation[] = [
${rows.join("\n")}
];
`,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [path, text] of Object.entries(generateAbbreviations()))
    writeFileSync(new URL(path, root), text);
}
