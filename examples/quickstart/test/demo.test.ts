import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type Simulator, startSimulator } from "@benhan/exchange/simulator";
import { verifyDocument } from "@benhan/signing";
import { listPdfSignaturePlaces } from "@benhan/signing/pdf";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoOptions, Lang } from "../src/arguments.ts";
import { demoStart, facility } from "../src/facility.ts";
import { faultPlan } from "../src/hub/open-hub.ts";
import { runDemo } from "../src/run-demo.ts";
import { createQuietScreen } from "./quiet-screen.ts";

const input = fileURLToPath(new URL("../input", import.meta.url));
const password = "only-in-this-test";

interface Run {
  readonly ok: boolean;
  readonly options: DemoOptions;
  readonly screen: ReturnType<typeof createQuietScreen>;
  readonly state: ReturnType<Simulator["state"]>;
}

interface StoppedEvent {
  readonly stopped: string;
  readonly findings: readonly { readonly code: string; readonly official: string }[];
}

describe("the demo", () => {
  let folder = "";
  let first: Run;
  let second: Run;

  beforeAll(async () => {
    process.env["BENHAN_HUB_PASSWORD"] = password;
    folder = await mkdtemp(join(tmpdir(), "benhan-demo-"));
    first = await play("first", "vi");
    second = await play("second", "vi");
  });

  afterAll(async () => {
    delete process.env["BENHAN_HUB_PASSWORD"];
    await rm(folder, { recursive: true, force: true });
  });

  async function play(name: string, lang: Lang, keep = false): Promise<Run> {
    const out = join(folder, name);
    const simulator = await startSimulator({
      data: join(out, "hub"),
      facilityCode: facility.code,
      account: facility.account,
      password,
      faults: keep ? "" : faultPlan,
      clock: { now: () => demoStart, sleep: async () => undefined },
    });
    try {
      const options = {
        lang,
        keep,
        json: false,
        input,
        out,
        data: join(out, "data"),
        hub: simulator.baseUrl,
      };
      const screen = createQuietScreen();
      const ok = await runDemo(options, screen);
      return { ok, options, screen, state: simulator.state() };
    } finally {
      await simulator.close();
    }
  }

  it("delivers four visits, one of them in two versions, and stops the fifth", () => {
    expect(first.ok).toBe(true);
    expect(first.screen.rows.map(([, chain, state, , versions]) => [chain, state, versions])).toEqual([
      ["79999.2026.070001", "đã nhận", "2"],
      ["79999.2026.060202", "đã nhận", "1"],
      ["79999.2026.070017", "đã nhận", "1"],
      ["KCB-79999-260704-31", "đã nhận", "1"],
      ["79999.2026.070044", "dừng, chờ sửa", "0"],
    ]);
    const errors = first.screen.rows.map((row) => Number(row[3]));
    expect(errors.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(errors[4]).toBeGreaterThan(5);
  });

  it("meets a lost answer and a 503, and sends the same bytes again", () => {
    const outcomes = first.screen.events.flatMap((event) => ("outcome" in event ? [event.outcome] : []));
    expect(outcomes.filter((outcome) => outcome === "UNKNOWN")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "RETRYABLE")).toHaveLength(1);
    const claims = first.state.received.filter((one) => one.function === "claim");
    const twice = claims.filter(({ chain }) => chain === "79999.2026.060202");
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ digest }) => digest)).size).toBe(1);
  });

  it("stops the broken visit with findings that name code, field and next step, and with nothing archived", () => {
    const findings = first.screen.events.flatMap((event) =>
      "stopped" in event ? (event as StoppedEvent).findings : [],
    );
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["exchange.bhyt.fmt_011", "exchange.bhyt.fmt_035", "exchange.bhyt.sum_001"]),
    );
    expect(findings.every(({ official }) => official.length > 0)).toBe(true);
    const claims = first.state.received.filter((one) => one.function === "claim");
    expect(claims.map(({ chain }) => chain)).not.toContain("79999.2026.070044");
  });

  it("shows a refused read, a break-glass, a copy that leaves by a ticket, and a log that verifies", () => {
    const shown = first.screen.events.flatMap((event) => ("access" in event ? [event.access] : []));
    expect(shown).toEqual(["refused", "break-glass", "handed-over"]);
    const log = first.screen.events.find((event) => "log" in event);
    expect(log).toMatchObject({ log: "main", events: expect.any(Number) });
  });

  it("gives the same bytes on every run", async () => {
    const files = await readdir(join(first.options.out, "xml"));
    expect(files.sort()).toEqual([
      "79999.2026.060202.v1.xml",
      "79999.2026.070001.v1.xml",
      "79999.2026.070001.v2.xml",
      "79999.2026.070017.v1.xml",
      "KCB-79999-260704-31.v1.xml",
    ]);
    for (const file of files) {
      const bytes = await readFile(join(first.options.out, "xml", file));
      expect(bytes.equals(await readFile(join(second.options.out, "xml", file)))).toBe(true);
    }
    const papers = await readdir(join(first.options.out, "pdf"));
    expect(papers).toHaveLength(19);
    for (const paper of papers) {
      const bytes = await readFile(join(first.options.out, "pdf", paper));
      expect(bytes.equals(await readFile(join(second.options.out, "pdf", paper)))).toBe(true);
    }
    const archived = ({ screen }: Run) => screen.events.filter((event) => "archived" in event);
    expect(archived(first)).toHaveLength(5);
    expect(archived(second)).toEqual(archived(first));
    const report = await readFile(join(first.options.out, "report.html"), "utf8");
    expect(await readFile(join(second.options.out, "report.html"), "utf8")).toBe(report);
  });

  it("makes a signed PDF of every document that the law asks for, and the report links and judges each", async () => {
    const { root, issuing } = testFacilityPkcs12;
    const report = await readFile(join(first.options.out, "report.html"), "utf8");
    const names = (await readdir(join(first.options.out, "pdf"))).sort();
    expect(names).toContain("79999.2026.060202.27_BV2.v1.pdf");
    expect(names).toContain("79999.2026.060202.27_BV2_2.v1.pdf");
    expect([...report.matchAll(/href="pdf\/([^"]+)"/g)].map(([, name]) => name).sort()).toEqual(names);
    expect(report.match(/">PDF<\/a> <span class="tag good">/g)).toHaveLength(names.length);
    const places: string[] = [];
    for (const name of names) {
      const bytes = new Uint8Array(await readFile(join(first.options.out, "pdf", name)));
      const judge = { trustAnchors: [root], intermediates: [issuing], revocation: "none" } as const;
      const { indication, signatures } = await verifyDocument(bytes, judge);
      expect([indication, signatures.map(({ format, level }) => [format, level])]).toEqual([
        "TOTAL_PASSED",
        [["pades", "B-B"]],
      ]);
      const signed = (await listPdfSignaturePlaces(bytes)).filter(({ isSigned }) => isSigned);
      places.push(...signed.map(({ field, rect }) => (rect === undefined ? "unseen" : field)));
    }
    expect(places.filter((place) => place !== "unseen")).toEqual(Array(3).fill("sign.facility-seal"));
  });

  it("writes a report that needs nothing else and hides no finding", async () => {
    const report = await readFile(join(first.options.out, "report.html"), "utf8");
    expect(report).not.toMatch(/<script|<link|<img|https?:\/\//i);
    expect(report).toContain("exchange.bhyt.fmt_011");
    expect(report).toContain("core.record.number_not_text");
    expect(report).not.toContain("undefined");
  });

  it("does nothing twice when it goes on with the data of an earlier run, in the other language, too", async () => {
    const again = await play("first", "en", true);
    expect(again.ok).toBe(true);
    expect(again.screen.events.filter((event) => "archived" in event)).toEqual([]);
    expect(again.state.calls).toMatchObject({ claim: 0, "check-in": 0 });
    const report = await readFile(join(again.options.out, "report.html"), "utf8");
    expect(report).toContain('<html lang="en">');
  });
});
