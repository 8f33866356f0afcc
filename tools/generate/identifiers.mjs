// Makes the tables of personal IDs and insurance cards for `@benhan/core` out of data/identifiers.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`data/identifiers/${name}.json`, root), "utf8"));

export function generateIdentifiers() {
  const head = (sources) =>
    `// Made by tools/generate/identifiers.mjs from ${sources}. Do not edit: run \`npm run generate\`.\n\n`;
  const provinces = read("personal-id-province").entries.map(({ code }) => code);
  const prefixes = read("bhyt-object-prefix").entries.map(({ code, level, levelBefore2026 }) => [
    code,
    [level, ...(levelBefore2026 === undefined ? [] : [levelBefore2026])].map(String).join(","),
  ]);
  return {
    "packages/core/src/identifiers/personal-id-places.data.ts":
      `${head("data/identifiers/personal-id-province.json")}/** First three digits of personal IDs: places of birth registration. */\n` +
      `export const personalIdPlaces: ReadonlySet<string> = new Set(\n  ${JSON.stringify(provinces.join(" "))}.split(" "),\n);\n`,
    "packages/core/src/identifiers/insurance-groups.data.ts":
      `${head("data/identifiers/bhyt-object-prefix.json")}/** Usual benefit level of each group of insured, now and, where it changed, before 2026-01-01. */\n` +
      `export const insuranceGroups: Readonly<Record<string, string>> = {\n${prefixes
        .map(([code, level]) => `  ${code}: "${level}",`)
        .join("\n")}\n};\n`,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [path, text] of Object.entries(generateIdentifiers())) writeFileSync(new URL(path, root), text);
}
