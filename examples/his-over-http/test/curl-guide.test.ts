import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { enqueue, type OutgoingDocument } from "@benhan/core";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { expect, it } from "vitest";
import { describeWithTool } from "../../../tests/outside-tool.ts";
import { facility } from "../../quickstart/src/facility.ts";
import type { HisFile } from "./his-client.ts";
import { bundleService, type RunningService, startHisService, token } from "./service.ts";

const shell = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The lines of a shell that the guide shows, from top to bottom, but those that start the service: the samples, the day, the acts. */
async function linesOf(language: string): Promise<readonly string[]> {
  const page = await readFile(join(root, `docs/${language}/guides/his-over-http.md`), "utf8");
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, lines = ""]) => lines);
  return blocks.filter((lines) => !lines.includes(" serve "));
}

/** Another program queues a file, which is kept back before the service looks for it. */
async function keepBack({ url, folder }: RunningService, file: HisFile, bytes: string): Promise<void> {
  const storage = await openSqliteStorage({ file: join(folder, "his.db"), facilityId: facility.id });
  const { kind, contentType, chain, edition } = file;
  const document = {
    ...{ facilityId: facility.id, facilityCode: facility.code, kind, contentType, chain: `${chain}-2` },
    ...{ edition: String(edition), bytes: Buffer.from(bytes, "base64") },
  } satisfies OutgoingDocument;
  const committed = await storage.commit([enqueue("bhxh", document)]);
  await storage.close();
  const answer = await fetch(`${url}/outbox/${committed.outbox[0]?.entryId}/hold`, {
    ...{ method: "POST", headers: { Authorization: `Bearer ${token}` } },
    body: JSON.stringify({ reason: "in this test" }),
  });
  expect(await answer.json()).toMatchObject({ result: "held" });
}

describeWithTool("jq", "the guide by curl", () => {
  it.each([
    ["vi", "ma-truy-cap.txt", "tep.json", "da-ky.json", "giay.pdf"],
    ["en", "token.txt", "file.json", "signed.json", "paper.pdf"],
  ])(
    "archives, signs, queues, looks up and prints as it says (%s)",
    async (language, secret, file, signed, paper) => {
      const program = await bundleService();
      const service = await startHisService(program);
      try {
        const { folder, url, simulator } = service;
        const at = (name: string) => join(folder, name);
        const run = async (...lines: readonly string[]) => {
          const script = lines.join("").replace("http://127.0.0.1:8477", url);
          return (await shell("bash", ["-euo", "pipefail", "-c", script], { cwd: folder, env: process.env }))
            .stdout;
        };
        await writeFile(at(secret), token);
        const [samples = "", day = "", acts = "", ...more] = await linesOf(language);
        expect(more).toEqual([]);
        await run(samples.replace("$HOME/benhan", root));
        const told = await run(day);
        expect(told).toContain('"state": "delivered"');
        expect(told).toMatch(/^ACCEPTED\n\S+\n\{/m);
        expect(told).toContain('"from":"gateway"');
        expect((await readFile(at(paper))).subarray(0, 5).toString("latin1")).toBe("%PDF-");
        const readJson = async (name: string) => JSON.parse(await readFile(at(name), "utf8"));
        await keepBack(service, await readJson(file), (await readJson(signed)).bytes);
        const done = await run(day.split("\n\n")[0] ?? "", "\n", acts);
        expect(done).toContain('{"hubs":[{"hub":"bhxh","served":true');
        expect(done).toContain("exchange.cli.latch_not_closed");
        expect(done).toContain('"result":"queued"');
        await expect
          .poll(() => simulator.state().received.map(({ chain }) => chain), { timeout: 20_000 })
          .toEqual(["79999.2026.070001", "79999.2026.070001"]);
      } finally {
        await service.end();
        await program.command.remove();
      }
    },
    180_000,
  );
});
