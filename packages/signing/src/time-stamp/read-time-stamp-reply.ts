import { isEmrError } from "@benhan/core/faults";
import { readBer, readBerChildren } from "../der/read-ber.ts";
import { type DerValue, derTag, expectTag, readBits, readCount, readDerChildren } from "../der/read-der.ts";
import { type TimeStampFailure, timeStampMalformed, timeStampRefused } from "./time-stamp.faults.ts";

/** Bits of PKIFailureInfo (RFC 3161 2.4.2). */
const failures: ReadonlyMap<number, TimeStampFailure> = new Map([
  [0, "algorithm"],
  [2, "request"],
  [5, "format"],
  [14, "time"],
  [15, "policy"],
  [16, "extension"],
  [17, "information"],
  [25, "system"],
]);

/**
 * The token of a reply of a time-stamping authority (`TimeStampResp`, RFC 3161 2.4.2).
 *
 * @throws EmrError `signing.time_stamp.refused` when there is none, `signing.time_stamp.malformed`
 */
export function readTimeStampReply(der: Uint8Array): Uint8Array {
  const { status, failure, token } = inReply(() => readParts(der));
  // Granted, or granted with changes.
  if (status > 1) throw timeStampRefused({ status, ...(failure && { failure }) });
  if (token === undefined) throw timeStampMalformed({ part: "TimeStampResp" });
  return token;
}

interface ReplyParts {
  readonly status: number;
  readonly failure?: TimeStampFailure;
  readonly token?: Uint8Array;
}

function readParts(der: Uint8Array): ReplyParts {
  const [info, token, ...rest] = readBerChildren(expectTag(readBer(der), derTag.sequence));
  const [status, ...more] = readDerChildren(expectTag(info, derTag.sequence));
  if (rest.length > 0) throw timeStampMalformed({ part: "TimeStampResp" });
  // Free text of the server lies between the two: whoever wrote it, it is not shown.
  const failure = more.find(({ tag }) => tag === derTag.bitString);
  const named = failure && readFailure(failure);
  return {
    status: readCount(status, 255),
    ...(named && { failure: named }),
    ...(token && { token: token.raw }),
  };
}

function readFailure(value: DerValue): TimeStampFailure | undefined {
  const { bytes } = readBits(value);
  const isSet = (bit: number) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  return [...failures].find(([bit]) => isSet(bit))?.[1];
}

function inReply<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isEmrError(error, "signing.der.unreadable") ? timeStampMalformed({ part: "TimeStampResp" }) : error;
  }
}
