import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Simulator, startSimulator } from "@benhan/exchange/simulator";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleProgram } from "../cli/command-line.ts";
import { outsideTool } from "../outside-tool.ts";
import { scriptsOf } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const external = ["@photostructure/sqlite", "pdfkit"];
const password = "only-in-this-test";
let program: Bundle;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benhan-three-hubs-"));
  program = await bundleProgram({
    ...{ of: "storage", program: ["benhan-exchange", "../exchange/src/cli/cli.ts"], external },
  });
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The two files that the page has made, by its own commands where the machine has the program. */
async function keyFiles(page: string) {
  const { path: openssl } = outsideTool("openssl");
  const commands = [...page.matchAll(/^openssl (.+)$/gm)].map(([, args = ""]) => args.split(" "));
  expect(commands).toHaveLength(2);
  if (openssl === undefined) {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    await writeFile(join(folder, "axis-key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
    await writeFile(join(folder, "axis.pem"), publicKey.export({ type: "spki", format: "pem" }));
  } else for (const args of commands) await promisify(execFile)(openssl, args, { cwd: folder });
  return await readFile(join(folder, "axis.pem"), "utf8");
}

describe("the guide to three hubs in one queue", () => {
  it.each(["vi", "en"])(
    "delivers a document to each, with the keys, the configuration and the program that it shows (%s)",
    { timeout: 120_000 },
    async (language) => {
      const page = `docs/${language}/guides/three-hubs.md`;
      const [script = "", queueing = "", ...more] = scriptsOf(page);
      expect(more).toEqual([]);
      const [config, queue] = [`three-hubs-${language}.mjs`, `xep-hang-${language}.mjs`];
      const bundled = (contents: string, name: string) =>
        build({
          stdin: { contents, resolveDir: join(root, "examples/his-over-http") },
          ...{ outfile: program.path(name), bundle: true, platform: "node", format: "esm", external },
          ...{ conditions: ["@benhan/source"], logLevel: "silent" },
        });
      await bundled(script, config);
      await bundled(queueing, queue);
      const publicKey = await keyFiles(await readFile(join(root, page), "utf8"));

      const data = (hub: string) => join(folder, `${language}-${hub}`);
      const hubs: readonly Simulator[] = [
        await startSimulator({ data: data("bhxh"), facilityCode: "79999", account: "79999_BV", password }),
        await startSimulator({
          ...{ hub: "emrhub", data: data("emrhub"), gln: "9999999999999", account: "tich-hop", password },
          publicKey,
        }),
        await startSimulator({
          ...{
            hub: "eprescription",
            data: data("erx"),
            facilityCode: "79999",
            connectionCode: "7979999",
            password,
          },
          practitioners: [{ code: "BS-0001", password }],
        }),
      ];
      const [BHXH_URL = "", EMRHUB_URL = "", ERX_URL = ""] = hubs.map(({ baseUrl }) => baseUrl);
      const env = {
        ...{ BENHAN_DATA: join(folder, "benhan.db"), PRESCRIBERS: join(folder, "nguoi-ke-don.json") },
        ...{ BHXH_URL, EMRHUB_URL, ERX_URL },
        ...{ BHXH_PASSWORD: password, EMRHUB_PASSWORD: password, EPRESCRIPTION_FACILITY: password },
        EPRESCRIPTION_PRACTITIONER_BS_0001: password,
      };
      const run = (...args: readonly string[]) => program.run([...args, "--config", config], env);
      try {
        // The guide sends to no hub that nobody chose.
        const { ERX_URL: _, ...unset } = env;
        const nowhere = await program.run(["doctor", "--config", config], unset);
        expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("environment")]);
        // Nor does it make an empty queue where the program has not run yet.
        expect(await run("doctor")).toMatchObject({ code: 2 });
        await promisify(execFile)(process.execPath, [program.path(queue)], { cwd: folder });
        expect(await run("doctor")).toMatchObject({ code: 0 });
        expect(await run("outbox", "run")).toMatchObject({ code: 0 });
        expect(hubs.map((hub) => hub.state().received.length)).toEqual([1, 1, 1]);
        expect(await run("outbox", "status")).toMatchObject({ code: 0 });
      } finally {
        for (const hub of hubs) await hub.close();
        await rm(join(folder, "benhan.db"), { force: true });
      }
    },
  );
});
