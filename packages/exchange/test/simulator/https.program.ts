import process from "node:process";
import { readServerCertificate } from "../../src/cli/doctor/read-server-certificate.ts";
import { bhxhGateway } from "../../src/hubs/bhxh/bhxh-gateway.ts";
import { examineHub } from "../../src/hubs/doctor/examine-hub.ts";
import { account, facilityCode, facilityId, password, sampleEntry } from "../hubs/bhxh/sample-entry.ts";

/** Sends one claim over `fetch` as it is, and examines the hub: what a process with the certificate in its environment does. */
const [baseUrl = ""] = process.argv.slice(2);
const connector = bhxhGateway({
  ...{ facilityId, facilityCode, account, environment: { baseUrl } },
  secrets: { getSecret: async () => password },
});
const { outcome, fault } = await connector.send(sampleEntry());
const examination = await examineHub(connector, { readCertificate: readServerCertificate, login: true });
console.log(JSON.stringify({ outcome, code: fault?.code, examination }));
