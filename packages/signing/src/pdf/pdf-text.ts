import { instantOf, vietnamOffsetMinutes } from "@benhan/core";
import { type PdfString, stringOf } from "./pdf-object.ts";

/** A text as PDF writes it: plain where all is ASCII, otherwise UTF-16 in NFC. */
export function encodeText(text: string): PdfString {
  const composed = text.normalize("NFC");
  const units = Array.from({ length: composed.length }, (_, i) => composed.charCodeAt(i));
  if (units.every((unit) => unit >= 32 && unit < 127)) return stringOf(Uint8Array.from(units));
  return stringOf(Uint8Array.from([0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])]), true);
}

/** The text of a string: UTF-16, UTF-8 with its mark, or one byte for each character. */
export function decodeText({ bytes }: PdfString): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) {
    let text = "";
    for (let at = 2; at + 1 < bytes.length; at += 2) {
      text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    }
    return text;
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** `D:20260705100000+07'00'` */
export function encodeDate(ms: number, offsetMinutes: number = vietnamOffsetMinutes): PdfString {
  const instant = instantOf(Math.floor(ms / 1000) * 1000, offsetMinutes);
  const zone = /[+-]\d\d:\d\d$/.exec(instant)?.[0].replace(":", "'") ?? "Z";
  const digits = instant.slice(0, 19).replace(/\D/g, "");
  return encodeText(`D:${digits}${zone}${zone === "Z" ? "" : "'"}`);
}

/** An instant in the writing of ISO 8601, or undefined for a date that is not whole or not one. */
export function decodeDate(text: string): string | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'00'?)?|([+-]\d\d)'(\d\d)'?)$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, zoneHour, zoneMinute] = parts;
  const zone = zoneHour === undefined ? "Z" : `${zoneHour}:${zoneMinute}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
