import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { bhxhGateway } from "../../../src/hubs/bhxh/bhxh-gateway.ts";
import { createFakeOutbox } from "../../outbox/fake-outbox.ts";
import { account, facilityCode, facilityId } from "../bhxh/sample-entry.ts";

const { HUB_URL: baseUrl = "", HUB_PASSWORD: password = "", HUB_TWICE: isTwice = "" } = process.env;
const { HUB_HOST: manner = "" } = process.env;

const never = () => new Promise<never>(() => setInterval(() => undefined, 1_000));
if (manner === "timer") setInterval(() => undefined, 1_000);

const connectorOf = (own = facilityId) =>
  bhxhGateway({
    ...{ facilityId: own, facilityCode, account, environment: { baseUrl } },
    secrets: { getSecret: async () => password },
  });

const connectors = () => {
  if (baseUrl === "") return [];
  if (manner === "other facility") return [connectorOf(parseFacilityId("bv-khac"))];
  if (manner === "two hubs") return [connectorOf(), { ...connectorOf(), hub: "bhxh-2" }];
  if (isTwice !== "") return [connectorOf(), { ...connectorOf(), hub: "bhxh-2" }];
  return manner === "twice" ? [connectorOf(), connectorOf()] : [connectorOf()];
};

/** A host with the gateway at an address of the environment. Its store holds nothing: nobody asks it. */
const open = () => ({
  storage: {
    ...createFakeOutbox(facilityId, []),
    readDocument: async () => undefined,
    listReceipts: async () => [],
    appendEvents: async () => undefined,
    close: async () => undefined,
  },
  connectors: connectors(),
  close() {
    if (manner === "close throws") throw new RangeError("sai-mat-khau-4711");
    return manner === "close hangs" ? never() : undefined;
  },
});

export default () => (manner === "hangs" ? never() : open());
