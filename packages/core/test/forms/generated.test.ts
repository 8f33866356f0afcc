import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateForms } from "../../../../tools/generate/forms.mjs";

it("the page of forms is what its generator makes of the registry", async () => {
  const made = (await generateForms()) as Record<string, string>;
  expect(Object.keys(made)).toEqual(["docs/reference/forms.md"]);
  for (const [path, text] of Object.entries(made)) {
    expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")).toBe(text);
  }
});
