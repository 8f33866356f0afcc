import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateCodes } from "../../../../tools/generate/codes.mjs";

it("the code lists are what their generator makes of the data", () => {
  const made = generateCodes() as Record<string, string>;
  expect(Object.keys(made)).toHaveLength(23);
  for (const [path, text] of Object.entries(made)) {
    expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8"), path).toBe(text);
  }
});
