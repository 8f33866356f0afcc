import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Archived, hisClient, type Queued } from "./his-client.ts";
import { bundleService, type ServiceProgram, startHisService } from "./service.ts";

const visitFile = fileURLToPath(new URL("../../quickstart/input/1-ngoai-tru.json", import.meta.url));

describe("a service that is killed", () => {
  let program: ServiceProgram;
  beforeAll(async () => {
    program = await bundleService();
  }, 120_000);
  afterAll(() => program.command.remove());

  it("goes on with what was queued, and a client that calls again does nothing twice", async () => {
    const visit = JSON.parse(await readFile(visitFile, "utf8")) as object;
    const { bytes, passphrase } = testFacilityPkcs12;
    const key = await openPkcs12(bytes, passphrase);
    const first = await startHisService(program, { args: ["--no-send"] });
    const before = hisClient(first.url, key);
    const archived = await before.call<Archived>("/dossiers", { visit });
    const { source, files } = archived.body;
    const dossier = files.find((file) => file.kind === "bhyt-dossier");
    if (dossier === undefined) throw new Error("no dossier");
    // Prepared before the end of the process, completed after it: the state is in the hands of the client.
    const prepared = await before.prepare(dossier);
    const checkIn = files.find((file) => file.kind === "bhyt-check-in");
    if (checkIn === undefined) throw new Error("no check-in");
    const notice = { ...checkIn, bytes: await before.sign(checkIn) };
    const noticed = await before.call<Queued>("/outbox", { hub: "bhxh", source, document: notice });
    await first.kill();

    const second = await startHisService(program, { before: first });
    try {
      const after = hisClient(second.url, key);
      const repeated = await after.call<Archived>("/dossiers", { visit });
      expect([repeated.status, repeated.body.changed]).toEqual([200, false]);
      const again = await after.call<Queued>("/outbox", { hub: "bhxh", source, document: notice });
      expect([again.status, again.body.entryId]).toEqual([200, noticed.body.entryId]);
      const document = { ...dossier, bytes: await after.complete(prepared) };
      const { body } = await after.call<Queued>("/outbox", { hub: "bhxh", source, document });
      for (const { entryId } of [noticed.body, body])
        expect(await after.waitFor(entryId)).toMatchObject({ state: "delivered" });
      expect(second.simulator.state().received).toHaveLength(2);
    } finally {
      await second.end();
    }
  }, 120_000);
});
