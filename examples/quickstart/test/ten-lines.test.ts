import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSimulator } from "@benhan/exchange/simulator";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { expect, it } from "vitest";
import { facility } from "../src/facility.ts";
import { archiveAndSend } from "../src/ten-lines.ts";

it("the ten lines of the README take a visit to its receipt, and stop one with errors", async () => {
  const data = await mkdtemp(join(tmpdir(), "benhan-ten-lines-"));
  const { id: facilityId, code: facilityCode, account } = facility;
  const simulator = await startSimulator({ data, facilityCode, account, password: "secret" });
  const { bytes: p12, passphrase } = testFacilityPkcs12;
  const file = join(data, "emr.db");
  const config = {
    facilityId,
    facilityCode,
    account,
    environment: { baseUrl: simulator.baseUrl },
    secrets: { getSecret: async () => "secret" },
  };
  try {
    const desk = { file, facilityId, p12, passphrase, config };
    const good = await archiveAndSend(await inputText("1-ngoai-tru.json"), desk);
    expect(good.filter(({ severity }) => severity === "error")).toEqual([]);
    const broken = await archiveAndSend(await inputText("5-luot-loi.json"), desk);
    expect(broken.filter(({ severity }) => severity === "error")).not.toEqual([]);

    const storage = await openSqliteStorage({ file, facilityId });
    const receipts = [];
    for await (const receipt of storage.listReceipts({ facilityId })) receipts.push(receipt);
    await storage.close();
    expect(receipts).toMatchObject([{ chain: "79999.2026.070001", outcome: "ACCEPTED" }]);
    expect(simulator.state().received).toHaveLength(1);
  } finally {
    await simulator.close();
    await rm(data, { recursive: true, force: true });
  }
});

function inputText(file: string): Promise<string> {
  return readFile(new URL(`../input/${file}`, import.meta.url), "utf8");
}
