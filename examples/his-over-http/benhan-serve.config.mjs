// Mô-đun của cơ sở cho `benhan-exchange serve --config`: ghép kho, cổng, ký số và in giấy thành một dịch vụ.
// What the facility gives to `benhan-exchange serve --config`: the store, the hub, signing and papers in one place.
import { readFileSync } from "node:fs";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { parseMasters } from "@benhan/core/masters";
import { bhxhGateway, bhxhLookUps, createMemoryCardCache } from "@benhan/exchange/hubs";
import { completeSignature, prepareSignature } from "@benhan/signing";
import { openSqliteStorage } from "@benhan/storage/sqlite";

const env = process.env;

/** A setting that must be there. */
function need(name) {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export default async () => {
  const facilityId = parseFacilityId(need("HIS_FACILITY"));
  const facilityCode = need("HIS_FACILITY_CODE");
  const bhxh = {
    ...{ facilityId, facilityCode, account: need("HIS_BHXH_ACCOUNT") },
    // "production" | "test" | { baseUrl }: here the simulator.
    environment: { baseUrl: need("HIS_BHXH_URL") },
    // A real facility asks its secret store.
    secrets: { getSecret: async () => need("HIS_BHXH_PASSWORD") },
  };
  const mastersFile = env["HIS_MASTERS"];
  return {
    storage: await openSqliteStorage({ file: need("HIS_DATA"), facilityId }),
    facilityCode,
    connectors: [bhxhGateway(bhxh)],
    ...(mastersFile && { masters: parseMasters(JSON.parse(readFileSync(mastersFile, "utf8"))) }),
    // How a file is signed is said here, by its kind; who signs, and with which key, the caller says.
    sign: {
      prepare: ({ contentType, bytes, certificate, chain, algorithms, place }, { signal }) =>
        prepareSignature(
          { bytes },
          {
            ...(contentType === "application/pdf"
              ? { format: "pades", ...(place && { place: { field: place } }) }
              : { format: "xmldsig", layout: "bhytA" }),
            ...{ certificate, chain, algorithms, signal },
          },
        ),
      complete: (prepared, value, { signal }) => completeSignature(prepared, value, { signal }),
    },
    cards: bhxhLookUps({
      ...bhxh,
      officer: { name: need("HIS_OFFICER"), citizenId: need("HIS_OFFICER_ID") },
      cache: createMemoryCardCache(),
    }),
    papers: {},
  };
};
