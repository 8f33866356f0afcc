import type { OutgoingDocument } from "@benhan/core";
import { bhxhGateway, bhxhPasswordName } from "@benhan/exchange/hubs";
import type { PlannedMessage } from "../plan.ts";
import { type ChaosHub, facilityId, padded, type Secrets } from "./chaos-hub.ts";

const facilityCode = "79999";
const account = `${facilityCode}_BV`;
/** Enough for the connector to see that somebody signed. */
const signature = "<CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI>";

/** Claim dossiers and check-in notices. */
export const bhxh: ChaosHub = {
  hasSide: true,
  replaces: true,
  keyOf: (message) => `${message.kind === "side" ? "check-in" : "claim"} ${visitOf(message)}`,
  versionOf: ({ version }) => version,
  simulator: ({ marks }) => ({ facilityCode, account, password: marks.passwords.account }),
  connector: ({ marks }, { baseUrl, transport, clock }) =>
    bhxhGateway({
      ...{ facilityId, facilityCode, account, transport, clock, inFlight: 4 },
      environment: { baseUrl },
      secrets: {
        getSecret: async ({ name }) => (name === bhxhPasswordName ? marks.passwords.account : undefined),
      },
    }),
  documentOf: async (message, secrets): Promise<OutgoingDocument> => {
    const isCheckIn = message.kind === "side";
    const text = isCheckIn ? checkIn(message, secrets) : claim(message, secrets);
    return {
      ...{ facilityId, facilityCode, contentType: "application/xml" },
      kind: isCheckIn ? "bhyt-check-in" : "bhyt-dossier",
      edition: isCheckIn ? "qd4750" : "qd3176",
      chain: isCheckIn ? `${visitOf(message)}/check-in` : visitOf(message),
      bytes: new TextEncoder().encode(text),
    };
  },
};

function visitOf({ subject }: PlannedMessage): string {
  return `LK-${padded(subject, 6)}`;
}

/** The gateway refuses documents that name another facility. */
function facilityIn({ fate }: PlannedMessage): string {
  return fate === "refused" ? "01001" : facilityCode;
}

function claim(message: PlannedMessage, { marks: { patient } }: Secrets): string {
  const { fate, index, version } = message;
  const table =
    `<TONG_HOP><MA_LK>${visitOf(message)}</MA_LK><HO_TEN>${patient.name} ${index}</HO_TEN>` +
    `<SO_CCCD>${patient.citizenId}</SO_CCCD><NGAY_SINH>${patient.birth}0000</NGAY_SINH>` +
    `<DIA_CHI>${patient.address}</DIA_CHI><DIEN_THOAI>${patient.phone}</DIEN_THOAI>` +
    `<MA_THE_BHYT>${patient.card}</MA_THE_BHYT><DU_PHONG>${version}</DU_PHONG></TONG_HOP>`;
  const file = `<LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>${Buffer.from(table).toString("base64")}</NOIDUNGFILE>`;
  const unit = `<THONGTINDONVI><MACSKCB>${facilityIn(message)}</MACSKCB></THONGTINDONVI>`;
  const signed = fate === "unsendable" ? "<CHUKYDONVI/>" : signature;
  return `<GIAMDINHHS>${unit}<FILEHOSO>${file}</FILEHOSO>${signed}</GIAMDINHHS>`;
}

function checkIn(message: PlannedMessage, { marks: { patient } }: Secrets): string {
  const row =
    `<MA_LK>${visitOf(message)}</MA_LK><HO_TEN>${patient.name} ${message.index}</HO_TEN>` +
    `<SO_CCCD>${patient.citizenId}</SO_CCCD><MA_CSKCB>${facilityIn(message)}</MA_CSKCB>`;
  const signed = message.fate === "unsendable" ? "<CHUKYDONVI/>" : signature;
  return `<CHI_TIEU_TRANG_THAI_KCB><TRANG_THAI_KCB>${row}</TRANG_THAI_KCB>${signed}</CHI_TIEU_TRANG_THAI_KCB>`;
}
