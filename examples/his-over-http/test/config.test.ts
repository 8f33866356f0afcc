import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { enqueue, type OutgoingDocument, parseFacilityId } from "@benhan/core";
import { prepareCheckupMessage } from "@benhan/exchange/hubs";
import { createDispatcher } from "@benhan/exchange/outbox";
import { startSimulator } from "@benhan/exchange/simulator";
import type { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { gln, signed } from "../../../packages/exchange/test/hubs/emrhub/axis-entry.ts";
import { sampleEntry as samplePrescription } from "../../../packages/exchange/test/hubs/eprescription/sample-entry.ts";

const file = fileURLToPath(new URL("../benhan-serve.config.mjs", import.meta.url));
const password = "only-in-this-test";

/** The parts of the module that are used here. */
interface Host {
  readonly storage: Awaited<ReturnType<typeof openSqliteStorage>>;
  readonly connectors: Parameters<typeof createDispatcher>[0]["connectors"];
  readonly checkups: { readonly message: Parameters<typeof prepareCheckupMessage>[1] };
}

const opened = async () => ((await import(file)) as { default: () => Promise<Host> }).default();

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("HIS_")) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

it("the module tells all settings that are missing at once, in both languages", async () => {
  vi.stubEnv("HIS_FACILITY", "bv-mau");
  const names = [
    ...["HIS_DATA", "HIS_FACILITY_CODE", "HIS_BHXH_ACCOUNT", "HIS_BHXH_URL", "HIS_BHXH_PASSWORD"],
    ...["HIS_OFFICER", "HIS_OFFICER_ID"],
  ].join(", ");
  await expect(opened()).rejects.toThrow(
    `thiếu biến môi trường: ${names} / environment variables are missing: ${names}`,
  );
});

it("the module asks for what a hub needs where its address is set", async () => {
  vi.stubEnv("HIS_EMRHUB_URL", "http://127.0.0.1:1");
  vi.stubEnv("HIS_ERX_URL", "http://127.0.0.1:1");
  await expect(opened()).rejects.toThrow(
    /HIS_GLN, HIS_EMRHUB_ACCOUNT, HIS_EMRHUB_KEY, HIS_EMRHUB_PASSWORD, HIS_CONNECTION_CODE, HIS_PRESCRIBERS, HIS_EPRESCRIPTION_FACILITY/,
  );
});

it("the module sends check-ups and prescriptions where the addresses of their hubs are set", async () => {
  const folder = await mkdtemp(join(tmpdir(), "benhan-his-module-"));
  const at = (name: string) => join(folder, name);
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const axis = await startSimulator({
    ...{ hub: "emrhub", data: at("axis"), gln, account: "tich-hop", password },
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
  });
  const facilityCode = "79999";
  const prescriptions = await startSimulator({
    ...{ hub: "eprescription", data: at("erx"), facilityCode, connectionCode: "7979999", password },
    practitioners: [{ code: "BS-0001", password }],
  });
  const prescription = samplePrescription();
  await writeFile(at("axis-key.pem"), pem);
  await writeFile(at("nguoi-ke-don.json"), JSON.stringify({ [prescription.chain]: "BS-0001" }));
  const settings = {
    ...{ HIS_DATA: at("benhan.db"), HIS_FACILITY: "bv-mau", HIS_FACILITY_CODE: facilityCode },
    ...{ HIS_BHXH_ACCOUNT: "79999_BV", HIS_BHXH_URL: "http://127.0.0.1:1", HIS_BHXH_PASSWORD: password },
    ...{ HIS_OFFICER: "CÁN BỘ THỬ", HIS_OFFICER_ID: "079090000009" },
    ...{ HIS_EMRHUB_URL: axis.baseUrl, HIS_GLN: gln, HIS_EMRHUB_ACCOUNT: "tich-hop" },
    ...{ HIS_EMRHUB_KEY: at("axis-key.pem"), HIS_EMRHUB_PASSWORD: password },
    ...{ HIS_ERX_URL: prescriptions.baseUrl, HIS_CONNECTION_CODE: "7979999" },
    ...{ HIS_PRESCRIBERS: at("nguoi-ke-don.json"), HIS_EPRESCRIPTION_FACILITY: password },
    HIS_EPRESCRIPTION_PRACTITIONER_BS_0001: password,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { storage, connectors, checkups } = await opened();
  try {
    const facilityId = parseFacilityId("bv-mau");
    const own = ({ facilityCode, kind, edition, chain, contentType, bytes }: OutgoingDocument) => ({
      ...{ facilityId, facilityCode, kind, edition, chain, contentType, bytes },
    });
    const message = await prepareCheckupMessage({ ...signed(), facilityId }, checkups.message);
    await storage.commit([enqueue("emrhub", message), enqueue("eprescription", own(prescription))]);
    const { delivered, failures } = await createDispatcher({ store: storage, connectors }).drain();
    expect([delivered, failures]).toEqual([2, []]);
  } finally {
    await storage.close();
    await axis.close();
    await prescriptions.close();
    await rm(folder, { recursive: true, force: true });
  }
});
