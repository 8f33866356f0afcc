import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateAdminUnits } from "../../../../tools/generate/admin-units.mjs";

it("the tables of units are what their generator makes of the data", () => {
  const made = generateAdminUnits() as Record<string, string>;
  expect(Object.keys(made)).toHaveLength(4);
  for (const [path, text] of Object.entries(made)) {
    expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8") === text, path).toBe(true);
  }
});
