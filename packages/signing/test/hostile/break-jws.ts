import { breakBytes } from "./break-bytes.ts";
import { breakDer } from "./break-der.ts";
import type { Choices } from "./choices.ts";
import { bytesOf, textOf } from "./latin1.ts";

const encode = (bytes: Uint8Array | string): string => Buffer.from(bytes as string).toString("base64url");
const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64url"));

const members = [
  "alg",
  "x5c",
  "x5t#S256",
  "x5t",
  "b64",
  "crit",
  "cty",
  "iat",
  "sigT",
  "jwk",
  "jku",
  "x5u",
  "kid",
  "zip",
];
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  "",
  "none",
  "HS256",
  "ES256",
  "RS256",
  "PS512",
  ["b64"],
  ["b64", "b64"],
  ["iat"],
  [],
  {},
  [[[[]]]],
  { kty: "EC" },
];

/** Plays with the header of a JSON web signature, with its three parts and with what stands in base64. */
export function breakJws(bytes: Uint8Array, other: Uint8Array, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  const parts = textOf(bytes).split(".");
  const at = below(parts.length);
  const part = parts[at] ?? "";
  const [header = ""] = parts;
  switch (below(9)) {
    case 0:
      parts[at] = textOf(other).split(".")[at] ?? "";
      break;
    case 1:
      parts.splice(at, 1);
      break;
    case 2:
      parts.splice(at, 0, part);
      break;
    case 3:
      parts[at] = encode(breakBytes(decode(part), choices));
      break;
    case 4:
      parts[at] = part + pick(["=", "==", " ", "\n", "A", "\0", "+", "/"]);
      break;
    case 5: {
      const text = Buffer.from(decode(header)).toString();
      const name = JSON.stringify(pick(members));
      const value = JSON.stringify(pick(values));
      parts[0] = encode(
        below(2) === 0 ? text.replace("{", `{${name}:${value},`) : text.replace(/}$/, `,${name}:${value}}`),
      );
      break;
    }
    case 6: {
      const fields = fieldsOf(header);
      if (fields === undefined) break;
      const name = pick(Object.keys(fields).concat(members));
      if (below(2) === 0) delete fields[name];
      else fields[name] = pick(values);
      parts[0] = encode(JSON.stringify(fields));
      break;
    }
    case 7: {
      const fields = fieldsOf(header);
      const certificates = fields?.["x5c"];
      if (fields === undefined || !Array.isArray(certificates) || certificates.length === 0) break;
      const which = below(certificates.length);
      const der = new Uint8Array(Buffer.from(String(certificates[which]), "base64"));
      certificates[which] = Buffer.from(breakDer(der, der, choices)).toString("base64");
      parts[0] = encode(JSON.stringify(fields));
      break;
    }
    default: {
      // As the JSON forms of a signature, which are not read.
      const [head, payload, signature] = parts;
      return bytesOf(JSON.stringify({ payload, signatures: [{ protected: head, signature }] }));
    }
  }
  return bytesOf(parts.join("."));
}

function fieldsOf(header: string): Record<string, unknown> | undefined {
  try {
    const fields: unknown = JSON.parse(Buffer.from(decode(header)).toString());
    return typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
