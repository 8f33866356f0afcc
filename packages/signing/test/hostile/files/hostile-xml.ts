import { type Entry, type HostileFile, million, tenMegabytes, text } from "./hostile-file.ts";

const xmldsig = "http://www.w3.org/2000/09/xmldsig#";
const anyXml: readonly Entry[] = ["verify", "verify-xml", "sign-xml"];

/** A signature that is whole in form: what it says is not. */
const signature = (id: string, reference = "") =>
  `<Signature xmlns="${xmldsig}" Id="${id}"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>${reference || '<Reference URI=""><Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/></Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>AAAA</DigestValue></Reference>'}</SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>`;
const reference = `<Reference URI="#x"><Transforms><Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>AAAA</DigestValue></Reference>`;

export const hostileXml: readonly HostileFile[] = [
  text("50,000 levels of elements", anyXml, () => "<a>".repeat(50_000) + "</a>".repeat(50_000)),
  text(
    "50,000 levels inside a signature",
    anyXml,
    () =>
      `<a>${signature("s").replace("AAAA</SignatureValue>", `AAAA</SignatureValue><Object>${"<b>".repeat(50_000)}${"</b>".repeat(50_000)}</Object>`)}</a>`,
  ),
  text(
    "an entity bomb",
    anyXml,
    () =>
      `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")}]><a>&l30;</a>`,
  ),
  text(
    "an external entity",
    anyXml,
    () => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
  ),
  text(
    "a parameter entity",
    anyXml,
    () => `<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd">%x;]><a/>`,
  ),
  text("an entity that nobody declared", anyXml, () => "<a>&x;</a>"),
  text("an attribute of 10 MB", anyXml, () => `<a b="${"x".repeat(tenMegabytes)}"/>`),
  text("an attribute of 10 MB of references", anyXml, () => `<a b="${"&amp;".repeat(2_000_000)}"/>`),
  text(
    "a million attributes",
    anyXml,
    () => `<a ${Array.from({ length: million }, (_, i) => `b${i}=""`).join(" ")}/>`,
  ),
  text(
    "a million namespaces",
    anyXml,
    () => `<a ${Array.from({ length: million }, (_, i) => `xmlns:b${i}="u:${i}"`).join(" ")}/>`,
  ),
  text("256 namespaces on each of 250 levels around 32 signatures", anyXml, () => {
    const levels = Array.from(
      { length: 250 },
      (_, level) => `<a ${Array.from({ length: 250 }, (_, i) => `xmlns:b${level}-${i}="u:${i}"`).join(" ")}>`,
    );
    return (
      levels.join("") + Array.from({ length: 32 }, (_, i) => signature(`s${i}`)).join("") + "</a>".repeat(250)
    );
  }),
  text("10 MB of space between two attributes", anyXml, () => `<a b="" ${" ".repeat(tenMegabytes)}`),
  text("a name of 10 MB", anyXml, () => `<${"a".repeat(tenMegabytes)}/>`),
  text("a million elements that do not end", anyXml, () => `<r>${"<a></a>".repeat(million)}`),
  text(
    "a million elements of as many names",
    anyXml,
    () => `<r>${Array.from({ length: million }, (_, i) => `<a${i}/>`).join("")}`,
  ),
  text(
    "a million ids",
    anyXml,
    () => `<r>${Array.from({ length: million }, (_, i) => `<a Id="${i}"/>`).join("")}</r>`,
  ),
  text(
    "10,000 signatures",
    anyXml,
    () => `<r>${Array.from({ length: 10_000 }, (_, i) => signature(`s${i}`)).join("")}</r>`,
  ),
  text(
    "32 signatures over 2 MB each",
    anyXml,
    () =>
      `<r><d>${"x".repeat(2_000_000)}</d>${Array.from({ length: 32 }, (_, i) => signature(`s${i}`)).join("")}</r>`,
  ),
  text(
    "32 signatures with 20 references each to 2 MB",
    anyXml,
    () =>
      `<r><d Id="x">${"x".repeat(2_000_000)}</d>${Array.from({ length: 32 }, (_, i) => signature(`s${i}`, reference.repeat(20))).join("")}</r>`,
  ),
  text(
    "a signature in a signature, 200 deep",
    anyXml,
    () =>
      `<r>${'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">'.repeat(200)}${"</Signature>".repeat(200)}</r>`,
  ),
  text("a million references", anyXml, () => `<r>${signature("s", "<Reference/>".repeat(million))}</r>`),
  text(
    "a million certificates",
    anyXml,
    () =>
      `<r>${signature("s").replace("</Signature>", `<KeyInfo><X509Data>${"<X509Certificate>AAAA</X509Certificate>".repeat(300_000)}</X509Data></KeyInfo></Signature>`)}</r>`,
  ),
  text(
    "a signature value of 10 MB",
    anyXml,
    () =>
      `<r>${signature("s").replace("AAAA</SignatureValue>", `${"A".repeat(tenMegabytes)}</SignatureValue>`)}</r>`,
  ),
  text(
    "a signature value of 10 MB of line ends",
    anyXml,
    () =>
      `<r>${signature("s").replace("AAAA</SignatureValue>", `A${"\r".repeat(tenMegabytes)}</SignatureValue>`)}</r>`,
  ),
  text(
    "a million comments in a signature value",
    anyXml,
    () =>
      `<r>${signature("s").replace("AAAA</SignatureValue>", `${"A<!---->".repeat(million)}</SignatureValue>`)}</r>`,
  ),
  text(
    "a list of a million prefixes",
    anyXml,
    () =>
      `<r>${signature("s").replace('xml-exc-c14n#"/>', `xml-exc-c14n#"><InclusiveNamespaces xmlns="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="${"a ".repeat(million)}"/></CanonicalizationMethod>`)}</r>`,
  ),
  text("a comment that does not end", anyXml, () => `<a><!--${"-x".repeat(5_000_000)}`),
  text("character data that does not end", anyXml, () => `<a><![CDATA[${"]]".repeat(5_000_000)}`),
];
