import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MedicalRecord } from "@benhan/core";
import { checkRecordForms } from "@benhan/core/forms";
import { verifyDocument } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formOptions } from "../../quickstart/src/form-options.ts";
import { inputs, laterInputs } from "../../quickstart/src/inputs.ts";
import { readRecordFiles } from "../../quickstart/src/steps/record/read-record-files.ts";
import { type Archived, hisClient, type Queued } from "./his-client.ts";
import { bundleService, type RunningService, type ServiceProgram, startHisService } from "./service.ts";

const folder = fileURLToPath(new URL("../../quickstart/input", import.meta.url));
const { root, issuing } = testFacilityPkcs12;
const judge = { trustAnchors: [root], intermediates: [issuing], revocation: "none" } as const;
const bytesOf = (file: string) => readFile(join(folder, file));

/** What the hospital system sends of one input of the demo. */
async function contentOf(input: (typeof inputs)[number]): Promise<object> {
  switch (input.format) {
    case "visit-json":
      return { visit: JSON.parse((await bytesOf(input.file)).toString("utf8")) as object };
    case "bhyt-xml":
      return { file: (await bytesOf(input.file)).toString("base64"), system: "other-vendor" };
    case "record-json":
      return { record: await wholeRecord(input) };
  }
}

/** The record with what the wards and the billing department wrote later, as the hospital system has it in the end. */
async function wholeRecord(
  input: Extract<(typeof inputs)[number], { format: "record-json" }>,
): Promise<object> {
  const files = await readRecordFiles(folder, input);
  if (!files.ok) throw new Error("the sample record cannot be read");
  const { record, supplement, charges } = files.value;
  const recordedAt = record.entries[0]?.recordedAt;
  const later = [...supplement, ...charges].map((entry) => ({ recordedAt, ...entry }));
  // What was written anew under the same key takes the place of what was there.
  const entries = new Map(
    [...record.entries, ...later].map((entry) => [JSON.stringify(entry.source), entry]),
  );
  return { ...record, archiveNumber: `LT-${record.recordNumber}`, entries: [...entries.values()] };
}

describe("the demo's visits, driven over HTTP only", () => {
  let program: ServiceProgram;
  let service: RunningService;
  let his: ReturnType<typeof hisClient>;

  beforeAll(async () => {
    program = await bundleService();
    service = await startHisService(program, { faults: "503@2,503@4" });
    const { bytes, passphrase } = testFacilityPkcs12;
    his = hisClient(service.url, await openPkcs12(bytes, passphrase));
  }, 180_000);
  afterAll(async () => {
    await service.end();
    await program.command.remove();
  });

  it("archives, signs, sends and prints each, and the gateway has each once", async () => {
    const entries: string[] = [];
    const chains: string[] = [];
    for (const input of [...inputs, ...laterInputs]) {
      const content = await contentOf(input);
      const reason = input.reason === undefined ? {} : { reason: input.reason };
      const archived = await his.call<Archived>("/dossiers", { ...content, ...reason });
      if (input.faulty === true) {
        expect(archived.status).toBe(422);
        expect((archived.body as unknown as { findings: object[] }).findings.length).toBeGreaterThan(5);
        continue;
      }
      expect([input.file, archived.status, JSON.stringify(archived.body).slice(0, 2000)]).toEqual([
        input.file,
        201,
        expect.any(String),
      ]);
      const { source, chain, files, version } = archived.body;
      const dossier = files.find((file) => file.kind === "bhyt-dossier");
      const report = await his.check(dossier?.bytes ?? "");
      expect(report.files.map(({ errors }) => errors)).toEqual([0]);
      expect(version).toBe(input.version);
      chains.push(chain);
      for (const file of files) {
        if (file.kind === "bhyt-check-in" && (input.version > 1 || input.checkedInElsewhere === true))
          continue;
        const document = { ...file, bytes: await his.sign(file) };
        const request = { hub: "bhxh", document, source, ...reason };
        const queued = await his.call<Queued>("/outbox", request);
        expect([queued.status, queued.body]).toEqual([
          201,
          expect.objectContaining({ alreadyQueued: false }),
        ]);
        entries.push(queued.body.entryId);
        const signed = new Uint8Array(Buffer.from(document.bytes, "base64"));
        expect((await verifyDocument(signed, judge)).indication).toBe("TOTAL_PASSED");
        // The line broke before the answer came: the same call once more does nothing twice.
        const again = await his.call<Queued>("/outbox", request);
        expect([again.status, again.body]).toEqual([200, { ...queued.body, alreadyQueued: true }]);
      }
      const repeated = await his.call<Archived>("/dossiers", { ...content, ...reason });
      expect([repeated.status, repeated.body.changed]).toEqual([200, false]);
    }
    for (const entryId of entries) {
      expect(await his.waitFor(entryId)).toMatchObject({ state: "delivered" });
      const { body } = await his.call<{ receipts: { outcome: string; transactionCode: string | null }[] }>(
        `/receipts?entry=${entryId}`,
      );
      const last = body.receipts.at(-1);
      expect([last?.outcome, typeof last?.transactionCode]).toEqual(["ACCEPTED", "string"]);
    }
    expect((await his.call<{ entries: object[] }>("/outbox")).body.entries).toEqual([]);

    const stay = inputs.find((input) => input.format === "record-json");
    if (stay?.format !== "record-json") throw new Error("the demo has no stay");
    const record = await wholeRecord(stay);
    const { body: kept } = await his.call<Archived>("/dossiers", { record });
    const demanded = checkRecordForms(record as MedicalRecord, formOptions);
    const forms = [...new Set(demanded.flatMap(({ demanded: { form } }) => form ?? []))];
    expect(forms.length).toBeGreaterThan(10);
    for (const form of forms) {
      const bytes = Buffer.from(await his.print(form, record));
      expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
      const paper = {
        ...{ kind: `paper:${form}`, edition: "pades", chain: kept.chain, contentType: "application/pdf" },
        bytes: bytes.toString("base64"),
      };
      const document = { ...paper, bytes: await his.sign(paper) };
      const stored = await his.call<Archived>("/documents", { source: kept.source, document });
      expect([stored.status, stored.body.changed]).toEqual([201, true]);
      const { indication, signatures } = await verifyDocument(
        new Uint8Array(Buffer.from(document.bytes, "base64")),
        judge,
      );
      expect([form, indication, signatures.length]).toEqual([form, "TOTAL_PASSED", 1]);
    }
    const query = new URLSearchParams(kept.source as unknown as Record<string, string>);
    const stored = await his.call<Archived>(`/dossiers?${query}`);
    const kinds = stored.body.documents.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["bhyt-dossier", ...forms.map((form) => `paper:${form}`)]));

    const { received } = service.simulator.state();
    expect(received).toHaveLength(entries.length);
    expect(new Set(received.map(({ digest }) => digest)).size).toBe(entries.length);
    const claims = received.filter((one) => one.function === "claim").map(({ chain }) => chain);
    expect(claims.sort()).toEqual(chains.sort());
    // What the service said names no patient, no visit.
    for (const chain of chains) expect(service.said()).not.toContain(chain);
  }, 120_000);
});
