import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BirthMoment, LocalMinute } from "@benhan/core";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { renderHtml } from "../../../src/paper/html/render-html.ts";
import { specimenLabel } from "../../../src/paper/labels/specimen-label.ts";
import { wristband } from "../../../src/paper/labels/wristband.ts";
import { paperOf } from "../../../src/paper/layout/paper-of.ts";
import { paperSamples } from "../samples.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describeWithTool("chromium", "papers in a browser", (executablePath) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);
  afterAll(() => browser?.close());

  it("has no fault of accessibility that axe finds, asks for nothing and is cut nowhere", {
    timeout: 120_000,
  }, async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => asked.push(String(error)));
    for (const { name, form, options } of paperSamples()) {
      await page.setContent(renderHtml(paperOf(form, options)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${name} is wider than its page`).toBeLessThanOrEqual(0);
      // The policy of the page allows no script; the judge comes in from outside.
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe: judge } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await judge.run();
        return violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)]);
      });
      expect(found, name).toEqual([]);
    }
    expect(asked).toEqual([]);
  });

  it("prints a label and a wristband on one page of exactly their size, with nothing that is not theirs", async () => {
    const page = await browser.newPage();
    const whose = { name: "NGUYỄN THỊ THỬ", birth: "1985-05-17" as BirthMoment, patientNumber: "BN000009" };
    const tube = {
      ...whose,
      specimenNumber: "2607020001",
      kind: "Máu toàn phần EDTA",
      takenAt: "2026-07-02T08:30" as LocalMinute,
    };
    const reports = [specimenLabel(tube), wristband({ ...whose, gender: "female", allergies: "present" })];
    for (const report of reports) {
      if (!report.ok) throw new TypeError(report.issues[0]?.code);
      await page.setContent(renderHtml(report.value));
      const file = new TextDecoder("latin1").decode(await page.pdf({ preferCSSPageSize: true }));
      expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1);
      const after = await page.evaluate(() => {
        const main = document.querySelector("main");
        return main === null ? "" : getComputedStyle(main, "::after").content;
      });
      expect(after).toBe("none");
    }
  });
});
