import { readFileSync } from "node:fs";

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

/** The equivalent pair of an invented stay. */
export const exampleJson: Uint8Array = bytesOf("hosobenhan.example.json");
export const exampleXml: Uint8Array = bytesOf("hosobenhan.example.xml");
