import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateAbbreviations } from "../../../../../tools/generate/abbreviations.mjs";

it("the dictionary in the package is what its generator makes of data/abbreviations.vi.json", () => {
  for (const [path, text] of Object.entries(generateAbbreviations() as Record<string, string>)) {
    expect(readFileSync(new URL(`../../../../../${path}`, import.meta.url), "utf8")).toBe(text);
  }
});
