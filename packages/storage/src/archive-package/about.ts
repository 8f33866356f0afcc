import { type FacilityId, type Instant, isInstant } from "@benhan/core";
import { isObject } from "@benhan/core/options";
import type { PackageScope } from "./package-scope.ts";

/** The name of the format, in every `about.json`. */
export const packageFormat = "benhan-archive-package@1";

/** What a package says about itself: `data/about.json`. */
export interface AboutPackage {
  readonly format: typeof packageFormat;
  readonly facilityId: FacilityId;
  readonly scope: PackageScope;
  readonly createdAt: Instant;
  readonly by: string;
  readonly purpose: string;
  readonly organisation: string;
  readonly software: string;
  readonly recipient?: string;
  readonly records: number;
  readonly documents: number;
  readonly versions: number;
  readonly blobs: number;
}

/** What the bytes of `about.json` say; `undefined` when they are none of ours. */
export function readAbout(bytes: Uint8Array): AboutPackage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (!isObject(value) || value["format"] !== packageFormat) return undefined;
  const { facilityId, scope, createdAt } = value;
  const isRight =
    typeof facilityId === "string" &&
    isObject(scope) &&
    ["record", "year", "everything"].includes(String(scope["kind"])) &&
    typeof createdAt === "string" &&
    isInstant(createdAt);
  return isRight ? (value as unknown as AboutPackage) : undefined;
}
