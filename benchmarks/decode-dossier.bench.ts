// How fast is reading a visit file (both layers, with every finding) against a plain XML-to-object library?
import { decodeDossiers } from "@benhan/exchange/qd3176";
import { XMLParser } from "fast-xml-parser";
import { bench, describe } from "vitest";
import { longFile } from "./dossier.ts";

const parser = new XMLParser({ parseTagValue: false });

describe("reading a visit with 500 drugs", () => {
  bench("@benhan/exchange", () => {
    decodeDossiers(longFile, { signature: "not-expected" });
  });
  bench("fast-xml-parser, unchecked", () => {
    const envelope = parser.parse(new TextDecoder().decode(longFile));
    for (const file of envelope.GIAMDINHHS.THONGTINHOSO.DANHSACHHOSO.HOSO.FILEHOSO) {
      parser.parse(Buffer.from(file.NOIDUNGFILE, "base64").toString("utf8"));
    }
  });
});
