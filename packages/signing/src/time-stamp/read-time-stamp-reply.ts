import { isEmrError } from "@benhan/core/faults";
import { readBer, readBerChildren } from "../der/read-ber.ts";
import { derTag, expectTag, readCount, readDerChildren } from "../der/read-der.ts";
import { timeStampMalformed, timeStampRefused } from "./time-stamp.faults.ts";

/**
 * The token of a reply of a time-stamping authority (`TimeStampResp`, RFC 3161 2.4.2).
 *
 * @throws EmrError `signing.time_stamp.refused` when there is none, `signing.time_stamp.malformed`
 */
export function readTimeStampReply(der: Uint8Array): Uint8Array {
  const { status, token } = readParts(der);
  // Granted, or granted with changes.
  if (status > 1) throw timeStampRefused({ status });
  if (token === undefined) throw timeStampMalformed({ part: "TimeStampResp" });
  return token;
}

function readParts(der: Uint8Array): { readonly status: number; readonly token?: Uint8Array } {
  try {
    const [info, token, ...rest] = readBerChildren(expectTag(readBer(der), derTag.sequence));
    const [status] = readDerChildren(expectTag(info, derTag.sequence));
    if (rest.length > 0) throw timeStampMalformed({ part: "TimeStampResp" });
    return { status: readCount(status, 255), ...(token && { token: token.raw }) };
  } catch (error) {
    throw isEmrError(error, "signing.der.unreadable") ? timeStampMalformed({ part: "TimeStampResp" }) : error;
  }
}
