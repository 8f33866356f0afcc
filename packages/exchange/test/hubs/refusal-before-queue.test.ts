import { describe, expect, it } from "vitest";
import { bhxhGateway, emrhub, eprescriptionHub, type HubConnector } from "../../src/hubs/index.ts";
import { sampleEntry } from "./bhxh/sample-entry.ts";

const nothingLeaves = {
  send: () => {
    throw new Error("something was sent");
  },
};
const secrets = { getSecret: async () => "only-in-this-test" };
const environment = { baseUrl: "https://gateway.invalid" };
const { facilityId, facilityCode } = sampleEntry();
const common = { facilityId, environment, secrets, transport: nothingLeaves };
const unsigned = new TextEncoder().encode("<GIAMDINHHS><CHUKYDONVI/></GIAMDINHHS>");

describe("what a hub refuses for certain", () => {
  const gateway = (options: object = {}) =>
    bhxhGateway({ ...common, facilityCode, account: `${facilityCode}_BV`, ...options });
  const axis = emrhub({ ...common, gln: "9999999999999", account: "tich-hop-01" });
  const prescriptions = eprescriptionHub({
    ...common,
    ...{ facilityCode, connectionCode: "79999", connectionPassword: "x", prescriberOf: () => "BS-1" },
  } as never);

  it.each<readonly [string, HubConnector, object, string]>([
    ["an unsigned dossier", gateway(), { bytes: unsigned }, "exchange.hub.not_signed"],
    ["an unknown kind", gateway(), { kind: "no-such" }, "exchange.hub.kind_not_supported"],
    ["another facility", gateway(), { facilityCode: "01998" }, "exchange.hub.facility_code_differs"],
    ["too many bytes", gateway({ maxBytes: 10 }), {}, "exchange.hub.too_large"],
    ["a dossier of the insurer", axis, { facilityCode: "9999999999999" }, "exchange.hub.kind_not_supported"],
    ["a dossier of the insurer", prescriptions, {}, "exchange.hub.kind_not_supported"],
  ])("is told before it is queued as `send` would tell it: %s", async (_, connector, change, code) => {
    const entry = sampleEntry(change);
    expect(connector.refusalOf?.(entry)?.code).toBe(code);
    expect((await connector.send(entry)).fault?.code).toBe(code);
  });

  it("is not what may be sent: a signed dossier, and an unsigned one where the facility says so", () => {
    expect(gateway().refusalOf?.(sampleEntry())).toBeUndefined();
    expect(gateway({ unsigned: "send" }).refusalOf?.(sampleEntry({ bytes: unsigned }))).toBeUndefined();
  });
});
