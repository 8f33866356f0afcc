import { execFile } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { describeWithTool } from "../../../tests/outside-tool.ts";
import { bundleService, startHisService, token } from "./service.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const input = fileURLToPath(new URL("../../quickstart/input/", import.meta.url));

/** The lines of a shell that the guide shows, from top to bottom, but those that start the service. */
async function linesOf(language: string): Promise<string> {
  const page = await readFile(join(root, `docs/${language}/guides/his-over-http.md`), "utf8");
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, lines = ""]) => lines);
  return blocks.filter((lines) => !lines.includes(" serve ")).join("echo; echo =====\n");
}

describeWithTool("jq", "the guide by curl", () => {
  it.each([
    ["vi", "ma-truy-cap.txt", "luot-kham.json", "benh-an.json", "khoa.pem", "chung-thu.pem", "giay.pdf"],
    ["en", "token.txt", "visit.json", "record.json", "key.pem", "certificate.pem", "paper.pdf"],
  ])(
    "archives, signs, queues, looks up and prints as it says (%s)",
    async (language, secret, visit, record, key, certificate, paper) => {
      const program = await bundleService();
      const service = await startHisService(program);
      try {
        const { folder, url, simulator } = service;
        const at = (name: string) => join(folder, name);
        await writeFile(at(secret), token);
        await copyFile(join(input, "1-ngoai-tru.json"), at(visit));
        await copyFile(join(input, "2-noi-tru-benh-an.json"), at(record));
        await run("openssl", [
          ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=KHOA THU NGHIEM"],
          ...["-keyout", at(key), "-out", at(certificate)],
        ]);
        const script = (await linesOf(language)).replace("http://127.0.0.1:8477", url);
        const { stdout } = await run("bash", ["-euo", "pipefail", "-c", script], {
          cwd: folder,
          env: process.env,
        });
        const [daily = "", acts = ""] = stdout.split("=====\n");
        expect(daily).toMatch(/"state":"(?:queued|leased|delivered)"/);
        expect(daily).toContain('"from":"gateway"');
        expect((await readFile(at(paper))).subarray(0, 5).toString("latin1")).toBe("%PDF-");
        expect(acts).toContain('{"hubs":[{"hub":"bhxh","served":true');
        expect(acts).toContain("exchange.cli.latch_not_closed");
        await expect
          .poll(() => simulator.state().received.map(({ chain }) => chain), { timeout: 20_000 })
          .toEqual(["79999.2026.070001"]);
      } finally {
        await service.end();
        await program.command.remove();
      }
    },
    180_000,
  );
});
