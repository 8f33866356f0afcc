import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";

/** The moment at which the tests of this package sign and verify. */
export const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));

/** An invented visit file, unsigned; `container` stands where the signature goes. */
export function visitFile(container = "<CHUKYDONVI/>"): Uint8Array {
  const text = `<?xml version="1.0" encoding="utf-8"?>
<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
 <THONGTINDONVI><MACSKCB>99999</MACSKCB></THONGTINDONVI>
 <THONGTINHOSO>
  <NGAYLAP>20260702</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO>
  <DANHSACHHOSO><HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>PFRPTkdfSE9QLz4=</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO>
 </THONGTINHOSO>
 ${container}
</GIAMDINHHS>
`;
  return new TextEncoder().encode(text);
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
