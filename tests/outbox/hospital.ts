import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createIdSource,
  enqueue,
  type FacilityId,
  type OutboxEntry,
  type OutgoingDocument,
  parseFacilityId,
  parseInstant,
  type Receipt,
} from "@benhan/core";
import type { LogEvent } from "@benhan/core/ports";
import { createManualClock, createSeededRandom, type ManualClock } from "@benhan/core/testkit";
import { type BhxhGatewayOptions, bhxhGateway, bhxhPasswordName } from "@benhan/exchange/hubs";
import { createDispatcher, type DispatcherOptions } from "@benhan/exchange/outbox";
import { type Simulator, startSimulator } from "@benhan/exchange/simulator";
import { type MemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";

/** Enough for the connector to see that somebody signed. */
const signature = "<CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI>";

export interface HospitalOptions {
  readonly facilityId?: string;
  readonly facilityCode?: string;
  readonly faults?: string;
  readonly database?: MemoryDatabase;
  readonly clock?: ManualClock;
}

/** A facility with its storage, its simulated hub, and everything that it says aloud. */
export async function openHospital(options: HospitalOptions = {}) {
  const facilityId = parseFacilityId(options.facilityId ?? "bv-thu");
  const facilityCode = options.facilityCode ?? "79999";
  const account = `${facilityCode}_BV`;
  const password = `m\u1eadt-kh\u1ea9u-${facilityCode}-7391`;
  const hash = createHash("md5").update(password).digest("hex");
  const clock = options.clock ?? createManualClock(parseInstant("2026-07-02T08:10:00.000+07:00"));
  const random = createSeededRandom(facilityCode);
  const ids = createIdSource({ clock, random });
  const data = await mkdtemp(join(tmpdir(), "benhan-outbox-"));
  const faults = options.faults ?? "";
  const simulator = await startSimulator({ data, facilityCode, account, password, faults, clock });
  const openStorage = () =>
    openMemoryStorage({ facilityId, ...(options.database && { database: options.database }) });
  const storage = await openStorage();
  const said: string[] = [];
  const log = { write: (event: LogEvent) => void said.push(JSON.stringify(event)) };
  const connect = (change: Partial<BhxhGatewayOptions> = {}) =>
    bhxhGateway({
      facilityId,
      facilityCode,
      account,
      environment: { baseUrl: simulator.baseUrl },
      secrets: {
        getSecret: async (key) =>
          key.facilityId === facilityId && key.name === bhxhPasswordName ? password : undefined,
      },
      clock,
      ...change,
    });

  return {
    facilityId,
    facilityCode,
    clock,
    simulator,
    storage,
    openStorage,
    connect,
    said,
    secrets: [password, hash, hash.toUpperCase()],
    dispatcher: (change: Partial<DispatcherOptions> = {}) =>
      createDispatcher({ store: storage, connectors: [connect()], clock, random, log, ...change }),
    async queue(document: OutgoingDocument, hub = "bhxh") {
      const { outbox } = await storage.commit([enqueue(hub, document, { platform: { clock, ids } })]);
      return outbox[0];
    },
    async entries(): Promise<readonly OutboxEntry[]> {
      return all(storage.listEntries({ facilityId }));
    },
    async receipts(): Promise<readonly Receipt[]> {
      return all(storage.listReceipts({ facilityId }));
    },
    async close() {
      await simulator.close();
      await storage.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export type Hospital = Awaited<ReturnType<typeof openHospital>>;

/** A document as far as the gateway looks into it. Nobody's data. */
export function documentOf(
  hospital: { readonly facilityId: FacilityId; readonly facilityCode: string },
  chain: string,
  version: number,
  kind: "bhyt-dossier" | "bhyt-check-in" = "bhyt-dossier",
): OutgoingDocument {
  const { facilityId, facilityCode } = hospital;
  const text =
    kind === "bhyt-check-in" ? checkIn(chain, facilityCode, version) : claim(chain, facilityCode, version);
  return {
    facilityId,
    facilityCode,
    kind,
    edition: kind === "bhyt-check-in" ? "qd4750" : "qd3176",
    chain: kind === "bhyt-check-in" ? `${chain}/check-in` : chain,
    contentType: "application/xml",
    bytes: new TextEncoder().encode(text),
  };
}

function claim(chain: string, facilityCode: string, version: number): string {
  const table = `<TONG_HOP><MA_LK>${chain}</MA_LK><DU_PHONG>${version}</DU_PHONG></TONG_HOP>`;
  const file = `<LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>${Buffer.from(table).toString("base64")}</NOIDUNGFILE>`;
  return `<GIAMDINHHS><THONGTINDONVI><MACSKCB>${facilityCode}</MACSKCB></THONGTINDONVI><FILEHOSO>${file}</FILEHOSO>${signature}</GIAMDINHHS>`;
}

function checkIn(chain: string, facilityCode: string, version: number): string {
  const row = `<MA_LK>${chain}</MA_LK><MA_CSKCB>${facilityCode}</MA_CSKCB><DU_PHONG>${version}</DU_PHONG>`;
  return `<CHI_TIEU_TRANG_THAI_KCB><TRANG_THAI_KCB>${row}</TRANG_THAI_KCB>${signature}</CHI_TIEU_TRANG_THAI_KCB>`;
}

export function receivedBy(simulator: Simulator) {
  return simulator.state().received;
}

async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}
