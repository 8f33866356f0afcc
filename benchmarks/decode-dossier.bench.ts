// What does reading a dossier and checking it by every rule cost? The measure is the tokenizer saxes on the same bytes,
// both layers: the file and the table documents inside. Done means at most 3 times; `npm run bench decode-dossier`
// prints the ratios of rounds that alternate.
import { decodeDossiers } from "@benhan/exchange/qd3176";
import { checkTables } from "@benhan/exchange/rules";
import { XMLParser } from "fast-xml-parser";
import { SaxesParser } from "saxes";
import { bench, describe } from "vitest";
import { ratioOf, typicalDocuments, typicalFile } from "./dossier.ts";

const envelope = new TextDecoder().decode(typicalFile);
const kilobytes = Math.round(new TextEncoder().encode(typicalDocuments.join("")).length / 1000);

const decode = () => decodeDossiers(typicalFile, { signature: "not-expected" });
const decodeAndCheck = () => decode().dossiers.map((tables) => checkTables(tables));
const tokenizeTables = () => typicalDocuments.forEach(tokenize);
const tokenizeAll = () => {
  tokenize(envelope);
  tokenizeTables();
};
const parser = new XMLParser({ parseTagValue: false });

describe(`reading a dossier of ${kilobytes} kB`, () => {
  const said = (what: string, ratio: number) => console.log(`${ratio.toFixed(2)} times saxes: ${what}`);
  said("decoding and all rules", ratioOf(decodeAndCheck, tokenizeAll));
  said("decoding alone", ratioOf(decode, tokenizeAll));
  said("decoding and all rules, against the table documents only", ratioOf(decodeAndCheck, tokenizeTables));
  bench("@benhan/exchange, decoding and all rules", () => {
    decodeAndCheck();
  });
  bench("@benhan/exchange, decoding", () => {
    decode();
  });
  bench("saxes, tokenizing only", tokenizeAll);
  bench("fast-xml-parser, unchecked", () => {
    for (const file of parser.parse(envelope).GIAMDINHHS.THONGTINHOSO.DANHSACHHOSO.HOSO.FILEHOSO) {
      parser.parse(Buffer.from(file.NOIDUNGFILE, "base64").toString("utf8"));
    }
  });
});

function tokenize(text: string): void {
  new SaxesParser({ xmlns: false, position: false }).write(text).close();
}
