import { expect, it } from "vitest";
import { printedBy } from "./printed-by.ts";
import { outputOf } from "./program-of.ts";

it.each(["vi", "en"])(
  "the program of the guide to giving a copy prints what the guide shows (%s) [KCB-07] [KCB-06] [BHYT-01]",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/give-a-copy.md`;
    expect(outputOf(page).split("\n").length).toBeGreaterThan(5);
    expect(await printedBy(page)).toBe(outputOf(page));
  },
);
