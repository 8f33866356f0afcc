import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { addMs } from "@benhan/core";
import { createSystemClock } from "@benhan/core/platform";
import type { FakeHolder } from "@benhan/signing/node-testkit";
import {
  createTestAuthority,
  createTestIssuer,
  type TestHolder,
  type TestSigner,
} from "@benhan/signing/testkit";
import { facility, headOfDepartment } from "../facility.ts";
import type { Setup, StaffMember } from "../server/setup.ts";

/** Who signs, with certificates that were made for this run and are worth nothing. */
export interface People extends Pick<Setup, "intermediates" | "lists" | "staff" | "trustAnchors"> {
  /** Those who sign on a phone, as the signing service knows them. */
  readonly holders: readonly FakeHolder[];
  /** Of those who sign beside the server, by name. */
  readonly keyFiles: Readonly<Record<string, Uint8Array>>;
  readonly passphrase: string;
  /** The authority of the time-stamps. */
  readonly stamper: TestHolder;
}

const notReal = "(KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)";
const hour = 3_600_000;

export async function makePeople(): Promise<People> {
  const authority = await createTestAuthority();
  const issue = (name: string, more = `,O=${facility.name}`) =>
    authority.issueSigner({ subject: `CN=${name} ${notReal}${more},C=VN` });
  const [doctor, head, director, seal] = await Promise.all([
    issue("BÁC SĨ MẪU"),
    issue(headOfDepartment),
    issue("GIÁM ĐỐC MẪU"),
    issue(facility.name.toUpperCase(), ""),
  ]);
  const phones = { doctor: "079185000000", head: "079175000000" };
  const passphrase = randomBytes(16).toString("hex");
  const stampRoot = await createTestIssuer({ name: "TEST TSA ROOT" });
  const now = createSystemClock().now();
  const issued = { thisUpdate: now, nextUpdate: addMs(now, 24 * hour) };
  const lists = [...(await authority.issueLists(issued)), await stampRoot.list(issued)];
  return {
    staff: [
      member("treating-doctor", "000003/XX-GPHN", "BÁC SĨ MẪU", doctor, { phone: phones.doctor }),
      member("head-of-department", "000002/XX-GPHN", headOfDepartment, head, { phone: phones.head }),
      member("head-of-facility", "000001/XX-GPHN", "GIÁM ĐỐC MẪU", director, { keyFile: "giam-doc.p12" }),
      member("facility-seal", facility.code, facility.name, seal, { keyFile: "co-so.p12" }),
    ],
    holders: [holder(phones.doctor, "5404A001", doctor), holder(phones.head, "5404A002", head)],
    keyFiles: {
      "giam-doc.p12": await director.toPkcs12(passphrase),
      "co-so.p12": await seal.toPkcs12(passphrase),
    },
    passphrase,
    trustAnchors: [authority.root, stampRoot.certificate].map(base64),
    intermediates: [base64(authority.issuing)],
    lists: lists.map(base64),
    stamper: await stampRoot.issue({ role: "time-stamping", name: "TEST TSA" }),
  };
}

function member(
  role: StaffMember["role"],
  id: string,
  name: string,
  { key }: TestSigner,
  by: StaffMember["by"],
): StaffMember {
  return { role, id, name, certificate: base64(key.certificate), by };
}

function holder(userId: string, serial: string, { key, pkcs8 }: TestSigner): FakeHolder {
  return { userId, serial, pkcs8, certificate: key.certificate, chain: key.chain };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
