import { createPublicKey } from "node:crypto";
import { instantOf, type OutgoingDocument } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import {
  emrhub as axis,
  emrhubPasswordName,
  importEnvelopeKey,
  prepareCheckupMessage,
} from "@benhan/exchange/hubs";
import type { PlannedMessage } from "../plan.ts";
import { type ChaosHub, facilityId, padded, type Secrets } from "./chaos-hub.ts";

/** No prefix of GS1 begins like this. */
const gln = "9999999999999";
const account = "tich-hop-01";
const signers = new WeakMap<Secrets, ReturnType<typeof importEnvelopeKey>>();

/** Check-ups. */
export const emrhub: ChaosHub = {
  hasSide: false,
  replaces: true,
  keyOf: (message) => `push ${examinationOf(message)}`,
  versionOf: ({ version }) => version,
  simulator: ({ marks, privateKey }) => ({
    ...{ hub: "emrhub", gln, account, password: marks.passwords.account },
    publicKey: createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString(),
  }),
  connector: ({ marks }, { baseUrl, transport, clock }) =>
    axis({
      ...{ facilityId, gln, account, transport, clock, inFlight: 4 },
      environment: { baseUrl },
      secrets: {
        getSecret: async ({ name }) => (name === emrhubPasswordName ? marks.passwords.account : undefined),
      },
    }),
  async documentOf(message, secrets): Promise<OutgoingDocument> {
    const signer = await signerOf(secrets);
    const { index, fate } = message;
    const document: OutgoingDocument = {
      ...{ facilityId, facilityCode: gln, kind: "ksk-checkup", edition: "qd2062" },
      chain: examinationOf(message),
      contentType: "application/xml",
      bytes: new TextEncoder().encode(checkup(message, secrets)),
    };
    // The same time and the same random number whenever the message is made: so are its bytes.
    const platform = {
      clock: { now: () => instantOf(Date.UTC(2026, 6, 15) + index), sleep: async () => undefined },
      random: createSeededRandom(`${secrets.marks.patient.name} ${index}`),
    };
    const prepared = await prepareCheckupMessage(document, { gln, signer, platform });
    // A document that was queued instead of its message.
    return fate === "unsendable" ? { ...prepared, bytes: document.bytes } : prepared;
  },
};

function signerOf(secrets: Secrets): ReturnType<typeof importEnvelopeKey> {
  const known = signers.get(secrets);
  if (known !== undefined) return known;
  const made = importEnvelopeKey(secrets.privateKey);
  signers.set(secrets, made);
  return made;
}

function examinationOf({ subject }: PlannedMessage): string {
  return `KSK-${padded(subject, 6)}`;
}

function checkup(message: PlannedMessage, { marks: { patient } }: Secrets): string {
  const { fate, index, version } = message;
  const person =
    `<HO_TEN>${patient.name} ${index}</HO_TEN><SO_CCCD>${patient.citizenId}</SO_CCCD>` +
    `<NGAY_SINH>${patient.birth}0000</NGAY_SINH><DIA_CHI>${patient.address}</DIA_CHI>` +
    `<DIEN_THOAI>${patient.phone}</DIEN_THOAI><MA_THE_BHYT>${patient.card}</MA_THE_BHYT>`;
  // The axis refuses check-ups of another facility.
  const facility = fate === "refused" ? "9999999999998" : gln;
  const visit =
    `<MA_LK>${examinationOf(message)}</MA_LK><MA_GTIN_CSKCB>${facility}</MA_GTIN_CSKCB>` +
    `<NGAY_VAO>202607150830</NGAY_VAO><GHI_CHU>${version}</GHI_CHU>`;
  return `<KHAMSUCKHOE>${person}${visit}<CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI></KHAMSUCKHOE>`;
}
