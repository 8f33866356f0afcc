// Mô-đun của cơ sở cho `benhan-exchange serve --config`: ghép kho, cổng, ký số và in giấy thành một dịch vụ.
// What the facility gives to `benhan-exchange serve --config`: the store, the hub, signing and papers in one place.
import { readFileSync } from "node:fs";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { parseMasters } from "@benhan/core/masters";
import { bhxhGateway, bhxhLookUps, createMemoryCardCache } from "@benhan/exchange/hubs";
import { completeSignature, prepareSignature } from "@benhan/signing";
import { openSqliteStorage } from "@benhan/storage/sqlite";

/** The settings that must be there; all that are missing are told at once. */
const needed = [
  ...[
    "HIS_DATA",
    "HIS_FACILITY",
    "HIS_FACILITY_CODE",
    "HIS_BHXH_ACCOUNT",
    "HIS_BHXH_URL",
    "HIS_BHXH_PASSWORD",
  ],
  ...["HIS_OFFICER", "HIS_OFFICER_ID"],
];

export default async () => {
  const { env } = process;
  const missing = needed.filter((name) => !env[name]).join(", ");
  if (missing !== "")
    throw new Error(`thiếu biến môi trường: ${missing} / environment variables are missing: ${missing}`);
  const facilityId = parseFacilityId(env.HIS_FACILITY);
  const facilityCode = env.HIS_FACILITY_CODE;
  const bhxh = {
    ...{ facilityId, facilityCode, account: env.HIS_BHXH_ACCOUNT },
    // "production" | "training" | { baseUrl }: here the simulator.
    environment: { baseUrl: env.HIS_BHXH_URL },
    // A real facility asks its secret store.
    secrets: { getSecret: async () => env.HIS_BHXH_PASSWORD },
  };
  const mastersFile = env.HIS_MASTERS;
  return {
    storage: await openSqliteStorage({ file: env.HIS_DATA, facilityId }),
    // Who stands in the log where a request does not say who did it.
    actor: env.HIS_ACTOR || "it-01",
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
      officer: { name: env.HIS_OFFICER, citizenId: env.HIS_OFFICER_ID },
      cache: createMemoryCardCache(),
    }),
    papers: {},
    prescriptions: {},
  };
};
