import { createPublicKey } from "node:crypto";
import type { CliReading, CliValues } from "./cli-values.ts";
import type { SimulatedHubOptions, simulatedHubs } from "./simulated-hubs.ts";

export type HubName = keyof typeof simulatedHubs;

type OwnOption = Exclude<keyof CliValues, "positionals">;

/** The options that only some hubs have. */
export const ownOptions: Readonly<Record<HubName, readonly OwnOption[]>> = {
  bhxh: ["facility", "account"],
  emrhub: ["gln", "account", "public-key", "six-months", "wants-signature"],
  eprescription: ["facility", "connection-code", "practitioner", "facility-token"],
};

/** What each hub knows of its facility, out of the command line. Complains of everything that is wrong. */
export const accountsOf: Readonly<Record<HubName, (reading: CliReading) => SimulatedHubOptions>> = {
  bhxh({ values, expect, password }) {
    const { facility = "" } = values;
    expect("--facility", /^\w{5}$/.test(facility));
    return {
      hub: "bhxh",
      facilityCode: facility,
      account: values.account ?? `${facility}_BV`,
      password: password("--password-env", values["password-env"]),
    };
  },

  emrhub({ values, expect, password, file }) {
    const { gln = "", account = "" } = values;
    expect("--gln", /^\d{13}$/.test(gln));
    expect("--account", account !== "");
    const publicKey = file("--public-key", values["public-key"]);
    if (publicKey !== undefined) expect("--public-key", isPublicKey(publicKey));
    return {
      ...{ hub: "emrhub", gln, account, publicKey: publicKey ?? "" },
      password: password("--password-env", values["password-env"]),
      sixMonthRule: values["six-months"] ?? false,
      wantsDocumentSignature: values["wants-signature"] ?? false,
    };
  },

  eprescription({ values, expect, password }) {
    const { facility = "", practitioner = [] } = values;
    const connectionCode = values["connection-code"] ?? "";
    expect("--facility", /^[0-9A-Za-z]{5}$/.test(facility));
    expect("--connection-code", /^\w{7}$/.test(connectionCode));
    const ownPassword = password("--password-env", values["password-env"]);
    const practitioners = practitioner.map((given) => {
      const [, code = "", variable] = /^([^=]+)=(.+)$/.exec(given) ?? [];
      return { code, password: password("--practitioner CODE=ENV", variable) };
    });
    return {
      ...{
        hub: "eprescription",
        facilityCode: facility,
        connectionCode,
        password: ownPassword,
        practitioners,
      },
      takesFacilityToken: values["facility-token"] ?? false,
    };
  },
};

function isPublicKey(pem: string): boolean {
  try {
    createPublicKey(pem);
    return true;
  } catch {
    return false;
  }
}
