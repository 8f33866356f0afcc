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
import { textsOf } from "../text-of.ts";

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

  it("sets each line of the State's head on one line of a phone", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true });
    const sample = paperSamples().find(({ form }) => form.template.code === "TT25-02");
    if (sample === undefined) throw new TypeError("TT25-02");
    await page.setContent(renderHtml(paperOf(sample.form, sample.options)));
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll(".letterhead>div:last-of-type p")].slice(0, 2).map((line) => {
        const { height } = line.getBoundingClientRect();
        return Math.round(height / Number.parseFloat(getComputedStyle(line).lineHeight));
      }),
    );
    expect(lines).toEqual([1, 1]);
  });

  it("shows every paper on the screen of a phone: all its words, none beside the screen, no word broken [CV365-09]", {
    timeout: 120_000,
  }, async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true });
    const papers = paperSamples().map(({ name, form, options }) => ({ name, paper: paperOf(form, options) }));
    expect(papers.length).toBeGreaterThan(35);
    const faults: unknown[] = [];
    for (const { name, paper } of papers) {
      await page.setContent(renderHtml(paper));
      const shown = await page.evaluate(() => {
        const seen = [...document.querySelectorAll("main *:not(.hidden):not(caption)")];
        const isBeside = (element: Element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < 0 || right > window.innerWidth + 0.5;
        };
        // Dates, numbers and names of columns stand on one line each, or break where a blank is.
        const isBroken = (element: Element) => {
          const range = document.createRange();
          const text = element.firstChild;
          if (text === null || text.nodeType !== Node.TEXT_NODE) return false;
          return [...(text.textContent ?? "").matchAll(/[^\s/·.,;:@-]{2,24}/gu)].some((word) => {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          });
        };
        return {
          wide: document.documentElement.scrollWidth - window.innerWidth,
          beside: seen.filter(isBeside).map(({ outerHTML }) => outerHTML.slice(0, 80)),
          broken: seen.filter(isBroken).map(({ textContent }) => textContent?.slice(0, 60)),
          // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for, not what is there.
          text: document.body.innerText,
        };
      });
      const plain = (text: string) => text.replace(/\s+/g, "").toLocaleUpperCase("vi");
      const all = plain(shown.text);
      const lost = textsOf(paper).filter((text) => !all.includes(plain(text)));
      const { wide, beside, broken } = shown;
      if (wide > 0 || [...beside, ...broken, ...lost].length > 0)
        faults.push({ name, wide, beside, broken, lost });
    }
    expect(faults).toEqual([]);
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
