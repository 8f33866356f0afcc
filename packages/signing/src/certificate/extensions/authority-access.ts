import { derUnreadable } from "../../der/der.faults.ts";
import { type DerValue, derTag, expectTag, readDerChildren, readOid } from "../../der/read-der.ts";
import type { AuthorityAccess } from "../certificate.ts";
import { readGeneralName } from "./general-name.ts";

const ocsp = "1.3.6.1.5.5.7.48.1";
const issuers = "1.3.6.1.5.5.7.48.2";

/** Reads the extension that says where the issuer's certificate and its OCSP responders are found. */
export function readAuthorityAccess(value: DerValue): AuthorityAccess {
  const found = readDerChildren(expectTag(value, derTag.sequence)).map((description) => {
    const [method, location, ...rest] = readDerChildren(expectTag(description, derTag.sequence));
    if (location === undefined || rest.length > 0) throw derUnreadable({ offset: 0 });
    const name = readGeneralName(location);
    return { method: readOid(method), url: name.form === "uri" ? name.text : undefined };
  });
  const of = (wanted: string) =>
    found.flatMap(({ method, url }) => (method === wanted && url !== undefined ? [url] : []));
  return { responders: of(ocsp), issuers: of(issuers) };
}
