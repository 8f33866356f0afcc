import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateIdentifiers } from "../../../../tools/generate/identifiers.mjs";

it("the tables of identifiers are what their generator makes of the data", () => {
  const made = generateIdentifiers() as Record<string, string>;
  expect(Object.keys(made)).toHaveLength(2);
  for (const [path, text] of Object.entries(made)) {
    expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")).toBe(text);
  }
});
