import { text as anyText, refuseCall } from "@benhan/core/options";
import { encode } from "uqr";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { Picture } from "../paper-document.ts";
import { qrTooLong } from "./marks.faults.ts";

/** Bytes of a QR of version 15 at level M: 77 modules, 0.3 mm each when it is 25 mm wide. */
export const qrByteLimit = 412;

/**
 * A QR with its four light modules around, correcting 15 % (level M). Anybody with a telephone reads it: put an address
 * with a look-up code in, or numbers that the facility chose, never what a record says about a patient.
 *
 * @throws `exchange.paper.qr_too_long` above {@link qrByteLimit} bytes of UTF-8; `core.options.wrong`
 */
export function qrPicture(text: string, alt: string): Picture {
  refuseCall("qrPicture", argumentIssues("text", text, anyText), guides.print);
  const bytes = new TextEncoder().encode(text.normalize("NFC"));
  if (bytes.length > qrByteLimit) throw qrTooLong({ bytes: bytes.length, limit: qrByteLimit });
  // Out of the bytes again: half a character can be in no code.
  return { alt, modules: encode(new TextDecoder().decode(bytes), { ecc: "M", border: 4 }).data };
}
