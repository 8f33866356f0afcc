import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Simulator, startSimulator } from "@benhan/exchange/simulator";
import { type Bundle, bundleProgram } from "../../../tests/cli/command-line.ts";
import { bundle } from "../../../tests/kill/bundle.ts";
import { facility } from "../../quickstart/src/facility.ts";
import { facilityMasters } from "../../quickstart/src/facility-masters.ts";

const password = "only-in-this-test";
export const token = "0123456789abcdef-his-over-http";
const config = fileURLToPath(new URL("../benhan-serve.config.mjs", import.meta.url));

/** `benhan-exchange serve --config` with a store in a file and a simulated gateway, each in a place of its own. */
export interface RunningService {
  readonly url: string;
  readonly folder: string;
  readonly simulator: Simulator;
  /** What the service wrote to its error output. */
  readonly said: () => string;
  end(): Promise<void>;
  /** Ends the process at once; folder and gateway stay for the next one. */
  kill(): Promise<void>;
}

export interface ServiceStart {
  /** What goes wrong at the gateway, as `startSimulator` takes it. */
  readonly faults?: string;
  /** More of the command line. */
  readonly args?: readonly string[];
  /** Goes on with the store and the gateway of a service that was killed. */
  readonly before?: RunningService;
}

/** The command, bundled once for all services of a test file. */
export interface ServiceProgram {
  readonly command: Bundle;
  readonly configFile: string;
}

export async function bundleService(): Promise<ServiceProgram> {
  const command = await bundleProgram({
    of: "exchange",
    program: ["benhan-exchange", "src/cli/cli.ts"],
    beside: { "benhan-exchange-serve-worker": "src/cli/serve-worker.ts" },
    external: ["pdfkit"],
  });
  return { command, configFile: await bundle(config, "his-over-http-config") };
}

export async function startHisService(
  { command, configFile }: ServiceProgram,
  { faults = "", args = [], before }: ServiceStart = {},
): Promise<RunningService> {
  const folder = before?.folder ?? (await mkdtemp(join(tmpdir(), "benhan-his-over-http-")));
  const masters = join(folder, "masters.json");
  await writeFile(masters, JSON.stringify(facilityMasters));
  const simulator =
    before?.simulator ??
    (await startSimulator({
      ...{ data: join(folder, "hub"), facilityCode: facility.code, account: facility.account },
      ...{ password, faults },
    }));
  const child = command.start(["serve", "--port", "0", "--log", "--config", configFile, ...args], {
    BENHAN_TOKEN: token,
    HIS_DATA: join(folder, "his.db"),
    HIS_FACILITY: facility.id,
    HIS_FACILITY_CODE: facility.code,
    HIS_BHXH_ACCOUNT: facility.account,
    HIS_BHXH_URL: simulator.baseUrl,
    HIS_BHXH_PASSWORD: password,
    HIS_MASTERS: masters,
    HIS_OFFICER: "CÁN BỘ THỬ",
    HIS_OFFICER_ID: "079090000009",
  });
  let said = "";
  child.stderr?.on("data", (piece) => {
    said += String(piece);
  });
  return {
    url: await urlOf(child, () => said),
    folder,
    simulator,
    said: () => said,
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    async end() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = await ended;
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the service ended with ${code}: ${said}`);
    },
  };
}

async function urlOf(child: ChildProcess, said: () => string): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error("no pipe");
  const line = await Promise.race([
    once(createInterface({ input: stdout }), "line").then(([first]) => String(first)),
    once(child, "exit").then(() => {
      throw new Error(said());
    }),
  ]);
  return (JSON.parse(line) as { url: string }).url;
}
