import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { enqueue, parseFacilityId } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import { startSimulator } from "@benhan/exchange/simulator";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleEntry } from "../../packages/exchange/test/hubs/bhxh/sample-entry.ts";
import { type Bundle, bundleProgram } from "../cli/command-line.ts";
import { scriptsOf } from "./program-of.ts";

const external = ["@photostructure/sqlite", "pdfkit"];
const password = "only-in-this-test";
const platform = systemPlatform();
const facilityId = parseFacilityId("bv-mau");
let program: Bundle;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benhan-queue-guide-"));
  program = await bundleProgram({
    ...{ of: "storage", program: ["benhan-exchange", "../exchange/src/cli/cli.ts"], external },
  });
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

describe("the guide to the command of the queue", () => {
  it.each(["vi", "en"])(
    "works as it says, with the configuration that it shows (%s)",
    { timeout: 120_000 },
    async (language) => {
      const [script = "", ...more] = scriptsOf(`docs/${language}/guides/outbox-command.md`);
      expect(more).toEqual([]);
      const config = `config-${language}.mjs`;
      await build({
        stdin: {
          contents: script,
          resolveDir: fileURLToPath(new URL("../../examples/his-over-http", import.meta.url)),
        },
        ...{ outfile: program.path(config), bundle: true, platform: "node", format: "esm", external },
        ...{ conditions: ["@benhan/source"], logLevel: "silent" },
      });
      const file = join(folder, `${language}.db`);
      const store = await openSqliteStorage({ file, facilityId });
      const { kind, edition, contentType, bytes, facilityCode } = sampleEntry();
      const document = { facilityId, facilityCode, kind, edition, contentType, bytes, chain: "LK-1" };
      const change = enqueue("bhxh", document, { platform });
      await store.commit([change]);
      await store.close();
      const simulator = await startSimulator({
        ...{
          data: join(folder, language),
          facilityCode: "79999",
          account: "79999_BV",
          password,
          faults: "205@1",
        },
      });
      const env = { BENHAN_DATA: file, BHXH_HUB: simulator.baseUrl, BHXH_PASSWORD: password };
      const run = (...args: readonly string[]) => program.run([...args, "--config", config], env);
      try {
        // The guide sends to no hub that nobody chose.
        const nowhere = await program.run(["doctor", "--config", config], { ...env, BHXH_HUB: "" });
        expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("BHXH_HUB")]);
        const misspelt = await program.run(["doctor", "--config", config], { ...env, BHXH_HUB: "prod" });
        expect([misspelt.code, misspelt.err]).toEqual([2, expect.stringContaining("environment")]);
        expect(await run("doctor", "--login")).toMatchObject({ code: 0 });
        expect(await run("outbox", "run")).toMatchObject({ code: 1 });
        const status = await run("outbox", "status");
        expect(status).toMatchObject({ code: 1 });
        expect(status.out).toContain(change.entryId);
        const raw = await run("outbox", "status", "--entry", change.entryId, "--raw");
        expect([raw.code, raw.out]).toEqual([0, expect.stringContaining("có thể chứa dữ liệu người bệnh")]);
        expect(await run("outbox", "resend", change.entryId, "--reason", "x")).toMatchObject({ code: 0 });
        expect(await run("outbox", "hold", change.entryId, "--reason", "x")).toMatchObject({ code: 0 });
        // Nothing is due, and still somebody has to act.
        expect(await run("outbox", "run")).toMatchObject({ code: 1 });
        expect(simulator.state().received).toEqual([]);
        expect((await run("outbox", "status", "--list")).out).toContain(change.entryId);
        expect(await run("outbox", "resend", change.entryId, "--reason", "x")).toMatchObject({ code: 0 });
        expect(await run("outbox", "run")).toMatchObject({ code: 0 });
        expect(simulator.state().received.map(({ digest }) => digest)).toEqual([change.digest]);
        expect(await run("outbox", "status")).toMatchObject({ code: 0 });
        expect((await run("outbox", "status", "--chain", "LK-1")).out).toContain(change.entryId);
      } finally {
        await simulator.close();
      }
    },
  );
});
