import { expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { killChromium } from "./chromium-kills.ts";

const kills = 4;

/** `npm run prove -- storage-chromium-kills` kills more often. */
describeWithTool("chromium", "what the IndexedDB store has acknowledged", (executable) => {
  it(`is whole, or told as deleted by the browser, after ${kills} kills`, { timeout: 600_000 }, async () => {
    const figures = await killChromium(executable, "chromium-crash-1", kills);
    console.log(JSON.stringify(figures));
    expect(figures["acknowledged"]).toBeGreaterThan(kills);
    expect(figures["transactionsWritten"]).toBeGreaterThan(kills);
    expect(figures["notStrict"]).toBe(0);
  });
});
