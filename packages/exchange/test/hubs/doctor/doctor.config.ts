import process from "node:process";
import { bhxhGateway } from "../../../src/hubs/bhxh/bhxh-gateway.ts";
import { createFakeOutbox } from "../../outbox/fake-outbox.ts";
import { account, facilityCode, facilityId } from "../bhxh/sample-entry.ts";

const { HUB_URL: baseUrl = "", HUB_PASSWORD: password = "" } = process.env;

/** A host with the gateway at an address of the environment. Its store holds nothing: nobody asks it. */
export default {
  storage: {
    ...createFakeOutbox(facilityId, []),
    readDocument: async () => undefined,
    listReceipts: async () => [],
    appendEvents: async () => undefined,
    close: async () => undefined,
  },
  connectors:
    baseUrl === ""
      ? []
      : [
          bhxhGateway({
            ...{ facilityId, facilityCode, account, environment: { baseUrl } },
            secrets: { getSecret: async () => password },
          }),
        ],
};
