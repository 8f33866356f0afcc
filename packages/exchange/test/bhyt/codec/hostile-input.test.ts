import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { encodeBase64 } from "../../../src/bhyt/codec/base64.ts";
import { encodeTables } from "../../../src/bhyt/codec/encode-tables.ts";
import { readDossierStream } from "../../../src/bhyt/codec/read-dossier-stream.ts";
import { readDossiers } from "../../../src/bhyt/codec/read-dossiers.ts";
import { bhytTables } from "../../../src/bhyt/qd3176/bhyt-tables.ts";
import { sampleTables } from "../sample-tables.ts";
import { tableText } from "./table-text.ts";

const file = new TextDecoder().decode(
  encodeTables(sampleTables, { facilityCode: "79999", createdOn: "2026-07-20" as CalendarDate }),
);
/** A quadratic walk over so much would never end. */
const size = 1024 * 1024;
const floods = [
  "<",
  "&",
  "]]",
  "&amp;",
  "&#65;",
  "<b>",
  "<b/>",
  "<HOSO>",
  "</HOSO>",
  "\r",
  "\u0301",
  "e\u0301",
  " ",
  "=",
];

const within = (document: string, text: string) => document.replace("><HO_TEN>", `><HO_TEN>${text}`);

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}

describe("a megabyte of nothing but one piece", () => {
  it.each(floods)(
    "%j in a cell, before a HOSO and in the Base64 ends in a report",
    async (piece) => {
      const flood = piece.repeat(size / piece.length);
      const summary = within(tableText(bhytTables.XML1, [sampleTables.XML1]), flood);
      for (const text of [
        file.replace(
          /(XML1<\/LOAIHOSO><NOIDUNGFILE>)[^<]*/,
          (_, start) => start + encodeBase64(new TextEncoder().encode(summary)),
        ),
        file.replace("<HOSO>", `${flood}<HOSO>`),
        file.replace("<NOIDUNGFILE>", `<NOIDUNGFILE>${flood}`),
      ]) {
        const bytes = new TextEncoder().encode(text);
        expect(readDossiers(bytes).issues.length).toBeLessThan(60_000);
        let last = "";
        for await (const item of readDossierStream(pieces(bytes))) last = item.kind;
        expect(last).toBe("envelope");
      }
    },
    60_000,
  );
});
