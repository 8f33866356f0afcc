import { addMs, type OutboxEntry, parseInstant } from "@benhan/core";
import type { HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { expect, it } from "vitest";
import { preparePrescription } from "../../../src/eprescription/index.ts";
import { bhxhGateway, emrhub, eprescriptionHub, type HubConnector } from "../../../src/hubs/index.ts";
import { deadlineOf, settlementOf } from "../../../src/outbox/index.ts";
import { samplePrescription } from "../../eprescription/sample-prescription.ts";
import { json, start } from "../bhxh/look-up/open-look-ups.ts";
import { account, facilityCode, facilityId, sampleEntry, signature } from "../bhxh/sample-entry.ts";
import { secrets } from "../bhxh/simulated-hub.ts";
import { axisEntry, gln } from "../emrhub/axis-entry.ts";
import { secrets as axisSecrets } from "../emrhub/simulated-axis.ts";
import { doctor, sampleEntry as prescriptionEntry } from "../eprescription/sample-entry.ts";
import { secrets as prescriptionSecrets } from "../eprescription/simulated-hub.ts";
import { fieldsIn } from "./wire-values.ts";

/** The three connectors before hubs that accept everything. */
function connectors() {
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      const { url } = request;
      if (url.endsWith("/token/take"))
        return json({ maKetQua: "200", APIKey: { access_token: "t", id_token: "i" } });
      if (url.endsWith("/auth/login")) return json({ data: { token: "t" } });
      if (url.includes("/api/auth/")) return json({ token: "t", token_type: "bearer" });
      if (url.endsWith("/push")) return json({ header: { res_code: "CM_SUCCESS", txn_id: "1" } });
      if (url.endsWith("/gui-don-thuoc")) return json({ success: "Đã nhận", checksum: "c" });
      return json({ maKetQua: "200", maGiaoDich: "1", MaGD: "1" });
    },
  };
  const base = {
    ...{ facilityId, transport, clock: createManualClock(start) },
    environment: { baseUrl: "https://hub.invalid" },
  };
  const bhxh = bhxhGateway({ ...base, facilityCode, account, secrets });
  const axis = emrhub({ ...base, gln, account: "a", secrets: axisSecrets });
  const prescriptions = eprescriptionHub({
    ...{ ...base, facilityCode, connectionCode: "7979999", secrets: prescriptionSecrets },
    prescriberOf: () => doctor,
  });
  return { sent, bhxh, axis, prescriptions };
}

const paper = (root: string, sign = signature) => new TextEncoder().encode(`<${root}><A/>${sign}</${root}>`);

async function settled(connector: HubConnector, entry: OutboxEntry): Promise<string> {
  const answer = await connector.send(entry);
  return settlementOf({ entry, answer, now: start, random: createSeededRandom("s") }).kind;
}

it("[EXC-03] prescriptions, check-ups, birth and death papers and the dossier for the health book go out through the outbox", async () => {
  const { bhxh, axis, prescriptions } = connectors();
  expect(await settled(prescriptions, prescriptionEntry())).toBe("delivered");
  expect(await settled(axis, await axisEntry())).toBe("delivered");
  for (const kind of ["bhxh-birth", "bhxh-death"])
    expect(await settled(bhxh, sampleEntry({ kind, bytes: paper("HSDLGCS") }))).toBe("delivered");
  expect(await settled(bhxh, sampleEntry())).toBe("delivered");
});

it("[KSK-01] a check-up is sent to the data axis, and is due 24 hours after the examination", async () => {
  const { axis, sent } = connectors();
  const entry = await axisEntry();
  expect((await axis.send(entry)).outcome).toBe("ACCEPTED");
  expect(sent.at(-1)?.body).toBe(entry.bytes);
  const examinedAt = parseInstant("2026-07-15T08:30:00.000+07:00");
  expect(deadlineOf(entry, { deadlineFrom: () => examinedAt })).toBe(addMs(examinedAt, 24 * 3_600_000));
});

it("[CERT-08] signed certificates go to BHXH as HSCHUNGTU, birth and death papers each on their own; without the facility's signature nothing goes", async () => {
  const { bhxh, sent } = connectors();
  const rows = [
    ["bhxh-certificate", "HSCHUNGTU", "/api/chungtugw/GuiHoSoChungTu2025", "39"],
    ["bhxh-death", "TAI_LIEU", "/api/hososuckhoe/guiGiayToDienTu", "60"],
    ["bhxh-birth", "HSDLGCS", "/api/hososuckhoe/guiGiayToDienTu", "61"],
  ] as const;
  for (const [kind, root, path, type] of rows) {
    const bytes = paper(root);
    expect((await bhxh.send(sampleEntry({ kind, bytes }))).outcome).toBe("ACCEPTED");
    expect(sent.at(-1)?.url).toBe(`https://hub.invalid${path}`);
    expect(fieldsIn(sent.at(-1))).toMatchObject({
      ...{ loaiHs: type, fileBase64Str: Buffer.from(bytes).toString("base64") },
    });
    const count = sent.length;
    const refused = await bhxh.send(sampleEntry({ kind, bytes: paper(root, "<CHUKYDONVI/>") }));
    expect([refused.fault?.code, sent.length]).toEqual(["exchange.hub.not_signed", count]);
  }
});

it("[RX-07] the prescriber's signature travels in the electronic prescription with all its fields, and the queued bytes are what is sent", async () => {
  const report = preparePrescription(samplePrescription, { facilityId, facilityCode });
  if (!report.ok) throw new Error("not prepared");
  const { bytes } = report.value;
  const { signature: own, ...others } = JSON.parse(new TextDecoder().decode(bytes));
  expect(own).toBe(samplePrescription.signature);
  expect(Object.keys(others)).toEqual(Object.keys(samplePrescription).filter((name) => name !== "signature"));
  const { prescriptions, sent } = connectors();
  expect((await prescriptions.send(prescriptionEntry({ bytes }))).outcome).toBe("ACCEPTED");
  expect(sent.at(-1)?.body).toBe(bytes);
});
