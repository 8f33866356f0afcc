import { instantOf } from "@benhan/core";
import type { SignerCertificate } from "../certificate/certificate.ts";
import { derTag } from "../der/read-der.ts";
import { writeDer } from "../der/write-der.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { SignerChoice } from "../signature/signature-container.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { writeDigest } from "../xmldsig/signature-text.ts";
import { xadesNamespace } from "./xades-names.ts";
import type { ProductionPlace, XadesSignatureOptions } from "./xades-signature-options.ts";

/** The Ids that hold a signature together. */
export interface XadesIds {
  readonly signature: string;
  readonly properties: string;
  readonly data: string;
}

/** The Object with the signed properties of level B-B (ETSI EN 319 132-1). */
export async function writeProperties(
  ids: XadesIds,
  { certificate, signingTime }: SignerChoice,
  { mimeType = "text/xml", roles = [], productionPlace }: XadesSignatureOptions,
): Promise<string> {
  const signer = [
    property("CertDigest", [writeDigest(await hashOf("SHA-256", certificate.der))]),
    property("IssuerSerialV2", [encodeBase64(issuerSerialOf(certificate))]),
  ];
  const aboutSignature = [
    property("SigningTime", [`${instantOf(signingTime, 0).slice(0, 19)}Z`]),
    property("SigningCertificateV2", [property("Cert", signer)]),
    productionPlace === undefined ? "" : writePlace(productionPlace),
    roles.length === 0 ? "" : property("SignerRoleV2", [property("ClaimedRoles", roles.map(writeRole))]),
  ];
  const format = `<xades:DataObjectFormat ObjectReference="#${ids.data}">${property("MimeType", [escapeXml(mimeType)])}</xades:DataObjectFormat>`;
  return [
    `<Object><xades:QualifyingProperties xmlns:xades="${xadesNamespace}" Target="#${ids.signature}">`,
    `<xades:SignedProperties Id="${ids.properties}">`,
    property("SignedSignatureProperties", aboutSignature),
    property("SignedDataObjectProperties", [format]),
    "</xades:SignedProperties></xades:QualifyingProperties></Object>",
  ].join("");
}

function property(name: string, content: readonly string[]): string {
  return `<xades:${name}>${content.join("")}</xades:${name}>`;
}

function writeRole(role: string): string {
  return property("ClaimedRole", [escapeXml(role)]);
}

function writePlace({ city, street, province, postalCode, country }: ProductionPlace): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ["City", city],
    ["StreetAddress", street],
    ["StateOrProvince", province],
    ["PostalCode", postalCode],
    ["CountryName", country],
  ];
  const written = parts.map(([name, text]) => (text === undefined ? "" : property(name, [escapeXml(text)])));
  return property("SignatureProductionPlaceV2", written);
}

/** IssuerSerial of RFC 5035, which names the certificate a second time. */
function issuerSerialOf({ issuer, serialDer }: SignerCertificate): Uint8Array {
  return writeDer(derTag.sequence, writeDer(derTag.sequence, writeDer(0xa4, issuer.raw)), serialDer);
}
