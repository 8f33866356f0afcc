export { defaultPackageLimits, type PackageLimits } from "./package-limits.ts";
export { type PackagedFile, type PackageManifest, packageFormat } from "./package-manifest.ts";
export { type ReadPackageOptions, type RecordPackage, readRecordPackage } from "./read-record-package.ts";
export { packagePathWrong, packageTooLarge } from "./record-package.faults.ts";
export {
  type PackagedSignature,
  type WriteRecordPackageOptions,
  writeRecordPackage,
} from "./write-record-package.ts";
