import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { describeWithTool } from "../../../tests/outside-tool.ts";
import { bundleService, startHisService, token } from "./service.ts";

const run = promisify(execFile);
const password = "only-in-this-test";
const source = fileURLToPath(new URL("../java/HisClient.java", import.meta.url));
const visit = fileURLToPath(new URL("../../quickstart/input/1-ngoai-tru.json", import.meta.url));

describeWithTool("javac", "the client in Java", (javac) => {
  it("is compiled for Java 11, archives, signs, queues and gets its receipt, and the gateway has it once", async () => {
    const program = await bundleService();
    const service = await startHisService(program, { faults: "503@1" });
    try {
      const { folder, url, simulator } = service;
      const key = join(folder, "khoa.p12");
      await run(join(dirname(javac), "keytool"), [
        ...["-genkeypair", "-alias", "his", "-keyalg", "RSA", "-keysize", "2048", "-validity", "30"],
        ...["-dname", "CN=KHOA THU NGHIEM", "-storetype", "PKCS12", "-keystore", key, "-storepass", password],
      ]);
      await run(javac, ["--release", "11", "-Xlint:all", "-Werror", "-d", folder, source]);
      const java = join(dirname(javac), "java");
      const env = { ...process.env, BENHAN_TOKEN: token, HIS_P12_PASSWORD: password };
      const play = () => run(java, ["-cp", folder, "HisClient", url, visit, key], { env });
      const { stdout } = await play();
      expect(stdout.split("\n").slice(0, 5)).toEqual([
        'archived {"system":"his","id":"NT-2026-0001"} version 1',
        expect.stringMatching(/^signed \d+ characters of base64$/),
        expect.stringMatching(/^queued [0-9a-f-]{36}$/),
        "delivered",
        expect.stringMatching(/^\{"receipts":\[.*"outcome":"ACCEPTED"/),
      ]);
      // Played again as a whole, nothing is archived, queued or sent twice.
      const again = await play();
      expect(again.stdout).toBe(stdout);
      const claims = simulator.state().received.filter((one) => one.function === "claim");
      expect(claims.map(({ chain }) => chain)).toEqual(["79999.2026.070001"]);
    } finally {
      await service.end();
      await program.command.remove();
    }
  }, 180_000);
});
