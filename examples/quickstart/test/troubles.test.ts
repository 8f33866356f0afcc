import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { startSimulator } from "@benhan/exchange/simulator";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bundle } from "../../../tests/kill/bundle.ts";
import { demoStart, facility } from "../src/facility.ts";
import { openHub } from "../src/hub/open-hub.ts";
import { inputs } from "../src/inputs.ts";
import { runDemo } from "../src/run-demo.ts";
import { createTextScreen } from "../src/screen/screen.ts";
import { createQuietScreen } from "./quiet-screen.ts";

const password = "only-in-this-test";
const variable = "BENHAN_HUB_PASSWORD";

interface StoppedEvent {
  readonly stopped: string;
  readonly findings: readonly { readonly code: string }[];
}

describe("when something is wrong around the demo", () => {
  let folder = "";
  let input = "";
  beforeEach(async () => {
    vi.stubEnv(variable, password);
    folder = await mkdtemp(join(tmpdir(), "benhan-troubles-"));
    input = join(folder, "input");
    await cp(fileURLToPath(new URL("../input", import.meta.url)), input, { recursive: true });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  async function withHub<T>(use: (baseUrl: string) => Promise<T>): Promise<T> {
    const simulator = await startSimulator({
      data: await mkdtemp(join(folder, "hub-")),
      facilityCode: facility.code,
      account: facility.account,
      password,
      clock: { now: () => demoStart, sleep: async () => undefined },
    });
    try {
      return await use(simulator.baseUrl);
    } finally {
      await simulator.close();
    }
  }

  function optionsFor(hub: string) {
    const out = join(folder, "out");
    return { lang: "vi", keep: false, json: false, input, out, data: join(out, "data"), hub } as const;
  }

  async function play() {
    const screen = createQuietScreen();
    const ok = await withHub((hub) => runDemo(optionsFor(hub), screen));
    const stopped = screen.events.filter((event): event is StoppedEvent => "stopped" in event);
    return { ok, rows: screen.rows, stopped };
  }

  it("a missing, an unreadable and a damaged file stop their visits alone, each with a finding", async () => {
    await rm(join(input, "1-ngoai-tru.json"));
    await rm(join(input, "3-so-sinh-the-tam.json"));
    await mkdir(join(input, "3-so-sinh-the-tam.json"));
    await writeFile(join(input, "2-noi-tru-chuyen-vien.xlsx"), "not a workbook");
    await rm(join(input, "6-ngoai-tru-da-thanh-toan.json"));
    await rm(join(input, "5-luot-sai-kieu.json"));
    const { ok, rows, stopped } = await play();
    expect(ok).toBe(false);
    expect(rows.map(([, chain, state, errors]) => [chain, state, Number(errors) > 0])).toEqual([
      ["1-ngoai-tru.json", "dừng, chờ sửa", true],
      ["2-noi-tru-benh-an.json", "dừng, chờ sửa", true],
      ["3-so-sinh-the-tam.json", "dừng, chờ sửa", true],
      ["KCB-79999-260704-31", "đã nhận", false],
      ["79999.2026.070044", "dừng, chờ sửa", true],
      ["6-ngoai-tru-da-thanh-toan.json", "dừng, chờ sửa", true],
    ]);
    const codeOf = (file: string) => stopped.find((event) => event.stopped === file)?.findings[0]?.code;
    expect(codeOf("1-ngoai-tru.json")).toBe("quickstart.file.unreadable");
    expect(codeOf("2-noi-tru-benh-an.json")).toBe("core.spreadsheet.file_unreadable");
    expect(codeOf("3-so-sinh-the-tam.json")).toBe("quickstart.file.unreadable");
  });

  it("a visit whose first file is missing is archived from its later one, and the run is no success", async () => {
    await rm(join(input, "1-ngoai-tru.json"));
    const { ok, rows } = await play();
    expect(ok).toBe(false);
    expect(rows.find(([, chain]) => chain === "79999.2026.070001")?.[2]).toBe("đã nhận");
  });

  it("a run in which every file is damaged is no success", async () => {
    for (const { file } of inputs) await writeFile(join(input, file), "damaged");
    await writeFile(join(input, "6-ngoai-tru-da-thanh-toan.json"), "damaged");
    const { ok, stopped } = await play();
    expect(ok).toBe(false);
    expect(stopped).toHaveLength(6);
    expect(stopped.every(({ findings }) => findings.length > 0)).toBe(true);
  });

  it("results of an earlier run do not stay among those of the next one", async () => {
    expect((await play()).ok).toBe(true);
    await writeFile(join(folder, "out/xml/theirs.xml"), "x");
    for (const name of await readdir(input)) if (!name.startsWith("4")) await rm(join(input, name));
    await play();
    const xml = await readdir(join(folder, "out/xml"));
    expect(xml.sort()).toEqual(["KCB-79999-260704-31.v1.xml", "theirs.xml"]);
    expect(await readdir(join(folder, "out/receipts"))).toEqual(["KCB-79999-260704-31.json"]);
  });

  it("a report that somebody else wrote is not overwritten", async () => {
    await mkdir(join(folder, "out"));
    await writeFile(join(folder, "out/report.html"), "theirs");
    await expect(play()).rejects.toMatchObject({ code: "quickstart.folder.foreign" });
  });

  it("a hub without its password, and one that never answers or is none, have sentences of their own", async () => {
    vi.stubEnv(variable, "");
    await expect(openHub(optionsFor("http://127.0.0.1:1"))).rejects.toMatchObject({
      code: "quickstart.hub.password_missing",
    });
    vi.stubEnv(variable, password);
    // The limit of five seconds is not waited for.
    const limit = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      expect(ms).toBe(5000);
      return AbortSignal.abort();
    });
    await withServer(undefined, async (url) => {
      await expect(openHub(optionsFor(url))).rejects.toMatchObject({ code: "quickstart.hub.not_reached" });
    });
    limit.mockRestore();
    for (const body of ["{}", "null", "<html>"]) {
      await withServer(body, async (url) => {
        await expect(openHub(optionsFor(url))).rejects.toMatchObject({ code: "quickstart.hub.not_reached" });
      });
    }
  });

  it("a reader that leaves early ends the program without a complaint", async () => {
    const program = await bundle(fileURLToPath(new URL("../src/main.ts", import.meta.url)), "demo-pipe");
    const outcome = await withHub((hub) => {
      const { data, out } = optionsFor(hub);
      const child = spawn(process.execPath, [
        ...[program, "--hub", hub, "--data", data, "--out", out, "--input", input],
      ]);
      child.stdout.destroy();
      let complaints = "";
      child.stderr.on("data", (piece) => {
        complaints += String(piece);
      });
      return new Promise((resolve) => child.once("close", (code) => resolve({ code, complaints })));
    });
    expect(outcome).toEqual({ code: 0, complaints: "" });
    // It did not simply run to its end.
    expect(await readdir(join(folder, "out"))).not.toContain("report.html");
  });

  it("an empty NO_COLOR does not take the colours away, a set one does", () => {
    const isTTY = process.stdout.isTTY;
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    try {
      process.stdout.isTTY = true;
      for (const value of ["", "1"]) {
        vi.stubEnv("NO_COLOR", value);
        createTextScreen("vi").heading({ vi: "x", en: "x" });
      }
      const printed = write.mock.calls.map(([text]) => String(text));
      expect(printed[1]).toContain("\u001b[1m");
      expect(printed[3]).not.toContain("\u001b[");
    } finally {
      write.mockRestore();
      process.stdout.isTTY = isTTY;
    }
  });
});

/** A server that is no simulator: it answers with the text, or never. */
async function withServer(body: string | undefined, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => {
    if (body !== undefined) response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
