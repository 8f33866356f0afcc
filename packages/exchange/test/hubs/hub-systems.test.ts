import { parseFacilityId } from "@benhan/core";
import { expect, it } from "vitest";
import { bhxhGateway, emrhub, eprescriptionHub, hubSystems } from "../../src/hubs/index.ts";

const facilityId = parseFacilityId("bv-thu");
const secrets = { getSecret: async () => undefined };
const environment = { baseUrl: "http://127.0.0.1:9" };
const connectors = [
  bhxhGateway({ facilityId, secrets, environment, facilityCode: "79999", account: "79999_BV" }),
  emrhub({ facilityId, secrets, environment, gln: "9999999999999", account: "thu" }),
  eprescriptionHub({
    ...{ facilityId, secrets, environment, facilityCode: "79999", connectionCode: "7979999" },
    prescriberOf: () => undefined,
  }),
];

it("every connector stands in it, with what it declares itself", () => {
  const reached = hubSystems.filter(({ hub }) => hub !== undefined);
  expect(reached.map(({ hub, capabilities }) => [hub, capabilities])).toEqual(
    connectors.map(({ hub, capabilities }) => [hub, capabilities]),
  );
});

it("names the systems without an interface, each with the reason and what to do", () => {
  const unreached = hubSystems.filter(({ hub }) => hub === undefined);
  const wanted = [
    "health-data-coordination",
    "national-emr-store",
    "g-medical",
    "telehealth",
    "population-database",
  ];
  expect(unreached.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
  for (const { capabilities, limits, source } of unreached) {
    expect(capabilities).toBeUndefined();
    for (const text of [limits.vi, limits.en, source]) expect(text.length).toBeGreaterThan(10);
  }
  expect(new Set(hubSystems.map(({ id }) => id)).size).toBe(hubSystems.length);
});
