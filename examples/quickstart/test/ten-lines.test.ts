import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bhxhGateway } from "@benhan/exchange/hubs";
import { createDispatcher } from "@benhan/exchange/outbox";
import { startSimulator } from "@benhan/exchange/simulator";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { openMemoryStorage } from "@benhan/storage/memory";
import { expect, it } from "vitest";
import { facility } from "../src/facility.ts";
import { archiveAndSend } from "../src/ten-lines.ts";

it("the ten lines of the README take a visit to its receipt, and stop one with errors", async () => {
  const data = await mkdtemp(join(tmpdir(), "benhan-ten-lines-"));
  const { id: facilityId, code: facilityCode, account } = facility;
  const simulator = await startSimulator({ data, facilityCode, account, password: "secret" });
  const storage = await openMemoryStorage({ facilityId });
  try {
    const key = await openPkcs12(testFacilityPkcs12.bytes, testFacilityPkcs12.passphrase);
    const gateway = bhxhGateway({
      facilityId,
      facilityCode,
      account,
      environment: { baseUrl: simulator.baseUrl },
      secrets: { getSecret: async () => "secret" },
    });
    const desk = { storage, key, dispatcher: createDispatcher({ store: storage, connectors: [gateway] }) };

    const good = await archiveAndSend(await inputText("1-ngoai-tru.json"), desk);
    expect(good.filter(({ severity }) => severity === "error")).toEqual([]);
    const broken = await archiveAndSend(await inputText("5-luot-loi.json"), desk);
    expect(broken.filter(({ severity }) => severity === "error")).not.toEqual([]);

    const receipts = [];
    for await (const receipt of storage.listReceipts({ facilityId })) receipts.push(receipt);
    expect(receipts).toMatchObject([{ chain: "79999.2026.070001", outcome: "ACCEPTED" }]);
    expect(simulator.state().received).toHaveLength(1);
  } finally {
    await storage.close();
    await simulator.close();
    await rm(data, { recursive: true, force: true });
  }
});

function inputText(file: string): Promise<string> {
  return readFile(new URL(`../input/${file}`, import.meta.url), "utf8");
}
