import { killChromium } from "../../packages/storage/test/crash/chromium-kills.ts";
import { outsideTool } from "../outside-tool.ts";
import type { Prover } from "./prover.ts";

export const prover: Prover = {
  claim:
    "A store in IndexedDB, whose Chromium is killed at random moments with all its processes, holds everything that it had acknowledged, and nothing half; or Chromium has deleted the whole database and the store says so (deletedByBrowser).",
  target: 100,
  batch: 20,
  async run({ seed, count }) {
    const chromium = outsideTool("chromium");
    if (chromium.path === undefined) throw new Error(chromium.skip);
    return killChromium(chromium.path, `${seed}`, count);
  },
};
