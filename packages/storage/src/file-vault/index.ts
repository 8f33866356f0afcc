export {
  changePassphrase,
  createFileVault,
  type FileVaultOptions,
  openFileVault,
} from "./file-vault.ts";
