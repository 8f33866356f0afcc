import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../../", import.meta.url);

describe("the page of adapters", () => {
  it("is what the suites and the claims of the adapters make of it", async () => {
    const { generateAdaptersPage } = await import(new URL("tools/generate/adapters.mjs", root).href);
    const pages: Readonly<Record<string, string>> = await generateAdaptersPage();
    for (const [path, text] of Object.entries(pages)) {
      expect(readFileSync(new URL(path, root), "utf8")).toBe(text);
      expect(text.match(/✓/g)?.length).toBeGreaterThan(500);
    }
  });
});
