import { digestOf, type OutboxEntry, type OutgoingDocument, parseInstant, type Uuid } from "@benhan/core";
import { importEnvelopeKey, prepareCheckupMessage } from "../../../src/hubs/index.ts";
import { type Checkup, encodeCheckup } from "../../../src/ksk/index.ts";
import { adult, facilityId, gln } from "../../ksk/sample-checkups.ts";
import { privateKey } from "./axis-keys.ts";

export { facilityId, gln };
export const account = "tich-hop-01";
export const password = "m\u1eadt-kh\u1ea9u-th\u1eed-7391";
export const signer = await importEnvelopeKey(privateKey);

/** Enough for the connector to see that somebody signed. */
export function signed(checkup: Checkup = adult): OutgoingDocument {
  const document = encodeCheckup(checkup, { facilityId });
  const text = new TextDecoder().decode(document.bytes);
  const bytes = new TextEncoder().encode(
    text.replace("<CHUKYDONVI/>", "<CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI>"),
  );
  return { ...document, bytes };
}

/** An entry as a store would hand it out. */
export async function axisEntry(
  change: Partial<OutboxEntry> = {},
  checkup: Checkup = adult,
): Promise<OutboxEntry> {
  const message = await prepareCheckupMessage(signed(checkup), { gln, signer });
  const bytes = change.bytes ?? message.bytes;
  const moment = parseInstant("2026-07-15T10:10:00.000+07:00");
  return {
    ...message,
    entryId: "01981111-0000-7000-8000-000000000001" as Uuid,
    hub: "emrhub",
    digest: digestOf(bytes),
    createdAt: moment,
    sequence: 1,
    state: "leased",
    attempts: 1,
    notBefore: moment,
    ...change,
  };
}
