import type { FacilityId, OutgoingDocument } from "@benhan/core";

/** Enough for the connector to see that somebody signed: the simulator does not verify it. */
const signature = "<CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI>";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A claim dossier as far as the gateway looks into it. Nobody's data. */
export function inventedDossier(
  facilityId: FacilityId,
  facilityCode: string,
  chain: string,
  note = "",
): OutgoingDocument {
  const summary = `<TONG_HOP><MA_LK>${escaped(chain)}</MA_LK><GHI_CHU>${escaped(note)}</GHI_CHU></TONG_HOP>`;
  const content = Buffer.from(summary, "utf8").toString("base64");
  const text =
    `<GIAMDINHHS><THONGTINDONVI><MACSKCB>${facilityCode}</MACSKCB></THONGTINDONVI><THONGTINHOSO>` +
    `<SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO>` +
    `<NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO></THONGTINHOSO>${signature}</GIAMDINHHS>`;
  return {
    ...{ facilityId, facilityCode, kind: "bhyt-dossier", edition: "qd3176", chain },
    ...{ contentType: "application/xml", bytes: new TextEncoder().encode(text) },
  };
}
