import { sameBytes } from "../../der/same-bytes.ts";
import type { Certificate } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import { allReasons, type DistributionPoint, namesOfPoint } from "../extensions/distribution-point.ts";
import { type GeneralName, isSameGeneralName } from "../extensions/general-name.ts";
import type { RevocationList } from "./revocation-list.ts";

/**
 * The reasons for which a list can say that a certificate was revoked (RFC 5280 6.3.3 b, d); 0 when the list is not about
 * it. Indirect lists and those that hold only changes are about nothing by themselves: they never make a certificate good.
 */
export function reasonsCoveredBy(list: RevocationList, certificate: Certificate): number {
  const { scope } = list;
  const isAuthority = certificate.authority?.isAuthority === true;
  const isOutside =
    list.changesSince !== undefined ||
    scope.isIndirect ||
    scope.only === "attributes" ||
    scope.only === (isAuthority ? "users" : "authorities") ||
    !isSameName(list.issuer, certificate.issuer);
  if (isOutside) return 0;
  const points: readonly DistributionPoint[] = certificate.distributionPoints ?? [{}];
  return points
    .filter((point) => point.crlIssuer === undefined && isAtPoint(list, certificate, point))
    .reduce((mask, { reasons = allReasons }) => mask | (reasons & (scope.reasons ?? allReasons)), 0);
}

function isAtPoint(list: RevocationList, { issuer }: Certificate, { name }: DistributionPoint): boolean {
  if (list.scope.name === undefined) return true;
  const own: readonly GeneralName[] =
    name === undefined ? [{ form: "directory", name: issuer, raw: issuer.raw }] : namesOfPoint(name, issuer);
  return namesOfPoint(list.scope.name, list.issuer).some((listed) =>
    own.some((wanted) => isSameGeneralName(listed, wanted)),
  );
}

/** True when a list of changes tells what became different after a complete list (RFC 5280 6.3.3 c). */
export function isChangeOf(delta: RevocationList, complete: RevocationList): boolean {
  const { changesSince, number } = delta;
  if (changesSince === undefined || number === undefined || complete.number === undefined) return false;
  return (
    isSameName(delta.issuer, complete.issuer) &&
    sameBytes(delta.scope.raw, complete.scope.raw) &&
    changesSince <= complete.number &&
    complete.number <= number
  );
}
