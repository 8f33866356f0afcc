import { join } from "node:path";
import { epochMs, type Instant } from "@benhan/core";
import { createManualClock, createSeededRandom, type ManualClock } from "@benhan/core/testkit";
import { bhxhGateway } from "@benhan/exchange/hubs";
import { createDispatcher, type Dispatcher } from "@benhan/exchange/outbox";
import type { SigningKey } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import type { Storage } from "@benhan/storage";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import type { DemoOptions } from "./arguments.ts";
import { demoStart, facility } from "./facility.ts";
import { storeFile } from "./files/own-files.ts";
import type { Hub } from "./hub/open-hub.ts";
import type { Screen } from "./screen/screen.ts";

/** Everything that a step works with. A real host makes these once, when it starts. */
export interface Desk {
  readonly options: DemoOptions;
  readonly screen: Screen;
  readonly storage: Storage;
  readonly key: SigningKey;
  readonly dispatcher: Dispatcher;
  readonly clock: ManualClock;
}

/** Opens the store, the key and the way to the hub. */
export async function openDesk(options: DemoOptions, screen: Screen, hub: Hub): Promise<Desk> {
  const storage = await openStorage(options);
  const past = await readPast(storage);
  const clock = createManualClock(past.until);
  const { bytes, passphrase } = testFacilityPkcs12;
  const key = await openPkcs12(bytes, passphrase);
  const gateway = bhxhGateway({
    facilityId: facility.id,
    facilityCode: facility.code,
    account: facility.account,
    environment: { baseUrl: hub.baseUrl },
    secrets: { getSecret: async () => hub.password },
    clock,
  });
  const dispatcher = createDispatcher({
    store: storage,
    connectors: [gateway],
    clock,
    // A resumed run must not make the keys of the receipts that are already there.
    random: createSeededRandom(`benhan-quickstart\nsending\n${past.receipts}`),
  });
  return { options, screen, storage, key, dispatcher, clock };
}

/** The store of this example: one SQLite file. */
export function openStorage(options: DemoOptions): Promise<Storage> {
  return openSqliteStorage({ file: join(options.data, storeFile), facilityId: facility.id });
}

/** What an earlier run left: how much was sent, and where the example's clock stood then. */
async function readPast(storage: Storage): Promise<{ receipts: number; until: Instant }> {
  let receipts = 0;
  let until = demoStart;
  for await (const { receivedAt } of storage.listReceipts({ facilityId: facility.id })) {
    receipts += 1;
    if (epochMs(receivedAt) > epochMs(until)) until = receivedAt;
  }
  return { receipts, until };
}
