import { joinBytes } from "../encoding/join-bytes.ts";
import { preparedStateUnreadable } from "../signature/signature-refusal.ts";
import { pdfReserveTooSmall } from "./pdf.faults.ts";
import { hexOf, latin1 } from "./serialize-object.ts";

/** Everything but the hole: what a signature of a file stands over. */
export function outsideOf(bytes: Uint8Array, [start, end]: readonly [number, number]): Uint8Array {
  return joinBytes([bytes.subarray(0, start), bytes.subarray(end)]);
}

/** A copy of the file with the hole filled: the bytes in hexadecimal, zeros behind them. */
export function fillHole(
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
  content: Uint8Array,
): Uint8Array {
  const reserve = (end - start - 2) / 2;
  if (content.length > reserve) throw pdfReserveTooSmall({ needed: content.length, reserve });
  const filled = new Uint8Array(bytes);
  filled.set(latin1(hexOf(content).padEnd(reserve * 2, "0")), start + 1);
  return filled;
}

/** Where the hole is, as stored state keeps it. */
export function encodeHole([start, end]: readonly [number, number]): Uint8Array {
  return latin1(`${start} ${end}`);
}

/** @throws EmrError `signing.signature.prepared_unreadable` when there is no empty hole in that place */
export function decodeHole(bytes: Uint8Array, place: Uint8Array): readonly [number, number] {
  const [, start, end] = (
    /^(\d{1,10}) (\d{1,10})$/.exec(String.fromCharCode(...place.subarray(0, 32))) ?? []
  ).map(Number);
  if (
    start === undefined ||
    end === undefined ||
    end - start < 4 ||
    end > bytes.length ||
    (end - start) % 2 !== 0
  )
    throw preparedStateUnreadable("pieces");
  const isEmpty = bytes.subarray(start + 1, end - 1).every((byte) => byte === 0x30);
  if (!isEmpty || bytes[start] !== 0x3c || bytes[end - 1] !== 0x3e) throw preparedStateUnreadable("pieces");
  return [start, end];
}
