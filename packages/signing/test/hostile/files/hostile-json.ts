import { type HostileFile, million, tenMegabytes, text } from "./hostile-file.ts";

const base64url = (json: string) => Buffer.from(json).toString("base64url");

export const hostileJson: readonly HostileFile[] = [
  text(
    "a header of 10 MB",
    ["verify"],
    () => `${base64url(`{"alg":"ES256","x":"${"x".repeat(tenMegabytes)}"}`)}.e30.AAAA`,
  ),
  text(
    "a header 50,000 levels deep",
    ["verify"],
    () => `${base64url(`{"alg":"ES256","x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`)}.e30.AAAA`,
  ),
  text(
    "a header of 60,000 levels of objects",
    ["verify"],
    () => `${base64url(`${'{"a":'.repeat(30_000)}1${"}".repeat(30_000)}`)}.e30.AAAA`,
  ),
  text(
    "a header of 20,000 names",
    ["verify"],
    () => `${base64url(`{${Array.from({ length: 15_000 }, (_, i) => `"a${i}":1`).join(",")}}`)}.e30.AAAA`,
  ),
  text("a header of escapes", ["verify"], () => `${base64url(`{"a":"${"\\\\".repeat(90_000)}`)}.e30.AAAA`),
  text(
    "a header of quotes that do not end",
    ["verify"],
    () => `${base64url(`{"a":1,${'"\\"'.repeat(60_000)}`)}.e30.AAAA`,
  ),
  text(
    "a million certificates",
    ["verify"],
    () => `${base64url(`{"alg":"ES256","x5c":[${'"AAAA",'.repeat(20_000)}"AAAA"]}`)}.e30.AAAA`,
  ),
  text("ten million dots", ["verify"], () => `eyJhbGciOiJFUzI1NiJ9${".".repeat(tenMegabytes)}`),
  text("a payload of 60 MB", ["verify"], () => `eyJhbGciOiJFUzI1NiJ9.${"A".repeat(60_000_000)}.AAAA`),
  text("JSON 50,000 levels deep", ["verify", "state"], () => `${"[".repeat(50_000)}${"]".repeat(50_000)}`),
  text(
    "objects 50,000 levels deep",
    ["verify", "state"],
    () => `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
  ),
  text(
    "a state of a million pieces",
    ["state"],
    () =>
      `{"version":2,"format":"xades","policy":"vn-deployed","algorithm":"ecdsa-sha256","toBeSigned":"","certificate":"","pieces":[${'"",'.repeat(million)}""]}`,
  ),
  text(
    "a state whose pieces are lists",
    ["state"],
    () =>
      `{"version":2,"format":"xades","policy":"vn-deployed","algorithm":"ecdsa-sha256","toBeSigned":"","certificate":"","pieces":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
  ),
  text(
    "a state of 15 MB",
    ["state"],
    () =>
      `{"version":2,"format":"pades","policy":"vn-deployed","algorithm":"ecdsa-sha256","toBeSigned":"${"A".repeat(5_000_000)}","certificate":"${"A".repeat(5_000_000)}","pieces":["${"A".repeat(5_000_000)}"]}`,
  ),
  text(
    "a state that is a prototype",
    ["state"],
    () => `{"version":2,"format":"__proto__","policy":"constructor","algorithm":"toString","pieces":[]}`,
  ),
];
