// Mô-đun của cơ sở cho `benhan-exchange serve --config`: ghép kho, cổng, ký số và in giấy thành một dịch vụ.
// What the facility gives to `benhan-exchange serve --config`: the store, the hub, signing and papers in one place.
import { readFileSync } from "node:fs";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { parseMasters } from "@benhan/core/masters";
import {
  bhxhGateway,
  bhxhLookUps,
  createMemoryCardCache,
  emrhub,
  eprescriptionHub,
  importEnvelopeKey,
} from "@benhan/exchange/hubs";
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
/** Two more hubs, each where its address is set: check-ups to the data axis, national e-prescriptions. */
const neededWith = {
  HIS_EMRHUB_URL: ["HIS_GLN", "HIS_EMRHUB_ACCOUNT", "HIS_EMRHUB_KEY", "HIS_EMRHUB_PASSWORD"],
  HIS_ERX_URL: ["HIS_CONNECTION_CODE", "HIS_PRESCRIBERS", "HIS_EPRESCRIPTION_FACILITY"],
};

export default async () => {
  const { env } = process;
  const names = Object.entries(neededWith).flatMap(([url, own]) => (env[url] ? own : []));
  const missing = [...needed, ...names].filter((name) => !env[name]).join(", ");
  if (missing !== "")
    throw new Error(`thiếu biến môi trường: ${missing} / environment variables are missing: ${missing}`);
  const facilityId = parseFacilityId(env.HIS_FACILITY);
  const facilityCode = env.HIS_FACILITY_CODE;
  // A real facility asks its secret store each time: the environment is that of the start, so that a new password needs a
  // restart. bhxh.password → HIS_BHXH_PASSWORD, eprescription.practitioner.BS-0001 → HIS_EPRESCRIPTION_PRACTITIONER_BS_0001
  const secrets = { getSecret: async ({ name }) => env[`HIS_${name.toUpperCase().replace(/\W/g, "_")}`] };
  // "production" | "training" | { baseUrl }: here the simulators.
  const at = (baseUrl) => ({ facilityId, secrets, environment: { baseUrl } });
  const bhxh = { ...at(env.HIS_BHXH_URL), facilityCode, account: env.HIS_BHXH_ACCOUNT };
  const gln = env.HIS_GLN;
  const mastersFile = env.HIS_MASTERS;
  return {
    storage: await openSqliteStorage({ file: env.HIS_DATA, facilityId }),
    // Who stands in the log where a request does not say who did it.
    actor: env.HIS_ACTOR || "it-01",
    facilityCode,
    connectors: [
      bhxhGateway(bhxh),
      ...(env.HIS_EMRHUB_URL
        ? [emrhub({ ...at(env.HIS_EMRHUB_URL), gln, account: env.HIS_EMRHUB_ACCOUNT })]
        : []),
      ...(env.HIS_ERX_URL
        ? [
            eprescriptionHub({
              ...at(env.HIS_ERX_URL),
              ...{ facilityCode, connectionCode: env.HIS_CONNECTION_CODE },
              // { "code of the prescription": "connection code of the doctor" }; a real facility asks the database of its HIS.
              prescriberOf: ({ chain }) => JSON.parse(readFileSync(env.HIS_PRESCRIBERS, "utf8"))[chain],
            }),
          ]
        : []),
    ],
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
    ...(env.HIS_EMRHUB_URL && {
      checkups: {
        message: { gln, signer: await importEnvelopeKey(readFileSync(env.HIS_EMRHUB_KEY, "utf8")) },
      },
    }),
  };
};
