import type { MedicalRecord } from "@benhan/core";
import { isObject } from "@benhan/core/options";
import type { PackageVerification } from "../record-package/read-record-package.ts";

/** A package that is to be given: digest and record are those of the bytes that were verified. */
export interface GivenPackage {
  /** What the receiver calls it: "Gói hồ sơ bệnh án". */
  readonly name: string;
  /** What `verifyRecordPackage` answered, with nothing wrong. */
  readonly package: PackageVerification;
}

/** A package of which nobody knows that its digest and its record belong together. */
export function isUnverified(item: unknown): boolean {
  if (!isObject(item)) return false;
  return "package" in item ? verifiedIn(item) === undefined : item["format"] === "package";
}

/** The record that lies in a verified package. */
export function recordIn(item: unknown): MedicalRecord | undefined {
  return verifiedIn(item)?.value?.record;
}

/** An item as it is stored: of a verified package what its bytes say of it. */
export function storedItem(item: unknown): unknown {
  const { digest, manifest } = verifiedIn(item) ?? {};
  if (!isObject(item) || digest === undefined || manifest === undefined) return item;
  return { name: item["name"], format: "package", digest, record: manifest.record };
}

function verifiedIn(item: unknown): PackageVerification | undefined {
  const said = isObject(item) ? item["package"] : undefined;
  if (!isObject(said) || said["ok"] !== true) return undefined;
  const { digest, manifest, value } = said;
  return typeof digest === "string" && isObject(manifest) && isObject(value) && value["manifest"] === manifest
    ? (said as unknown as PackageVerification)
    : undefined;
}
