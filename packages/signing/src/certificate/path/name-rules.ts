import type { Certificate } from "../certificate.ts";
import { isNameWithin } from "../distinguished-name.ts";
import type { GeneralName } from "../extensions/general-name.ts";
import type { NameConstraints } from "../extensions/name-constraints.ts";

/** `unclear` means that the name cannot be judged, which counts against it whatever the constraint is. */
type Match = "yes" | "no" | "unclear";

/** Comparisons for one certificate: names times constraints may not cost more, and no honest path comes near. */
const mostComparisons = 20_000;
/** Longer texts are no addresses of anything. */
const longestText = 2048;

/**
 * True when every name of a certificate stands inside each set of constraints collected above it (RFC 5280 6.1.3 b, c).
 * The sets are kept as they came: lying inside each of them is lying inside their intersection.
 */
export function areNamesAllowed(certificate: Certificate, constraints: readonly NameConstraints[]): boolean {
  if (constraints.length === 0) return true;
  const names = namesOf(certificate);
  const rules = constraints.reduce(
    (sum, { permitted, excluded }) => sum + permitted.length + excluded.length,
    0,
  );
  if (names.length * rules > mostComparisons) return false;
  return names.every((name) => constraints.every((constraint) => isAllowed(name, constraint)));
}

function isAllowed(name: GeneralName, { permitted, excluded }: NameConstraints): boolean {
  const inside = permitted.filter((base) => isSameForm(name, base)).map((base) => matchOf(name, base));
  const outside = excluded.filter((base) => isSameForm(name, base)).map((base) => matchOf(name, base));
  if ([...inside, ...outside].includes("unclear") || outside.includes("yes")) return false;
  return inside.length === 0 || inside.includes("yes");
}

function isSameForm(name: GeneralName, base: GeneralName): boolean {
  if (name.form === "other" && base.form === "other") return name.tag === base.tag;
  return name.form === base.form;
}

/** The subject and its alternative names; addresses that old certificates keep in the subject count as well. */
function namesOf({ subject, alternativeNames = [] }: Certificate): readonly GeneralName[] {
  const raw = subject.raw;
  const own: GeneralName[] = subject.keys.length === 0 ? [] : [{ form: "directory", name: subject, raw }];
  for (const { type, value } of subject.attributes) {
    if (type === "emailAddress") own.push({ form: "email", text: value, raw });
  }
  return [...own, ...alternativeNames];
}

function matchOf(name: GeneralName, base: GeneralName): Match {
  if ("text" in name && name.text.length > longestText) return "unclear";
  if (name.form === "directory" && base.form === "directory")
    return answer(isNameWithin(name.name, base.name));
  if (name.form === "ip" && base.form === "ip") return matchAddress(name.bytes, base.bytes);
  if (name.form === "dns" && base.form === "dns") return matchHost(name.text, base.text, true);
  if (name.form === "uri" && base.form === "uri") return matchHost(hostOfUri(name.text), base.text, false);
  if (name.form === "email" && base.form === "email") return matchMailbox(name.text, base.text);
  return "unclear";
}

const hostPattern = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const longestHost = 253;

/** A base with a dot in front means the hosts below it; without one itself, and for DNS names the hosts below it too. */
function matchHost(text: string | undefined, wanted: string, belowToo: boolean): Match {
  const host = text?.toLowerCase() ?? "";
  const base = wanted.toLowerCase();
  const bare = base.startsWith(".") ? base.slice(1) : base;
  if (host.length > longestHost || bare.length > longestHost || !hostPattern.test(host)) return "unclear";
  if (base === "") return "yes";
  if (!hostPattern.test(bare)) return "unclear";
  const isBelow = host.endsWith(`.${bare}`);
  return answer(base.startsWith(".") ? isBelow : host === bare || (belowToo && isBelow));
}

/** Only hosts with a name can be judged: an address, or none at all, is unclear (RFC 5280 4.2.1.10). */
function hostOfUri(uri: string): string | undefined {
  const [, host] =
    /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@\\]*@)?([^/?#@\\:[\]]+)(?::\d*)?(?:[/?#]|$)/i.exec(uri) ?? [];
  return host === undefined || /^[\d.]+$/.test(host) ? undefined : host;
}

function matchMailbox(text: string, wanted: string): Match {
  const [local = "", host = "", ...rest] = text.split("@");
  if (local === "" || rest.length > 0 || /[^\x21-\x7e]/.test(local)) return "unclear";
  const [first = "", second, ...more] = wanted.split("@");
  if (more.length > 0) return "unclear";
  if (second === undefined) return matchHost(host, first, false);
  const match = matchHost(host, second, false);
  // Hosts know no difference of case, the part before the sign does.
  return match === "yes" ? answer(local === first) : match;
}

function matchAddress(address: Uint8Array, base: Uint8Array): Match {
  const size = base.length / 2;
  if ((size !== 4 && size !== 16) || (address.length !== 4 && address.length !== 16)) return "unclear";
  if (address.length !== size) return "no";
  return answer(address.every((byte, i) => ((byte ^ (base[i] ?? 0)) & (base[size + i] ?? 0)) === 0));
}

function answer(matches: boolean): Match {
  return matches ? "yes" : "no";
}
